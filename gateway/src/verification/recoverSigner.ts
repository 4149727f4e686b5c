import secp256k1 from "secp256k1";
import type { Address, Hex } from "viem";

import { keccak } from "../hashing/keccak.ts";

/** Half of the order of secp256k1: a signature with a higher s is one that somebody changed. */
const halfOrder = Buffer.from("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0", "hex");

/**
 * Which key signed a hash, by libsecp256k1; undefined for what is no signature of a key. As strict as the contract is:
 * v is 27 or 28, and s is low. Of any other form, somebody else could make one that the contract would refuse.
 *
 * @returns The address in lower case.
 */
export function recoverSigner(hash: Hex, signature: Hex): Address | undefined {
  const bytes = Buffer.from(signature.slice(2), "hex");
  const v = bytes[64];
  if (bytes.length !== 65 || (v !== 27 && v !== 28)) return undefined;
  const rs = bytes.subarray(0, 64);
  if (Buffer.compare(rs.subarray(32), halfOrder) > 0) return undefined;
  try {
    const key = secp256k1.ecdsaRecover(rs, v - 27, Buffer.from(hash.slice(2), "hex"), false);
    return `0x${keccak(key.subarray(1)).toString("hex", 12)}`;
  } catch {
    return undefined;
  }
}
