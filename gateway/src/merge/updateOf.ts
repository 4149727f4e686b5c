import { type Evidence, evidenceHash, evidenceSequence, lastStatement } from "@ans/client";

import type { Update } from "./NameState.ts";

/**
 * What an evidence says: its last statement. Looks at neither signatures nor rules; verify the evidence first.
 *
 * @example
 * updateOf(evidence).sequence;
 */
export function updateOf(evidence: Evidence): Update {
  return {
    kind: lastStatement(evidence).kind,
    sequence: evidenceSequence(evidence),
    hash: evidenceHash(evidence),
    evidence,
  };
}
