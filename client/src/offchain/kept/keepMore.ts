import type { SignedReceipt } from "../service/Receipt.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { evidenceSequence } from "../statements/evidenceSequence.ts";
import type { KeptName } from "./KeptName.ts";

/**
 * What is kept of a name after more was learned: an evidence if it is newer, and receipts that were not kept yet.
 *
 * @example
 * const kept = keepMore(before, { evidence, receipts: [receipt] });
 */
export function keepMore(
  before: KeptName,
  more: { evidence?: Evidence | null | undefined; receipts?: readonly SignedReceipt[] | undefined },
): KeptName {
  return {
    name: before.name,
    evidence: newer(before.evidence, more.evidence ?? undefined),
    receipts: merged(before.receipts, more.receipts ?? []),
  };
}

/** The newer of two evidences; the first where both are of one update. */
function newer(first: Evidence | undefined, second: Evidence | undefined): Evidence | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return evidenceSequence(second) > evidenceSequence(first) ? second : first;
}

function merged(before: readonly SignedReceipt[], more: readonly SignedReceipt[]): SignedReceipt[] {
  const kept = new Map(before.map((receipt) => [keyOf(receipt), receipt]));
  for (const receipt of more) {
    const known = kept.get(keyOf(receipt));
    if (known === undefined || receipt.receivedAt < known.receivedAt) kept.set(keyOf(receipt), receipt);
  }
  return [...kept.values()];
}

function keyOf({ seat, key, sequence, profileHash }: SignedReceipt): string {
  return `${seat} ${key} ${sequence} ${profileHash}`;
}
