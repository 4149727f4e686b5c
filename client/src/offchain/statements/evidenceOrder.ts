import { type Hex, zeroHash } from "viem";

import { sequenceOf } from "../sequence.ts";
import type { Evidence } from "./Evidence.ts";
import type { Statement } from "./Statement.ts";
import { profileHash, statementHash } from "./statementHashes.ts";

/** The statement of an evidence that was signed last: all others are what it rests on. */
export function lastStatement(evidence: Evidence): Statement {
  const { name, grant, transfers, profile, release } = evidence;
  const transfer = transfers.at(-1);
  if (release !== undefined) return { kind: "release", signed: { name, ...release } };
  if (profile !== undefined) return { kind: "profile", signed: { name, ...profile } };
  if (transfer !== undefined) return { kind: "transfer", signed: { name, ...transfer } };
  return { kind: "grant", signed: { name, ...grant } };
}

/** The number of a statement, see {@link sequenceOf}. */
export function statementSequence({ kind, signed }: Statement): bigint {
  return sequenceOf(signed.epoch, kind === "profile" || kind === "release" ? signed.revision : 0);
}

/**
 * The number of the last update in an evidence. Of two evidences of a name, the higher counts.
 *
 * @example
 * if (evidenceSequence(theirs) > evidenceSequence(mine)) console.log("There is a newer one.");
 */
export function evidenceSequence(evidence: Evidence): bigint {
  return statementSequence(lastStatement(evidence));
}

/**
 * The EIP-712 struct hash of the last update in an evidence. Two evidences of one name and one sequence with different
 * hashes are a conflict: somebody signed twice. What the update rests on is left out of the hash, so that a former
 * owner who signs an old transfer twice makes no conflict of what came after.
 */
export function evidenceHash(evidence: Evidence): Hex {
  return statementHash(lastStatement(evidence));
}

/** The `profileHash` of answers and receipts about an evidence: 0 where there is no profile. */
export function servedHash({ name, profile, release }: Evidence): Hex {
  return profile === undefined || release !== undefined ? zeroHash : profileHash({ name, ...profile });
}

/** Until when an evidence has something to serve, in Unix seconds: the `expires` of its receipt. */
export function servedUntil({ grant, profile }: Evidence): number {
  return profile === undefined ? grant.expires : Math.min(grant.expires, profile.expires);
}

/** Who owns a name, and the epoch in which its profiles and its owner's releases are. */
export function authorityOf({ grant, transfers }: Evidence): { owner: `0x${string}`; epoch: number } {
  const last = transfers.at(-1);
  return last === undefined ? { owner: grant.owner, epoch: grant.epoch } : { owner: last.to, epoch: last.epoch };
}
