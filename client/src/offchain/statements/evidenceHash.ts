import type { Hex } from "viem";

import type { Evidence } from "./Evidence.ts";
import { lastStatement } from "./lastStatement.ts";
import { statementHash } from "./statementHash.ts";

/**
 * The EIP-712 struct hash of the last update in an evidence. Two evidences of one name and one sequence with different
 * hashes are a conflict: somebody signed twice. What the update rests on is left out of the hash, so that a former
 * owner who signs an old transfer twice makes no conflict of what came after.
 *
 * @example
 * const isConflict = evidenceSequence(a) === evidenceSequence(b) && evidenceHash(a) !== evidenceHash(b);
 */
export function evidenceHash(evidence: Evidence): Hex {
  return statementHash(lastStatement(evidence));
}
