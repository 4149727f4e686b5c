import { coinOf } from "@ans/client";

/** The short name of a coin, or its number where it has none. */
export function coinKey(coinType: bigint): string {
  try {
    return coinOf(coinType).name;
  } catch {
    return String(coinType);
  }
}
