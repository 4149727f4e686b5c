import { type Hex, zeroHash } from "viem";

import type { SparseTree } from "./SparseTree.ts";

/**
 * The root of a tree; 32 zero bytes for an empty one.
 *
 * @example
 * treeRoot(checkpointTree(entries));
 */
export function treeRoot(tree: SparseTree): Hex {
  return tree?.hash ?? zeroHash;
}
