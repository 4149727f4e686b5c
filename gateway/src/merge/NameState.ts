import type { Hex } from "viem";

import type { Evidence } from "./Evidence.ts";

/** Which message of an evidence is its newest, and so what the evidence says. */
export type UpdateKind = "grant" | "transfer" | "profile" | "release";

/** One update of a name: its newest message, by EIP-712 struct hash, and all that this message rests on. */
export type Update = {
  kind: UpdateKind;
  /** epoch * 2^32 + revision of the newest message. */
  sequence: bigint;
  /** The EIP-712 struct hash of the newest message. For a profile this is the profile hash of Answers and Receipts. */
  hash: Hex;
  evidence: Evidence;
};

/**
 * What a gateway knows of one name: the highest sequence, and the updates that have it. One update is the rule. Two
 * mean that somebody signed twice with one number: the name is *conflicted*, and is not answered until a higher
 * sequence comes. Of more than two, the two with the lowest hashes are kept, so that what a signer can make a gateway
 * store has an end.
 */
export type NameState = {
  sequence: bigint;
  /** In ascending order of their hashes. */
  updates: readonly [Update] | readonly [Update, Update];
};
