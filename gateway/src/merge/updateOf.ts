import type { Evidence } from "./Evidence.ts";
import type { Update, UpdateKind } from "./NameState.ts";
import { sequence } from "./sequence.ts";
import { structHash } from "./structHash.ts";

/** An evidence that says two things at once; `message` says which. */
export class AmbiguousEvidenceError extends Error {
  override name = "AmbiguousEvidenceError";
}

/**
 * What an evidence says: its newest message, and the evidence without what that message overrides (a profile of an
 * owner before, a profile that was released). Looks at no signature: verify first.
 *
 * @throws {@link AmbiguousEvidenceError} for two messages of one sequence: each belongs into an evidence of its own.
 * @example
 * updateOf(evidence).sequence;
 */
export function updateOf(evidence: Evidence): Update {
  const { name, grant, transfers, profile, release } = evidence;
  const authority = sequence(transfers.at(-1)?.epoch ?? grant.epoch, 0);
  let newest: { kind: UpdateKind; sequence: bigint } = {
    kind: transfers.length > 0 ? "transfer" : "grant",
    sequence: authority,
  };
  for (const [kind, message] of [
    ["profile", profile],
    ["release", release],
  ] as const) {
    if (message === undefined) continue;
    const number = sequence(message.epoch, message.revision);
    if (number === newest.sequence) {
      throw new AmbiguousEvidenceError(
        `The evidence of ${name} holds a ${newest.kind} and a ${kind} that are both number ${number}. Send them apart.`,
      );
    }
    if (number > newest.sequence) newest = { kind, sequence: number };
  }
  const kept: Evidence = { name, grant, transfers };
  if (newest.kind === "profile") kept.profile = profile;
  if (newest.kind === "release") kept.release = release;
  return { ...newest, hash: structHash(kept, newest.kind), evidence: kept };
}
