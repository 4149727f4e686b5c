import type { Proposal } from "@ans/client";

import type { Translate } from "../text/translate.ts";

/** How far a proposal is, in a word or two. */
export function sayState(state: Proposal["state"], t: Translate): string {
  const words: Record<Proposal["state"], string> = {
    pending: t("vote not begun"),
    active: t("vote is on"),
    canceled: t("cancelled"),
    defeated: t("rejected"),
    succeeded: t("accepted"),
    queued: t("in the timelock"),
    expired: t("expired"),
    executed: t("carried out"),
  };
  return words[state];
}

/** How good that is. */
export function toneOf(state: Proposal["state"]): "info" | "good" | "warn" | "bad" {
  if (state === "active" || state === "pending") return "warn";
  if (state === "succeeded" || state === "queued" || state === "executed") return "good";
  return state === "defeated" ? "bad" : "info";
}
