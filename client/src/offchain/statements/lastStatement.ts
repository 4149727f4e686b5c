import type { Evidence } from "./Evidence.ts";
import type { Statement } from "./Statement.ts";

/**
 * The statement of an evidence that was signed last: all others are what it rests on.
 *
 * @example
 * lastStatement(evidence).kind; // "profile"
 */
export function lastStatement(evidence: Evidence): Statement {
  const { name, grant, transfers, profile, release } = evidence;
  const transfer = transfers.at(-1);
  if (release !== undefined) return { kind: "release", signed: { name, ...release } };
  if (profile !== undefined) return { kind: "profile", signed: { name, ...profile } };
  if (transfer !== undefined) return { kind: "transfer", signed: { name, ...transfer } };
  return { kind: "grant", signed: { name, ...grant } };
}
