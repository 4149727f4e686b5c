import type { Hex } from "viem";

import { isSameState, merge, outcomeOf, stateOf } from "../merge/merge.ts";
import type { NameState, Update } from "../merge/NameState.ts";
import type { Acceptance } from "./Store.ts";

/** An update on its way into the store. */
export type Offer = { node: Hex; update: Update; terms: string[] };

/** What is to be written for one name. */
export type NameChange = {
  node: Hex;
  before: NameState | undefined;
  after: NameState;
  /** Hashes of updates that are no longer kept, or are kept with another authority now. */
  removed: Hex[];
  /** Updates to be added at the end of the feed, with their terms. */
  added: { update: Update; terms: string[] }[];
};

/**
 * What a batch of updates makes of the names that it touches. Pure: both databases write what it says.
 *
 * @param known What is known of each name before; those without an entry were never heard of.
 */
export function planBatch(
  known: ReadonlyMap<Hex, NameState>,
  offers: readonly Offer[],
): { acceptances: Acceptance[]; changes: NameChange[] } {
  const now = new Map(known);
  const terms = new Map<Update, string[]>();
  const acceptances = offers.map(({ node, update, terms: words }): Acceptance => {
    terms.set(update, words);
    const before = now.get(node);
    const state = before === undefined ? stateOf(update) : merge(before, stateOf(update));
    now.set(node, state);
    return { outcome: outcomeOf(before, update), node, update, state };
  });
  const changes: NameChange[] = [];
  for (const [node, after] of now) {
    const before = known.get(node);
    if (before !== undefined && isSameState(before, after)) continue;
    const had = new Set<Update>(before?.updates);
    const has = new Set<Update>(after.updates);
    changes.push({
      node,
      before,
      after,
      removed: [...had].filter((update) => !has.has(update)).map(({ hash }) => hash),
      added: [...has]
        .filter((update) => !had.has(update))
        .map((update) => ({ update, terms: terms.get(update) ?? [] })),
    });
  }
  // An acceptance says what is known once the whole batch is written.
  for (const acceptance of acceptances) acceptance.state = now.get(acceptance.node) ?? acceptance.state;
  return { acceptances, changes };
}

const conflicts = (state: NameState | undefined) => Number(state?.updates.length === 2);

/** How the counts of names change. */
export function countsOf(changes: readonly NameChange[]): { names: number; conflicted: number; updates: number } {
  return {
    names: changes.filter(({ before }) => before === undefined).length,
    conflicted: changes.reduce((sum, { before, after }) => sum + conflicts(after) - conflicts(before), 0),
    updates: changes.reduce((sum, { added }) => sum + added.length, 0),
  };
}
