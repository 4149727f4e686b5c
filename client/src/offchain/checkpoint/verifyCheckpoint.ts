import { type Address, hashTypedData, namehash, type TypedData } from "viem";

import { offchainDomain } from "../statements/offchainDomain.ts";
import type { VerifySignature } from "../statements/verifyEvidence.ts";
import { checkpointTypes } from "./Checkpoint.ts";
import type { PublishedCheckpoint } from "./PublishedCheckpoint.ts";

const types: TypedData = checkpointTypes;

/**
 * Whether the issuer of a zone signed a checkpoint. Says nothing about its tree.
 *
 * @throws Whatever `verifySignature` throws.
 * @example
 * await verifyCheckpoint(checkpoint, { chainId, resolver, issuer, verifySignature: signatureVerifier(publicClient) });
 */
export async function verifyCheckpoint(
  checkpoint: PublishedCheckpoint,
  check: { chainId: number; resolver: Address; issuer: Address; verifySignature: VerifySignature },
): Promise<boolean> {
  const { name, root, epoch, expires, signature } = checkpoint;
  const message = { zone: namehash(name), root, epoch, expires: BigInt(expires) };
  const domain = offchainDomain(check.chainId, check.resolver);
  const hash = hashTypedData({ domain, types, primaryType: "Checkpoint", message });
  return await check.verifySignature({ signer: check.issuer, hash, signature });
}
