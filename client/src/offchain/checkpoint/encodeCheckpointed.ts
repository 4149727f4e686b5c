import {
  concat,
  encodeAbiParameters,
  getAbiItem,
  type Hex,
  keccak256,
  slice,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";

import { checkpointedRecordsAbi } from "../../abi/checkpointedRecords.ts";
import type { CheckpointedResponse } from "./Checkpoint.ts";

/** The first bytes of such a response: CheckpointedRecords.KIND. */
const kind = slice(keccak256(stringToHex("ANS checkpoint")), 0, 4);

const { outputs } = getAbiItem({ abi: checkpointedRecordsAbi, name: "decodeCheckpointed" });
const noGrant = { owner: zeroAddress, epoch: 0, expires: 0 } as const;
const noProfile = { epoch: 0, revision: 0, expires: 0, records: [], signature: "0x" } as const;

/**
 * A response by a checkpoint as the resolver's callback takes it: the `data` of a mirror's reply.
 *
 * @example
 * const path = pathTo(tree, namehash("nobody.acme.dim"));
 * const data = encodeCheckpointed({ checkpoint, path, grant: null, transfers: [], profile: null, values: [] });
 */
export function encodeCheckpointed(given: CheckpointedResponse): Hex {
  const { checkpoint, path, transfers, values } = given;
  const grant = given.grant ?? noGrant;
  const profile = given.profile ?? noProfile;
  const other = given.grant === null ? path.end : undefined;
  const response = {
    checkpoint: { epoch: checkpoint.epoch, expires: BigInt(checkpoint.expires), signature: checkpoint.signature },
    siblings: path.siblings,
    otherKey: other?.key ?? zeroHash,
    otherGrant: other?.value ?? zeroHash,
    grant: { ...grant, expires: BigInt(grant.expires), signature: "0x" as const },
    transfers: transfers.map((each) => ({ ...each, deadline: BigInt(each.deadline) })),
    profile: { ...profile, expires: BigInt(profile.expires) },
    values,
  };
  return concat([kind, encodeAbiParameters(outputs, [response])]);
}
