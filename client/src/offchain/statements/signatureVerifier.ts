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
    if (signature.length === 132 && (await recovered(hash, signature)) === signer.toLowerCase()) {
      return isInItsOneForm(signature);
    }
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

/** Half of the order of secp256k1. */
const halfOrder = 0x7fffffff_ffffffff_ffffffff_ffffffff_5d576e73_57a4501d_dfe92f46_681b20a0n;

/** Of any other form, anybody could make a second signature out of the first, which the contract refuses. */
function isInItsOneForm(signature: Hex): boolean {
  const v = signature.slice(130).toLowerCase();
  return (v === "1b" || v === "1c") && BigInt(`0x${signature.slice(66, 130)}`) <= halfOrder;
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
