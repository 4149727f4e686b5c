import { coinNameToTypeMap, getCoderByCoinType } from "@ensdomains/address-encoder";

import { UnknownCoinError } from "../errors/records.ts";

/** A coin (an EVM chain without a name has its coin type for one), and how its addresses turn into bytes and back. `isEvm` for Ethereum and the chains like it. */
export type Coin = {
  name: string;
  coinType: number;
  isEvm: boolean;
  toBytes: (text: string) => Uint8Array;
  toText: (bytes: Uint8Array) => string;
};

const numbers: Readonly<Record<string, number>> = coinNameToTypeMap;

/**
 * Finds a coin by its name ("btc", "base") or its number (SLIP-44, or ENSIP-11 for EVM chains: 0x80000000 | chain id).
 * "default" stands for every EVM chain that has no address of its own (ENSIP-19).
 *
 * @throws {@link UnknownCoinError}.
 * @example
 * coinOf("btc").coinType; // 0
 * coinOf(2147492101).name; // "base"
 */
export function coinOf(coin: string | number | bigint): Coin {
  const coinType = typeof coin === "string" ? typeOf(coin) : Number(coin);
  if (coinType === undefined || !Number.isSafeInteger(coinType) || coinType < 0) throw new UnknownCoinError(coin);
  try {
    const { name, encode, decode } = getCoderByCoinType(coinType);
    return {
      name: Object.hasOwn(numbers, name) ? name : String(coinType),
      coinType,
      isEvm: coinType === 60 || coinType >= 0x80000000,
      toBytes: decode,
      toText: encode,
    };
  } catch {
    throw new UnknownCoinError(coin);
  }
}

function typeOf(text: string): number | undefined {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(numbers, name)) return numbers[name];
  return /^(\d+|0x[0-9a-f]+)$/.test(name) ? Number(name) : undefined;
}
