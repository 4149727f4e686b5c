import type { Proposal } from "@ans/client";

import { sayLength } from "../providers/say/sayLength.ts";
import type { Translate } from "../text/translate.ts";

/** What comes next for a proposal, and how long it is until then; empty where nothing comes. */
export function sayNext({ state, voteStart, deadline, eta }: Proposal, now: number, t: Translate): string {
  if (state === "pending") return t("begins in {length}", { length: sayLength(voteStart - now, t) });
  if (state === "active") return t("ends in {length}", { length: sayLength(deadline - now, t) });
  if (state === "succeeded") return t("can go into the timelock");
  if (state === "queued" && eta !== null) {
    return eta > now
      ? t("can be carried out in {length}", { length: sayLength(eta - now, t) })
      : t("can be carried out now");
  }
  return "";
}
