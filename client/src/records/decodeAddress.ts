import { type Hex, hexToBytes } from "viem";

import { InvalidAddressError } from "../errors/records.ts";
import { coinOf } from "./coinOf.ts";

/**
 * The address of a coin as people write it, from the bytes in a record (ENSIP-9).
 *
 * @throws {@link UnknownCoinError}, {@link InvalidAddressError}.
 * @example
 * decodeAddress("btc", "0x76a91477bff20c60e522dfaa3350c39b030a5d004e839a88ac"); // "1BvBMSEY…"
 */
export function decodeAddress(coin: string | number | bigint, bytes: Hex): string {
  const { name, toText } = coinOf(coin);
  try {
    return toText(hexToBytes(bytes));
  } catch (error) {
    throw new InvalidAddressError(name, bytes, { cause: error });
  }
}
