import { type Hex, keccak256 } from "viem";

import type { DimKey } from "./DimMeta.ts";

/**
 * The hash of a key, which a name's DIM identity pins on chain: of X and Y, or of the modulus in its full length.
 *
 * @example
 * dimKeyHash(meta.key);
 */
export function dimKeyHash(key: DimKey): Hex {
  if (key.algorithm === "ECC") return keccak256(key.point);
  return keccak256(`0x${key.modulus.toString(16).padStart(Math.ceil(key.bits / 8) * 2, "0")}`);
}
