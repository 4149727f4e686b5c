import type { Hex } from "viem";

/** The bit of a 32-byte key at a depth, the highest at depth 0. */
export function keyBit(key: Hex, depth: number): 0 | 1 {
  const digit = Number.parseInt(key.charAt(2 + (depth >> 2)), 16);
  return ((digit >> (3 - (depth & 3))) & 1) === 0 ? 0 : 1;
}
