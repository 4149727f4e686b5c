import type { Translate } from "../../text/translate.ts";

/** Who keeps a name, in words: a seat, or a gateway of the zone's own. */
export function saySeat(seat: number | null, t: Translate): string {
  return seat === null ? t("A gateway of the zone") : t("Seat {seat}", { seat });
}
