import { setCommission } from "@ans/client";
import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Field } from "../../ui/Field.tsx";
import { parseRate, sayRate } from "../say/sayRate.ts";
import { sayTime } from "../say/sayTime.ts";
import { Done } from "./Done.tsx";
import type { SeatParts } from "./OwnerPanel.tsx";
import { useDone } from "./useDone.ts";

/** As the contract has them, in basis points and seconds. */
const MOST = 5000;
const MOST_RISE = 1000;
const NOTICE = 7 * 86_400;

/** Lowers the commission, or announces a higher one. */
export function ChangeCommission({ seat, now }: SeatParts) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const [typed, setTyped] = useState("");
  const commission = parseRate(typed);
  const most = Math.min(MOST, seat.commission + MOST_RISE);
  const fault =
    typed === ""
      ? undefined
      : commission === undefined
        ? t("Write per cent, as 10 or 12.5.")
        : commission > most
          ? t("{rate} is the most now: half, and 10 points above what it is.", { rate: sayRate(most) })
          : undefined;
  const { action, isDone } = useDone(async () => {
    if (commission === undefined) return;
    await setCommission(ans, { seat: seat.seat, commission });
  });
  const isRise = commission !== undefined && commission > seat.commission;
  return (
    <>
      <Field
        label={t("Commission in %")}
        inputMode="decimal"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        fault={fault}
        hint={
          isRise
            ? t("A higher one is announced now and begins on about {time}.", { time: sayTime(now + NOTICE, language) })
            : t("{rate} now. A lower one begins at once, a higher one 7 days later.", {
                rate: sayRate(seat.commission),
              })
        }
      />
      <ActionButton action={action} disabled={commission === undefined || fault !== undefined} className="mt-3">
        {isRise ? t("Announce it") : t("Change it")}
      </ActionButton>
      <Done isDone={isDone} />
    </>
  );
}
