import { bytesToHex, type Hex, keccak256, ripemd160, sha256, slice } from "viem";

import type { DimMeta } from "./DimMeta.ts";

/**
 * What the address of a DIM ID is made from, 20 bytes: of the fingerprint, of the key, or of its point.
 *
 * @example
 * showDimAddress({ metaType: meta.type, entityType: 0, digest: dimDigest(meta) });
 */
export function dimDigest({ type, key, fingerprint }: DimMeta): Hex {
  if (type === 4 && key.algorithm === "ECC") return slice(keccak256(key.point), 12);
  if (type === 2 && key.algorithm === "ECC") return ripemd160(sha256(key.bytes));
  return ripemd160(sha256(bytesToHex(fingerprint ?? new Uint8Array())));
}
