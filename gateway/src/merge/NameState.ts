import type { Evidence, Statement } from "@ans/client";
import type { Hex } from "viem";

/** Of which kind the last statement of an evidence is. */
export type UpdateKind = Statement["kind"];

/** One update of a name: a statement, and the evidence of which it is the last. */
export type Update = {
  kind: UpdateKind;
  sequence: bigint;
  /** The EIP-712 struct hash of the statement. For a profile this is the `profileHash` of answers and receipts. */
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
