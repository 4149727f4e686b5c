import { unjail } from "@ans/client";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { sayLength } from "../say/sayLength.ts";
import type { SeatParts } from "./OwnerPanel.tsx";

/** Brings a seat back from jail. */
export function Unjail({ seat, now }: SeatParts) {
  const t = useT();
  const ans = useAns();
  const action = useAction(async () => await unjail(ans, { seat: seat.seat }));
  if (seat.status !== "jailed" || seat.until === null) return null;
  const rest = seat.until - now;
  return (
    <div className="mb-4">
      <ActionButton action={action} disabled={rest > 0}>
        {rest > 0 ? t("Back in {length}", { length: sayLength(rest, t) }) : t("Bring the seat back")}
      </ActionButton>
    </div>
  );
}
