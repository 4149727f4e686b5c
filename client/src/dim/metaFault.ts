import { stringToBytes, zeroHash } from "viem";

import type { DimIdentity } from "../records/DimIdentity.ts";
import { showDimAddress } from "../records/showDimAddress.ts";
import { dimDigest } from "./dimDigest.ts";
import { dimKeyHash } from "./dimKeyHash.ts";
import type { DimMeta } from "./DimMeta.ts";
import { isSignedByDim } from "./isSignedByDim.ts";

/** Why a meta is not the one of an identity on chain, as a half sentence; undefined for the right one. */
export async function metaFault(meta: DimMeta, identity: DimIdentity, idName: string): Promise<string | undefined> {
  const { type, key, seed, fingerprint } = meta;
  if (type !== identity.metaType) return "its type is not that of the identity";
  if ((seed ?? "") !== idName) return "its seed is not the name in the ID";
  if (key.algorithm === "RSA" && (key.exponent !== 65_537n || key.bits < 1024)) return "its key is weak";
  const address = showDimAddress({ metaType: type, entityType: identity.entityType, digest: dimDigest(meta) });
  if (address !== identity.address) return "another address follows from it";
  if (seed !== null && fingerprint !== null && !(await isSignedByDim(key, stringToBytes(seed), fingerprint))) {
    return "its fingerprint is not by its key";
  }
  // The address of type 1 is made from the fingerprint alone: only the hash says whose key it is.
  if (identity.keyHash === zeroHash) return type === 1 ? "the identity does not say which key it is of" : undefined;
  return identity.keyHash === dimKeyHash(key) ? undefined : "its key is not that of the identity";
}
