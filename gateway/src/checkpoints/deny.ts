import { encodeCheckpointed } from "@ans/client";
import { namehash } from "viem";

import type { Zone } from "../chain/Zone.ts";
import type { Checkpoints } from "./checkpoints.ts";

/**
 * The response, in hex without 0x, that proves that a name of a zone does not exist, by the zone's newest checkpoint, and
 * until when it can be shown; undefined where that does not prove it.
 *
 * @param now Unix seconds.
 */
export async function deny(
  checkpoints: Checkpoints,
  zone: Zone,
  node: Buffer,
  now: number,
): Promise<{ response: string; until: number } | undefined> {
  const key = `0x${node.toString("hex")}` as const;
  const proof = await checkpoints.proofOf(zone.node, key);
  if (proof === undefined || proof.checkpoint.expires <= now || proof.path.end?.key === key) return undefined;
  const { name, root, epoch, expires, signature } = proof.checkpoint;
  const response = encodeCheckpointed({
    checkpoint: { zone: namehash(name), root, epoch, expires, signature },
    path: proof.path,
    grant: null,
    transfers: [],
    profile: null,
    values: [],
  });
  return { response: response.slice(2), until: expires };
}
