import type { Hex } from "viem";

/**
 * What a tree maps, 32 bytes in lower-case hex each: in a checkpoint the node of a name, and the hash of its grant
 * ({@link grantHash}).
 */
export type TreeEntry = { key: Hex; value: Hex };

/** A compact sparse Merkle tree, as contracts/resolvers/offchain/proofs/SparseTree.sol describes it; undefined is empty. */
export type SparseTree =
  | { kind: "leaf"; hash: Hex; entry: TreeEntry }
  | { kind: "branch"; hash: Hex; left: SparseTree; right: SparseTree }
  | undefined;

/**
 * The path to a key.
 *
 * @param siblings The hashes beside it, that below the root first.
 * @param end What lies at its end: the key, another key, or nothing. Only the first means that the key is in the tree.
 */
export type TreePath = { siblings: readonly Hex[]; end: TreeEntry | undefined };
