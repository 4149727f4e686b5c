import { useMemo } from "react";

import { useT } from "../../text/LanguageContext.ts";
import type { Column } from "./seatSearch.ts";

/** What the columns of the table are called. */
export function useColumnNames(): Record<Column, string> {
  const t = useT();
  return useMemo(
    () => ({
      seat: t("Seat"),
      stake: t("Stake"),
      commission: t("Commission"),
      room: t("Room left"),
      lease: t("Service"),
      slashes: t("Slashes"),
      rate: t("A year, now"),
    }),
    [t],
  );
}
