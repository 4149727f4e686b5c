import { base58CheckDecode } from "@ensdomains/address-encoder/utils";
import { bytesToHex, type Hex, isAddress, slice } from "viem";

import { InvalidAddressError } from "../errors/records.ts";

/**
 * Takes a DIM address apart into the type of the entity and the digest of its key. A name in front (`moki@…`) and a
 * terminal behind are left out.
 *
 * @throws {@link InvalidAddressError}.
 * @example
 * parseDimAddress("moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk"); // { entityType: 8, digest: "0x…" }
 */
export function parseDimAddress(text: string): { entityType: number; digest: Hex; isEth: boolean } {
  const address = (text.trim().split("@").at(-1) ?? "").split("/")[0] ?? "";
  if (isAddress(address)) return { entityType: 0, digest: address, isEth: true };
  let bytes: Uint8Array;
  try {
    bytes = base58CheckDecode(address);
  } catch (error) {
    throw new InvalidAddressError("DIM", text, { cause: error });
  }
  if (bytes.length !== 21) throw new InvalidAddressError("DIM", text);
  return { entityType: bytes[0] ?? 0, digest: slice(bytesToHex(bytes), 1), isEth: false };
}
