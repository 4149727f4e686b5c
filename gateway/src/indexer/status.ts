import type { Block } from "./chain/readPages.ts";

/** How far an index is. */
export type IndexStatus = {
  /** The newest block whose events the index has; null where it has none. */
  block: Block | null;
  /** The number of the newest block that the node told of; null before it was asked. */
  head: number | null;
  /** Blocks that the index has still to read; null before the node was asked. */
  lagBlocks: number | null;
  /** Seconds since the index last knew that it had the newest block; null where it never had since it was started. */
  lagSeconds: number | null;
  /** How often the chain took blocks back that the index had. */
  reorgs: number;
  /** What keeps the index from going on, in a sentence; null where nothing does. */
  fault: string | null;
};
