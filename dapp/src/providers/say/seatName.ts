import type { ListedSeat } from "@ans/client";

import type { Translate } from "../../text/translate.ts";

/** What people call a seat: what its owner calls it, or its number. */
export function seatName({ seat, profile }: Pick<ListedSeat, "seat" | "profile">, t: Translate): string {
  return profile.name === "" ? t("Seat {n}", { n: seat }) : profile.name;
}
