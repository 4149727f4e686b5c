import type { TreePath } from "@ans/client";
import { type Hex, namehash } from "viem";

import type { KeptCheckpoint, Store } from "../store/Store.ts";
import { createTrees, type Trees } from "./trees.ts";

/** What proves something about a name: a checkpoint, and the path to the name in its tree. */
export type CheckpointProof = { checkpoint: KeptCheckpoint; path: TreePath };

/** The checkpoints that are in the store, and their trees. */
export type Checkpoints = {
  trees: Trees;
  /** The newest of a zone; undefined if there is none. */
  newest: (zone: Hex) => Promise<KeptCheckpoint | undefined>;
  /** The proof about a name of a zone, by its newest checkpoint; undefined if there is none. */
  proofOf: (zone: Hex, node: Hex) => Promise<CheckpointProof | undefined>;
  /** To be called when one was put into the store; what another process puts there is seen within {@link FRESH}. */
  changed: () => void;
  close: () => Promise<void>;
};

/** How long the store is not asked again, in milliseconds. */
const FRESH = 2000;
/** How many zones may have checkpoints. */
const MOST = 1000;

export function createCheckpoints(store: Store, clock: () => number = Date.now): Checkpoints {
  const trees = createTrees();
  let known: Promise<Map<Hex, KeptCheckpoint>> | undefined;
  let readAt = 0;
  /** The root of the tree that is kept of each zone. */
  const built = new Map<Hex, Promise<Hex>>();

  async function read(): Promise<Map<Hex, KeptCheckpoint>> {
    const all = await store.checkpoints({ limit: MOST });
    return new Map(all.map((each) => [namehash(each.name), each]));
  }

  async function newest(zone: Hex): Promise<KeptCheckpoint | undefined> {
    if (known === undefined || clock() - readAt >= FRESH) {
      readAt = clock();
      known = read();
      known.catch(() => (known = undefined));
    }
    return (await known).get(zone);
  }

  async function build(zone: Hex): Promise<Hex> {
    return await trees.build((await store.checkpointEntries(zone)) ?? new Uint8Array());
  }

  /** Makes the tree of a zone, in place of an older one. */
  async function renew(zone: Hex): Promise<void> {
    const before = built.get(zone);
    const next = build(zone);
    built.set(zone, next);
    next.catch(() => built.delete(zone));
    const [old, root] = [await before?.catch(() => undefined), await next];
    if (old !== undefined && old !== root) await trees.forget(old);
  }

  return {
    trees,
    newest,
    proofOf: async (zone, node) => {
      const checkpoint = await newest(zone);
      if (checkpoint === undefined) return undefined;
      if ((await built.get(zone)) !== checkpoint.root) await renew(zone);
      // The store may have been given a newer one in the meantime.
      const path = (await built.get(zone)) === checkpoint.root ? await trees.pathTo(checkpoint.root, node) : undefined;
      return path && { checkpoint, path };
    },
    changed: () => {
      known = undefined;
    },
    close: trees.close,
  };
}
