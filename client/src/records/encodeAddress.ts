import { bytesToHex, type Hex } from "viem";

import { InvalidAddressError } from "../errors/records.ts";
import { coinOf } from "./coinOf.ts";

/**
 * The bytes that stand for an address of a coin in a record (ENSIP-9).
 *
 * @throws {@link UnknownCoinError}, {@link InvalidAddressError}.
 * @example
 * encodeAddress("btc", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2");
 */
export function encodeAddress(coin: string | number | bigint, text: string): Hex {
  const { name, toBytes } = coinOf(coin);
  try {
    const bytes = toBytes(text.trim());
    if (bytes.length > 0) return bytesToHex(bytes);
  } catch (error) {
    throw new InvalidAddressError(name, text, { cause: error });
  }
  throw new InvalidAddressError(name, text);
}
