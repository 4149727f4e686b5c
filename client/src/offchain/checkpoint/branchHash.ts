import { type Hex, keccak256 } from "viem";

/** The hash of two halves of a tree. */
export function branchHash(left: Hex, right: Hex): Hex {
  return keccak256(`0x${left.slice(2)}${right.slice(2)}`);
}
