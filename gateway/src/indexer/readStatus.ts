import type { Block } from "./chain/readPages.ts";
import { readState } from "./data/indexState.ts";
import type { Reader } from "./data/Sql.ts";

/** How far an index is. */
export type IndexStatus = {
  /** The newest block whose events the index has; null where it has none. */
  block: Block | null;
  /** The number of the newest block that the node told of; null before it was asked. */
  head: number | null;
  /** Blocks that the index has still to read; null before the node was asked. */
  lagBlocks: number | null;
  /** Seconds since the index last knew that it had the newest block; null where it never had. */
  lagSeconds: number | null;
  /** How often the chain took blocks back that the index had. */
  reorgs: number;
  /** What keeps the index from going on, in a sentence; null where nothing does. */
  fault: string | null;
};

/** Reads how far an index is, whichever process keeps it. */
export async function readStatus(reader: Reader): Promise<IndexStatus> {
  const present = await readState(reader);
  if (present === undefined) {
    return { block: null, head: null, lagBlocks: null, lagSeconds: null, reorgs: 0, fault: null };
  }
  const { block = null, head, tip, caughtUpAt, reorgs, fault } = present;
  return {
    block,
    head,
    lagBlocks: head === null ? null : Math.max(0, head - tip),
    lagSeconds: caughtUpAt === null ? null : Math.max(0, Math.floor((Date.now() - caughtUpAt) / 1000)),
    reorgs,
    fault,
  };
}
