import type { ListedSeat, Network } from "@ans/client";
import { useState } from "react";

import { useLanguage } from "../../text/LanguageContext.ts";
import { Choice } from "../../ui/Field.tsx";
import { forecast } from "../forecast.ts";
import { isEarning } from "../rateOf.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayRate } from "../say/sayRate.ts";

/** In days. */
const horizons = [30, 90, 365] as const;

/** What an amount would earn, with everything that this takes for granted. */
export function ForecastBox(props: { seat: ListedSeat; figures: Network; now: number; amount: bigint }) {
  const { t } = useLanguage();
  const [days, setDays] = useState<number>(30);
  const { seat, figures, now } = props;
  const { nextCommission } = seat;
  const earned = isEarning(seat, now) ? forecast(props, days) : 0n;
  return (
    <section aria-label={t("Forecast")} className="rounded-xl bg-inset p-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem] sm:items-start">
        <div>
          <p className="text-sm text-soft">{t("It would earn about")}</p>
          <p className="text-2xl font-semibold">{sayDimt(earned)}</p>
        </div>
        <Choice label={t("Within")} value={days} onChange={({ target }) => setDays(Number(target.value))}>
          {horizons.map((each) => (
            <option key={each} value={each}>
              {t("{n} days", { n: each })}
            </option>
          ))}
        </Choice>
      </div>
      <p className="mt-2 text-sm font-medium">{t("This takes for granted that")}</p>
      <ul className="mt-1 list-disc pl-5 text-sm text-soft">
        <li>
          {t("{n} seats stay active, and each gets {dimt} a day as now", {
            n: figures.seats.active,
            dimt: sayDimt(figures.perSeatPerDay, 0),
          })}
        </li>
        <li>{t("this seat serves all the time, and nobody else delegates to it or leaves")}</li>
        <li>
          {nextCommission === null
            ? t("the commission stays at {rate}", { rate: sayRate(seat.commission) })
            : t("the commission is {rate}, and {next} once that begins", {
                rate: sayRate(seat.commission),
                next: sayRate(nextCommission.commission),
              })}
        </li>
        <li>{t("rewards are not added to the delegation")}</li>
        {figures.flatDays < days ? <li>{t("the stream falls as the reserve runs low")}</li> : null}
      </ul>
      {isEarning(seat, now) ? null : (
        <p className="mt-2 text-sm text-warn">{t("The seat earns nothing now, so neither would this.")}</p>
      )}
    </section>
  );
}
