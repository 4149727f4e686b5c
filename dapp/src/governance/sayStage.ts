import type { HandoverStage } from "@ans/client";

import type { Translate } from "../text/translate.ts";

/** A stage of the hand-over by its name. */
export function sayStage(stage: HandoverStage, t: Translate): string {
  const words: Record<HandoverStage, string> = {
    foundation: t("Foundation"),
    shared: t("Shared"),
    led: t("Led by the providers"),
    community: t("Community"),
  };
  return words[stage];
}

/** Who proposes and who may cancel in a stage. */
export function sayPowers(stage: HandoverStage, t: Translate): string {
  const words: Record<HandoverStage, string> = {
    foundation: t("The foundation decides. Votes of service providers cannot be carried out yet."),
    shared: t("The foundation and the service providers both propose; the foundation can cancel."),
    led: t("Only the service providers propose. The foundation can still cancel, until its veto ends."),
    community: t("The service providers decide alone."),
  };
  return words[stage];
}
