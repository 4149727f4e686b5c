import type { Evidence } from "@ans/client";

import type { NameState, Update } from "./NameState.ts";

/** What became of an update that was offered. */
export type Outcome =
  /** It is the newest, and answers are taken from it. */
  | "accepted"
  /** It was there already. */
  | "known"
  /** There is a newer one. */
  | "older"
  /** Another update has the same sequence: the name is not answered. */
  | "conflict";

/** The state of a name of which nothing but this update is known. */
export function stateOf(update: Update): NameState {
  return { sequence: update.sequence, updates: [update] };
}

/**
 * What two gateways know together of one name. Associative, commutative and idempotent (a join), so that gateways that
 * exchange their states in any order, and any number of times, end up with the same.
 *
 * Evidences of one update may rest on different authorities, if an issuer signed twice. The grant that lasts longer is
 * kept. Evidences that differ in signatures alone are the same: the one of `a` is kept.
 *
 * @example
 * const state = merge(known, stateOf(updateOf(evidence)));
 */
export function merge(a: NameState, b: NameState): NameState {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence ? a : b;
  const updates = new Map<string, Update>();
  for (const update of [...a.updates, ...b.updates]) {
    const other = updates.get(update.hash);
    if (other === undefined || isPreferred(update.evidence, other.evidence)) updates.set(update.hash, update);
  }
  const [first = a.updates[0], second] = [...updates.values()].toSorted((x, y) => (x.hash < y.hash ? -1 : 1));
  return { sequence: a.sequence, updates: second === undefined ? [first] : [first, second] };
}

/** What an update is to a gateway that knows `state` (undefined: nothing) of its name. */
export function outcomeOf(state: NameState | undefined, update: Update): Outcome {
  if (state === undefined || update.sequence > state.sequence) return "accepted";
  if (update.sequence < state.sequence) return "older";
  const [only, second] = state.updates;
  return second === undefined && only.hash === update.hash ? "known" : "conflict";
}

/** Whether two states are the same but for the bytes of signatures. */
export function isSameState(a: NameState, b: NameState): boolean {
  return (
    a.sequence === b.sequence &&
    a.updates.length === b.updates.length &&
    a.updates.every(({ hash, evidence }, i) => {
      const other = b.updates[i];
      return hash === other?.hash && authority(evidence) === authority(other.evidence);
    })
  );
}

function isPreferred(evidence: Evidence, over: Evidence): boolean {
  const difference = evidence.grant.expires - over.grant.expires;
  return difference === 0 ? authority(evidence) > authority(over) : difference > 0;
}

/** What a message rests on, as a text that is the same for the same grant and transfers. */
function authority({ grant, transfers }: Evidence): string {
  return JSON.stringify([
    [grant.owner.toLowerCase(), grant.epoch, grant.expires],
    ...transfers.map(({ to, epoch, deadline }) => [to.toLowerCase(), epoch, deadline]),
  ]);
}
