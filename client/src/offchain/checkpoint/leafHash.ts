import { type Hex, keccak256 } from "viem";

import type { TreeEntry } from "./SparseTree.ts";

/** The hash of one key with its value; the byte in front tells it from a branch. */
export function leafHash({ key, value }: TreeEntry): Hex {
  return keccak256(`0x00${key.slice(2)}${value.slice(2)}`);
}
