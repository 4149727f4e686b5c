import secp256k1 from "secp256k1";

import { keccak } from "../hashing/keccak.ts";

/** Whose key made a signature of 65 bytes, as a lower-case address; undefined if it is none. */
export function signerOf(digest: Buffer, signature: Buffer): string | undefined {
  const recid = (signature[64] ?? 0) - 27;
  if (signature.length !== 65 || (recid !== 0 && recid !== 1)) return undefined;
  try {
    const point = secp256k1.ecdsaRecover(signature.subarray(0, 64), recid, digest, false);
    return `0x${keccak(point.subarray(1)).toString("hex", 12)}`;
  } catch {
    return undefined;
  }
}
