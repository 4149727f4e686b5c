import { signatureVerifier, type VerifySignature } from "@ans/client";
import type { PublicClient } from "viem";

import { recoverSigner } from "./recoverSigner.ts";

/**
 * Verifies signatures of accounts of every kind. Those of keys by libsecp256k1, twenty times as fast as in JavaScript;
 * the chain is asked about those of contracts alone (ERC-1271, ERC-6492).
 *
 * @throws What the node's failures throw: a signature that cannot be verified now is not a wrong one.
 * @example
 * const verifySignature = verifierOf(publicClient);
 */
export function verifierOf(publicClient: PublicClient): VerifySignature {
  const askChain = signatureVerifier(publicClient);
  return async (check) => {
    if (recoverSigner(check.hash, check.signature) === check.signer.toLowerCase()) return true;
    return await askChain(check);
  };
}
