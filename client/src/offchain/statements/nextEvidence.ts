import { InvalidEvidenceError, NotGrantedError, OutdatedUpdateError } from "../../errors/offchain.ts";
import type { Evidence } from "./Evidence.ts";
import { evidenceSequence } from "./evidenceSequence.ts";
import { lastOwnerEpoch } from "./lastOwnerEpoch.ts";
import { lastStatement } from "./lastStatement.ts";
import { ruleFault } from "./ruleFault.ts";
import type { Statement } from "./Statement.ts";
import { statementHash } from "./statementHash.ts";
import { statementSequence } from "./statementSequence.ts";

/**
 * The evidence of a name after one more statement. Checks how the statement goes with what was before, and no
 * signature: see {@link verifyEvidence}. A statement that is the last one already leaves the evidence as it is.
 *
 * @param before What is known of the name; undefined for nothing.
 * @throws {@link NotGrantedError}, {@link OutdatedUpdateError} and {@link InvalidEvidenceError}.
 * @example
 * const evidence = nextEvidence(nextEvidence(undefined, { kind: "grant", signed: grant }), { kind: "profile", signed });
 */
export function nextEvidence(before: Evidence | undefined, statement: Statement): Evidence {
  const { name } = statement.signed;
  if (before === undefined) return evidenceWith(undefined, statement);
  if (before.name !== name) throw new InvalidEvidenceError(statement.kind, `it is about ${name}, not ${before.name}`);
  if (statementHash(statement) === statementHash(lastStatement(before))) return before;
  const next = evidenceWith(before, statement);
  const fault = ruleFault(next);
  if (fault !== undefined) throw fault;
  const [sequence, known] = [statementSequence(statement), evidenceSequence(before)];
  if (sequence <= known) throw new OutdatedUpdateError(name, sequence, known);
  const last = lastOwnerEpoch(before);
  if (statement.kind === "grant" && statement.signed.epoch <= last) {
    const whose = `owners under the grant before can reach ${last}`;
    throw new InvalidEvidenceError("grant", `its epoch is ${statement.signed.epoch}, and ${whose}: sign a higher one`);
  }
  return next;
}

function evidenceWith(before: Evidence | undefined, { kind, signed }: Statement): Evidence {
  if (kind === "grant") {
    const { name, ...grant } = signed;
    return { name, grant, transfers: [] };
  }
  if (before === undefined) throw new NotGrantedError(signed.name);
  const { grant, transfers } = before;
  if (kind === "transfer") {
    const { name, ...transfer } = signed;
    return { name, grant, transfers: [...transfers, transfer] };
  }
  if (kind === "profile") {
    const { name, ...profile } = signed;
    return { name, grant, transfers, profile };
  }
  const { name, ...release } = signed;
  return { name, grant, transfers, release };
}
