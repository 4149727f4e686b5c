import { AnsError } from "./AnsError.ts";

/** No coin of that name or number is known. */
export class UnknownCoinError extends AnsError {
  override readonly name = "UnknownCoinError";

  constructor(coin: string | number | bigint) {
    super(
      "UNKNOWN_COIN",
      `${JSON.stringify(String(coin))} is no coin that is known here. Give a name such as eth, btc, sol or base, ` +
        "or a SLIP-44 number.",
    );
  }
}

/** The text or the bytes are no address of the coin. */
export class InvalidAddressError extends AnsError {
  override readonly name = "InvalidAddressError";
  readonly coin: string;

  constructor(coin: string, value: string, options?: { cause?: unknown }) {
    super("INVALID_ADDRESS", `${JSON.stringify(value)} is no ${coin} address. Check it for a typing error.`, options);
    this.coin = coin;
  }
}

/** A record cannot be written or read as what it should be. */
export class InvalidRecordError extends AnsError {
  override readonly name = "InvalidRecordError";
  readonly record: string;

  constructor(record: string, reason: string, options?: { cause?: unknown }) {
    super("INVALID_RECORD", `The ${record} record is not usable: ${reason}. Check it and try again.`, options);
    this.record = record;
  }
}

/** An argument makes no sense. */
export class InvalidArgumentError extends AnsError {
  override readonly name = "InvalidArgumentError";
  readonly argument: string;

  constructor(argument: string, advice: string) {
    super("INVALID_ARGUMENT", `${argument}: ${advice}`);
    this.argument = argument;
  }
}
