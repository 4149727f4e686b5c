import { type Address, getAddress, isAddress } from "viem";

import { UsageError } from "../terminal/errors.ts";

/** An Ethereum address. Mixed case is a checksum, and is checked. */
export function parseAddress(what: string, text: string): Address {
  if (isAddress(text)) return getAddress(text);
  if (isAddress(text, { strict: false })) {
    throw new UsageError(`${what} ${text} has a wrong checksum: check it for a typing error.`);
  }
  throw new UsageError(`${what} ${text} is no Ethereum address: give 0x and 40 hexadecimal digits.`);
}
