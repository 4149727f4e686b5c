import type { Hex } from "viem";

import type { OffchainNames } from "../QuerySource.ts";

/** A statement about an off-chain name that this gateway accepted once. Times are Unix seconds. */
export type OffchainEntry = { kind: string; sequence: string; hash: Hex; acceptedAt: number };

/** How many statements are given, the newest first. */
const MOST_STATEMENTS = 100;

/** What was accepted for an off-chain name. */
export async function offchainHistory(store: OffchainNames, node: Hex): Promise<OffchainEntry[]> {
  const entries = await store.history(node, MOST_STATEMENTS);
  return entries.map(({ kind, sequence, hash, acceptedAt }) => ({
    kind,
    sequence: String(sequence),
    hash,
    acceptedAt,
  }));
}
