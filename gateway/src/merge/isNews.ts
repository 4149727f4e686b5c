import type { Evidence } from "@ans/client";

import { isSameState, merge, stateOf } from "./merge.ts";
import type { NameState } from "./NameState.ts";
import { updateOf } from "./updateOf.ts";

/** Whether an evidence, if it is true, changes what is known of its name. */
export function isNews(state: NameState | undefined, evidence: Evidence): boolean {
  return state === undefined || !isSameState(merge(state, stateOf(updateOf(evidence))), state);
}
