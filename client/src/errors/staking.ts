import type { ContractName } from "../context/Manifest.ts";
import { AnsError } from "./AnsError.ts";

/** The deployment has names but no service providers, or not this part of them. */
export class NoServiceProvidersError extends AnsError {
  override readonly name = "NoServiceProvidersError";
  /** The contract that is missing. */
  readonly contract: ContractName;

  constructor(contract: ContractName) {
    const what = contract === "ServiceProviders" ? "service providers" : `${contract}, which this needs`;
    super("NO_SERVICE_PROVIDERS", `This deployment has no ${what}. Use the manifest of one that has.`);
    this.contract = contract;
  }
}

/** Nobody ever took a seat of this number. */
export class SeatNotFoundError extends AnsError {
  override readonly name = "SeatNotFoundError";
  readonly seat: number;

  constructor(seat: number) {
    super("SEAT_NOT_FOUND", `There is no seat ${seat}. Choose one from the list of seats.`);
    this.seat = seat;
  }
}

/** Only the owner of the seat may do this. */
export class NotSeatOwnerError extends AnsError {
  override readonly name = "NotSeatOwnerError";
  readonly seat: number;
  readonly account: string;

  constructor(seat: number, account: string) {
    super("NOT_SEAT_OWNER", `${account} is not the owner of seat ${seat}. Use the account of its owner.`);
    this.seat = seat;
    this.account = account;
  }
}
