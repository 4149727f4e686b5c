import { setInterval } from "node:timers/promises";

import type { Block } from "./chain/readPages.ts";
import { type IndexState, readState } from "./data/indexState.ts";
import { openIndex } from "./data/openIndex.ts";
import type { Reader } from "./data/Sql.ts";
import { type IndexStatus, readStatus } from "./readStatus.ts";

/** Told whenever the index has moved: on by some blocks, or to another branch of the chain. */
export type Moved = { block: Block; reorgs: number };

/** An index that questions are answered from, whichever process or thread keeps it up to date. */
export type OpenIndex = {
  database: Reader;
  status: () => Promise<IndexStatus>;
  /** Calls back whenever the index has moved, until the function that it gives is called. */
  onMove: (listener: (moved: Moved) => void) => () => void;
  close: () => Promise<void>;
};

/**
 * Opens an index for answers alone.
 *
 * @param store The address of the gateway's store.
 * @param every How often to look whether it has moved, in milliseconds.
 */
export async function readIndex(store: string, { every = 1_000 }: { every?: number } = {}): Promise<OpenIndex> {
  const database = await openIndex(store);
  const listeners = new Set<(moved: Moved) => void>();
  const ended = new AbortController();
  const watching = watch();
  return {
    database,
    status: async () => await readStatus(database),
    onMove: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      ended.abort();
      await watching;
      await database.close();
    },
  };

  async function watch(): Promise<void> {
    let last = placeOf(await readState(database));
    try {
      for await (const _ of setInterval(every, undefined, { signal: ended.signal, ref: false })) {
        // What cannot be read now can be read the next time; whoever asks meanwhile is told.
        const present = await readState(database).catch(() => undefined);
        const place = placeOf(present);
        if (present?.block !== undefined && place !== last) {
          for (const listener of listeners) listener({ block: present.block, reorgs: present.reorgs });
        }
        last = place ?? last;
      }
    } catch (error) {
      if (!ended.signal.aborted) throw error;
    }
  }
}

function placeOf(state: IndexState | undefined): string | undefined {
  return state?.block === undefined ? undefined : `${state.block.hash}/${state.reorgs}`;
}
