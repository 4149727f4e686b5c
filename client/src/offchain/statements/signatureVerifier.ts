import {
  BaseError,
  encodeDeployData,
  erc6492SignatureValidatorAbi as abi,
  erc6492SignatureValidatorByteCode as bytecode,
  type Hex,
  type PublicClient,
  recoverAddress,
} from "viem";

import type { VerifySignature } from "./verifyEvidence.ts";

/**
 * Verifies signatures of accounts of every kind. One of a key costs no call; for a contract, or one that is still to be
 * deployed (ERC-1271, ERC-6492), the node is asked.
 *
 * @throws What the node's failures throw: a signature that cannot be verified now is not a wrong one.
 * @example
 * const verifySignature = signatureVerifier(publicClient);
 */
export function signatureVerifier(publicClient: PublicClient): VerifySignature {
  return async ({ signer, hash, signature }) => {
    if (signature.length === 132 && (await recovered(hash, signature)) === signer.toLowerCase()) return true;
    const data = encodeDeployData({ abi, bytecode, args: [signer, hash, signature] });
    try {
      const { data: answer } = await publicClient.call({ data });
      return answer !== undefined && BigInt(answer) === 1n;
    } catch (error) {
      if (isRevert(error)) return false;
      throw error;
    }
  };
}

async function recovered(hash: Hex, signature: Hex): Promise<string | undefined> {
  try {
    return (await recoverAddress({ hash, signature })).toLowerCase();
  } catch {
    return undefined;
  }
}

/** Nodes say it in different words, and with different codes. */
function isRevert(error: unknown): boolean {
  return (
    error instanceof BaseError &&
    error.walk((cause) => cause instanceof Error && /revert/i.test(cause.message)) !== null
  );
}
