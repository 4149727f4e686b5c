import { type Hex, isHex } from "viem";

import { InvalidMessageError } from "../../errors/offchain.ts";
import type { SparseTree, TreeEntry } from "./SparseTree.ts";
import { keyBit } from "./keyBit.ts";
import { branchHash } from "./branchHash.ts";
import { leafHash } from "./leafHash.ts";
import { treeRoot } from "./treeRoot.ts";

/**
 * Builds the tree of a checkpoint, from entries in any order. 100,000 names take some seconds.
 *
 * @throws {@link InvalidMessageError} for what is not 32 bytes, and for two entries of one key.
 * @example
 * const tree = checkpointTree([{ key: namehash("bob.acme.dim"), value: grantHash(grant) }]);
 */
export function checkpointTree(entries: readonly TreeEntry[]): SparseTree {
  const sorted = entries.map(checked).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const [i, { key }] of sorted.entries()) {
    if (sorted[i + 1]?.key === key) throw new InvalidMessageError("entries", `must have ${key} once`);
  }
  return build(sorted, 0);
}

function build(sorted: readonly TreeEntry[], depth: number): SparseTree {
  const [entry] = sorted;
  if (entry === undefined) return undefined;
  if (sorted.length === 1) return { kind: "leaf", hash: leafHash(entry), entry };
  const middle = sorted.findIndex(({ key }) => keyBit(key, depth) === 1);
  const split = middle === -1 ? sorted.length : middle;
  const left = build(sorted.slice(0, split), depth + 1);
  const right = build(sorted.slice(split), depth + 1);
  return { kind: "branch", hash: branchHash(treeRoot(left), treeRoot(right)), left, right };
}

function checked({ key, value }: TreeEntry, i: number): TreeEntry {
  return { key: word(key, `entries[${i}].key`), value: word(value, `entries[${i}].value`) };
}

function word(bytes: Hex, at: string): Hex {
  if (!isHex(bytes) || bytes.length !== 66) throw new InvalidMessageError(at, "must be 32 bytes in hex");
  return `0x${bytes.slice(2).toLowerCase()}`;
}
