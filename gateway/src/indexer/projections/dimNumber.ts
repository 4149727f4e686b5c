import { hexToBytes, type Hex, sha256 } from "viem";

/**
 * The number of a DIM address, by which people search for it: the check code of the address (the first four bytes of
 * the double SHA-256 of type and digest), the lowest byte first. DIM defines it for base58 addresses alone, which meta
 * types 1 to 3 have: undefined for the others.
 */
export function dimNumber(identity: { metaType: number; entityType: number; digest: Hex }): number | undefined {
  if (identity.metaType < 1 || identity.metaType > 3) return undefined;
  const bytes = new Uint8Array([identity.entityType, ...hexToBytes(identity.digest)]);
  const code = sha256(sha256(bytes, "bytes"), "bytes");
  return new DataView(code.buffer, code.byteOffset, 4).getUint32(0, true);
}
