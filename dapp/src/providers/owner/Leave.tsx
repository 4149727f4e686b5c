import { exitSeat } from "@ans/client";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Tick } from "../../ui/Field.tsx";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayTime } from "../say/sayTime.ts";
import type { SeatParts } from "./OwnerPanel.tsx";

/** Leaves the seat, which cannot be taken back. */
export function Leave({ seat, figures, now }: SeatParts) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const [isSure, setSure] = useState(false);
  const action = useAction(async () => await exitSeat(ans, { seat: seat.seat }));
  return (
    <>
      <ul className="mb-4 list-disc space-y-1 pl-5">
        <li>{t("The seat earns nothing from then on, and loses its vote.")}</li>
        <li>
          {t(
            "{dimt} can be withdrawn after {length}, on about {time}. Until then they can be slashed for what was done before.",
            {
              dimt: sayDimt(seat.self + seat.releasing),
              length: sayLength(figures.unbondSelf, t),
              time: sayTime(now + figures.unbondSelf, language),
            },
          )}
        </li>
        <li>{t("What waits to be paid stays claimable. Delegators leave on their own.")}</li>
        <li>{t("There is no way back: to serve again you take a new seat.")}</li>
      </ul>
      <Tick
        label={t("I have read this, and want to leave.")}
        checked={isSure}
        onChange={({ target }) => setSure(target.checked)}
      />
      <ActionButton action={action} disabled={!isSure} className="mt-3">
        {t("Leave the seat")}
      </ActionButton>
    </>
  );
}
