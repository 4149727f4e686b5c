import type { Hex } from "viem";

import type { Evidence } from "../statements/Evidence.ts";
import type { ProfileProof } from "../service/GatewayResponse.ts";
import type { TreePath } from "./SparseTree.ts";

/**
 * What a zone's issuer signs to fix all of its grants at once.
 *
 * @param zone The node of the zone.
 * @param root That of the {@link checkpointTree} of its grants.
 * @param epoch Above that of every checkpoint before.
 * @param expires Until when it holds, in Unix seconds. A name granted after it can be denied until then.
 */
export type Checkpoint = { zone: Hex; root: Hex; epoch: bigint; expires: number };

export type SignedCheckpoint = Checkpoint & { signature: Hex };

/** Checkpoints as EIP-712 types. */
export const checkpointTypes = {
  Checkpoint: [
    { name: "zone", type: "bytes32" },
    { name: "root", type: "bytes32" },
    { name: "epoch", type: "uint64" },
    { name: "expires", type: "uint64" },
  ],
} as const;

/**
 * What a mirror answers by a checkpoint, before it is encoded.
 *
 * @param path That to the name in the tree.
 * @param grant What the name is mapped to there; null to show that it is not there. Its signature is not needed.
 * @param profile null exactly where the grant is.
 */
export type CheckpointedResponse = {
  checkpoint: SignedCheckpoint;
  path: TreePath;
  grant: Omit<Evidence["grant"], "signature"> | null;
  transfers: Evidence["transfers"];
  profile: ProfileProof | null;
  values: readonly string[];
};
