import type { Hex } from "viem";

import type { SparseTree, TreePath } from "./SparseTree.ts";
import { keyBit } from "./keyBit.ts";
import { treeRoot } from "./treeRoot.ts";

/**
 * The path to a key: the proof that it is in a tree, or that it is not.
 *
 * @param key 32 bytes in lower-case hex.
 * @example
 * const { siblings, end } = pathTo(tree, namehash("bob.acme.dim"));
 */
export function pathTo(tree: SparseTree, key: Hex): TreePath {
  const siblings: Hex[] = [];
  let at = tree;
  for (let depth = 0; at?.kind === "branch"; depth++) {
    const [next, beside] = keyBit(key, depth) === 0 ? [at.left, at.right] : [at.right, at.left];
    siblings.push(treeRoot(beside));
    at = next;
  }
  return { siblings, end: at?.entry };
}
