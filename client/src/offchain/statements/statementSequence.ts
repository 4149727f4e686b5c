import { sequenceOf } from "../sequenceOf.ts";
import type { Statement } from "./Statement.ts";

/**
 * The number of a statement, see {@link sequenceOf}.
 *
 * @example
 * statementSequence({ kind: "grant", signed: grant }); // 4294967296n
 */
export function statementSequence({ kind, signed }: Statement): bigint {
  return sequenceOf(signed.epoch, kind === "profile" || kind === "release" ? signed.revision : 0);
}
