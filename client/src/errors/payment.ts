import { showDimt } from "../text/showDimt.ts";
import { showTime } from "../text/showTime.ts";
import { AnsError } from "./AnsError.ts";

/** Names are paid by the whole year, and only so many at once. */
export class YearsOutOfRangeError extends AnsError {
  override readonly name = "YearsOutOfRangeError";
  /** The most years that one call may buy, where known. */
  readonly most: number | undefined;

  constructor(years: unknown, most?: number) {
    const range = most === undefined ? "1 or more" : `from 1 to ${most}`;
    super(
      "YEARS_OUT_OF_RANGE",
      `${String(years)} is no number of years that can be paid. Give a whole number, ${range}.`,
    );
    this.most = most;
  }
}

/** The price moved above what the payer accepts. */
export class PriceAboveMaxError extends AnsError {
  override readonly name = "PriceAboveMaxError";
  /** DIMT wei. */
  readonly price: bigint;
  /** DIMT wei. */
  readonly maxPrice: bigint;

  constructor(price: bigint, maxPrice: bigint) {
    super(
      "PRICE_ABOVE_MAX",
      `The price is ${showDimt(price)}, above your limit of ${showDimt(maxPrice)}. Raise the limit, or pay fewer years.`,
    );
    this.price = price;
    this.maxPrice = maxPrice;
  }
}

/** The account has less DIMT than the price. */
export class InsufficientDimtError extends AnsError {
  override readonly name = "InsufficientDimtError";
  /** DIMT wei. */
  readonly needed: bigint;
  /** DIMT wei. */
  readonly balance: bigint;
  /** DIMT wei. */
  readonly missing: bigint;

  constructor(account: string | undefined, needed: bigint, balance: bigint, advice = "pay fewer years") {
    super(
      "INSUFFICIENT_DIMT",
      `${account ?? "The account"} has ${showDimt(balance)} but ${showDimt(needed)} are needed: ` +
        `${showDimt(needed - balance)} are missing. Send it that much, or ${advice}.`,
    );
    this.needed = needed;
    this.balance = balance;
    this.missing = needed - balance;
  }
}

/** The account may not spend as much DIMT as the call takes. */
export class AllowanceMissingError extends AnsError {
  override readonly name = "AllowanceMissingError";
  /** DIMT wei. */
  readonly needed: bigint;
  /** DIMT wei. */
  readonly allowance: bigint;

  constructor(needed: bigint, allowance: bigint) {
    super(
      "INSUFFICIENT_DIMT",
      `The contract may take ${showDimt(allowance)} but needs ${showDimt(needed)}. Approve that much, or sign a permit.`,
    );
    this.needed = needed;
    this.allowance = allowance;
  }
}

/** The account cannot pay the gas of the transaction. */
export class InsufficientEthError extends AnsError {
  override readonly name = "InsufficientEthError";

  constructor(account: string | undefined, options?: { cause?: unknown }) {
    super(
      "INSUFFICIENT_ETH",
      `${account ?? "The account"} has too little ETH to pay for the gas. Send it some ETH and try again.`,
      options,
    );
  }
}

/** The permit's deadline is over. */
export class PermitExpiredError extends AnsError {
  override readonly name = "PermitExpiredError";
  /** Unix seconds. */
  readonly deadline: number;

  constructor(deadline: number) {
    super("PERMIT_EXPIRED", `The permit could be used until ${showTime(deadline)}. Sign a new one.`);
    this.deadline = deadline;
  }
}
