import { showTime } from "../text/showTime.ts";
import { AnsError } from "./AnsError.ts";

/** There is no such commitment on chain. */
export class CommitmentUnknownError extends AnsError {
  override readonly name = "CommitmentUnknownError";

  constructor() {
    super(
      "COMMITMENT_UNKNOWN",
      "No commitment to this registration is on chain: it was never made, was already used, or says something else. " +
        "Commit first, and register with the very same registration.",
    );
  }
}

/** The commitment must age some more. */
export class CommitmentTooYoungError extends AnsError {
  override readonly name = "CommitmentTooYoungError";
  /** Unix seconds from which it can be used. */
  readonly readyAt: number;

  constructor(readyAt: number) {
    super("COMMITMENT_TOO_YOUNG", `The commitment can be used from ${showTime(readyAt)} on. Wait until then.`);
    this.readyAt = readyAt;
  }
}

/** The commitment can no longer be used. */
export class CommitmentTooOldError extends AnsError {
  override readonly name = "CommitmentTooOldError";
  /** Unix seconds until which it could be used. */
  readonly expiredAt: number;

  constructor(expiredAt: number) {
    super("COMMITMENT_TOO_OLD", `The commitment could be used until ${showTime(expiredAt)}. Commit again.`);
    this.expiredAt = expiredAt;
  }
}

/** The seat that was chosen does not serve now, so its share of the fee would go to the reserve. */
export class SeatNotActiveError extends AnsError {
  override readonly name = "SeatNotActiveError";
  readonly seat: number;

  constructor(seat: number) {
    super("SEAT_NOT_ACTIVE", `Seat ${seat} does not serve now. Choose another seat, or none.`);
    this.seat = seat;
  }
}
