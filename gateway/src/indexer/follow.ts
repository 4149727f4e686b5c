import { setTimeout } from "node:timers/promises";

import type { Indexer } from "./createIndexer.ts";
import type { IndexState } from "./data/indexState.ts";
import type { Moved } from "./readIndex.ts";

/** How an index is kept up to date. */
export type FollowOptions = {
  /** Ends it. What is being written is finished first. */
  signal: AbortSignal;
  /** Milliseconds between two looks at the chain; 1,000 unless given. */
  interval?: number | undefined;
  onMove?: ((moved: Moved) => void) | undefined;
  /** Called when the chain could not be read; it is tried again, ever less often, at least once a minute. */
  onFault?: ((error: unknown) => void) | undefined;
};

const LONGEST_WAIT = 60_000;

/** Keeps an index up to date until the signal says to stop. Never rejects. */
export async function follow(indexer: Indexer, options: FollowOptions): Promise<void> {
  const { signal, interval = 1_000, onMove, onFault } = options;
  let last: IndexState | undefined;
  let wait = interval;
  while (!signal.aborted) {
    try {
      const present = await indexer.sync({ signal });
      const hasMoved = present.block?.hash !== last?.block?.hash || present.reorgs !== last?.reorgs;
      if (hasMoved && present.block !== undefined) onMove?.({ block: present.block, reorgs: present.reorgs });
      last = present;
      wait = interval;
    } catch (error) {
      onFault?.(error);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
}
