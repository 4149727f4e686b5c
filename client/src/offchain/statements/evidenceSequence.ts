import type { Evidence } from "./Evidence.ts";
import { lastStatement } from "./lastStatement.ts";
import { statementSequence } from "./statementSequence.ts";

/**
 * The number of the last update in an evidence. Of two evidences of a name, the higher counts.
 *
 * @example
 * if (evidenceSequence(theirs) > evidenceSequence(mine)) console.log("There is a newer one.");
 */
export function evidenceSequence(evidence: Evidence): bigint {
  return statementSequence(lastStatement(evidence));
}
