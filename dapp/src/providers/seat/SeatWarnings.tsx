import type { ListedSeat, StakingEvent } from "@ans/client";

import { useLanguage } from "../../text/LanguageContext.ts";
import { Notice } from "../../ui/Notice.tsx";
import { isEarning } from "../rateOf.ts";
import { sayRate } from "../say/sayRate.ts";
import { sayTime } from "../say/sayTime.ts";

/** A rise of the commission by so many basis points within {@link LATELY} is sharp. */
const SHARP = 500;
const LATELY = 90 * 86_400;

/** What somebody who has lent this seat DIMT, or is about to, should not miss. */
export function SeatWarnings(props: { seat: ListedSeat; now: number; history: readonly StakingEvent[] | undefined }) {
  const { language, t } = useLanguage();
  const { seat, now, history = [] } = props;
  const { nextCommission, commission, until, status } = seat;
  const rise = riseOf(history, commission, now);
  return (
    <>
      {nextCommission === null ? null : (
        <Notice tone="warn">
          {t(
            "The commission is {now} and becomes {next} on {time}, as was announced. Whoever does not want that can move to another seat at once.",
            {
              now: sayRate(commission),
              next: sayRate(nextCommission.commission),
              time: sayTime(nextCommission.from, language),
            },
          )}
        </Notice>
      )}
      {rise < SHARP ? null : (
        <Notice tone="warn">
          {t("The commission rose by {rate} points in the last 90 days.", { rate: sayRate(rise).replace(" %", "") })}
        </Notice>
      )}
      {status === "active" && !isEarning(seat, now) ? (
        <Notice tone="warn">
          {t(
            "This seat earns nothing now, nor do its delegators: it has shown no service, and its lease ended on {time}.",
            {
              time: sayTime(seat.lease, language),
            },
          )}
        </Notice>
      ) : null}
      {status === "standby" ? (
        <Notice tone="warn">{t("This seat stands by: it earns nothing until it moves up.")}</Notice>
      ) : null}
      {status === "jailed" && until !== null ? (
        <Notice tone="warn">
          {t("This seat is in jail and earns nothing. It can come back from {time} on.", {
            time: sayTime(until, language),
          })}
        </Notice>
      ) : null}
      {status === "exiting" || status === "exited" ? (
        <Notice tone="warn">
          {t("This seat has left. Whoever still has DIMT here can take it out, or move it to another seat at once.")}
        </Notice>
      ) : null}
    </>
  );
}

/** By how much the commission is above the lowest one of the last 90 days, in basis points. */
function riseOf(history: readonly StakingEvent[], commission: number, now: number): number {
  const lately = history
    .filter(({ time }) => time > now - LATELY)
    .flatMap((event) => (event.eventName === "CommissionChanged" ? [event.args.from] : []));
  return commission - Math.min(commission, ...lately);
}
