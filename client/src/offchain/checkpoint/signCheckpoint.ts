import type { TypedData } from "viem";

import { explained } from "../../chain/explained.ts";
import { accountOf } from "../../context/accountOf.ts";
import { addressOf } from "../../context/addressOf.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { offchainDomain } from "../statements/offchainDomain.ts";
import { type Checkpoint, checkpointTypes, type SignedCheckpoint } from "./Checkpoint.ts";

const types: TypedData = checkpointTypes;

/**
 * Signs a checkpoint with the context's account, which should be the issuer of the zone.
 *
 * @throws {@link SignatureRejectedError}.
 * @example
 * const root = treeRoot(checkpointTree(entries));
 * await signCheckpoint(ans, { zone: namehash("acme.dim"), root, epoch: 1n, expires: 1900000000 });
 */
export async function signCheckpoint(context: AnsContext, checkpoint: Checkpoint): Promise<SignedCheckpoint> {
  const { account, walletClient } = accountOf(context);
  const domain = offchainDomain(context.chainId, addressOf(context, "OffchainResolver"));
  const data = { account, domain, types, primaryType: "Checkpoint", message: { ...checkpoint } };
  const signature = await explained(context, () => walletClient.signTypedData(data), { account: account.address });
  return { ...checkpoint, signature };
}
