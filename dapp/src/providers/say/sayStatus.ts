import type { SeatStatus } from "@ans/client";

import type { Translate } from "../../text/translate.ts";

/** The state of a seat in a word or two. */
export function sayStatus(status: SeatStatus, t: Translate): string {
  const words: Record<SeatStatus, string> = {
    none: t("never taken"),
    standby: t("stands by"),
    active: t("active"),
    jailed: t("in jail"),
    exiting: t("leaving"),
    exited: t("has left"),
  };
  return words[status];
}
