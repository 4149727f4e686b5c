import { base58CheckEncode } from "@ensdomains/address-encoder/utils";
import { concat, getAddress, type Hex, hexToBytes, numberToHex } from "viem";

/**
 * A DIM address as people write it.
 *
 * @example
 * showDimAddress({ metaType: 4, entityType: 0, digest: "0x…" }); // "0x…"
 */
export function showDimAddress(identity: { metaType: number; entityType: number; digest: Hex }): string {
  const { metaType, entityType, digest } = identity;
  if (metaType >= 4) return getAddress(digest);
  return base58CheckEncode(hexToBytes(concat([numberToHex(entityType, { size: 1 }), digest])));
}
