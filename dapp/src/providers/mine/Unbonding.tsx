import { type Seat, type UnbondingRequest, withdrawStake } from "@ans/client";

import { useAns } from "../../chain/useAns.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { download } from "../download.ts";
import { Done } from "../owner/Done.tsx";
import { releaseOf } from "../owner/releaseOf.ts";
import { useDone } from "../owner/useDone.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayTime } from "../say/sayTime.ts";
import { type CalendarDay, calendarOf } from "./calendarOf.ts";

/** What is on its way out, each with its countdown, and the days of it as a calendar. */
export function Unbonding(props: { requests: readonly UnbondingRequest[]; seats: readonly Seat[]; now: number }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { chainId } = useConfig();
  const { requests, seats, now } = props;
  const ready = requests.filter(({ readyAt }) => readyAt <= now);
  const { action, isDone } = useDone(async () => {
    // One transaction a seat, as the contract has it.
    for (const [seat, numbers] of bySeat(ready)) await withdrawStake(ans, { seat, requests: numbers });
  });
  const days = daysOf(requests, seats, (seat) => t("Withdraw DIMT from seat {n}", { n: seat }));
  if (days.length === 0) {
    return (
      <Card title={t("Unbonding")}>
        <p className="text-soft">{t("Nothing is on its way out.")}</p>
        <Done isDone={isDone}>{t("It was paid to your account.")}</Done>
      </Card>
    );
  }
  return (
    <Card title={t("Unbonding")}>
      <ul>
        {requests.map(({ seat, request, amount, readyAt }) => (
          <li
            key={`${seat} ${request}`}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-3 first:border-0 first:pt-0"
          >
            <span>
              <span className="font-semibold">{sayDimt(amount, 6)}</span>{" "}
              <span className="text-soft">{t("from seat {n}", { n: seat })}</span>
            </span>
            <span className={readyAt <= now ? "text-good" : "text-soft"}>
              {readyAt <= now
                ? t("ready since {time}", { time: sayTime(readyAt, language) })
                : t("{length} left, until {time}", {
                    length: sayLength(readyAt - now, t),
                    time: sayTime(readyAt, language),
                  })}
            </span>
          </li>
        ))}
        {seats.map((seat) => {
          const release = releaseOf(seat);
          return release === undefined ? null : (
            <li
              key={`own ${seat.seat}`}
              className="flex flex-wrap justify-between gap-x-4 border-t border-line py-3 first:border-0 first:pt-0"
            >
              <span>
                <span className="font-semibold">{sayDimt(release.amount)}</span>{" "}
                <span className="text-soft">{t("of your stake in seat {n}; withdraw it there", { n: seat.seat })}</span>
              </span>
              <span className={release.at <= now ? "text-good" : "text-soft"}>
                {release.at <= now
                  ? t("ready since {time}", { time: sayTime(release.at, language) })
                  : t("{length} left, until {time}", {
                      length: sayLength(release.at - now, t),
                      time: sayTime(release.at, language),
                    })}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {ready.length === 0 ? null : (
          <ActionButton action={action}>
            {t("Withdraw {dimt}", {
              dimt: sayDimt(
                ready.reduce((sum, { amount }) => sum + amount, 0n),
                6,
              ),
            })}
          </ActionButton>
        )}
        <Button
          look="second"
          onClick={() => download("ans-unbonding.ics", "text/calendar", calendarOf(days, { chainId, now }))}
        >
          {t("Put the days into my calendar")}
        </Button>
      </div>
      <Done isDone={isDone}>{t("It was paid to your account.")}</Done>
      <p className="mt-3 text-sm text-soft">
        {t(
          "What unbonds earns nothing and cannot be moved. Once it is ready, withdraw it and delegate it anew, or keep it.",
        )}
      </p>
    </Card>
  );
}

function bySeat(requests: readonly UnbondingRequest[]): Map<number, number[]> {
  const numbers = new Map<number, number[]>();
  for (const { seat, request } of requests) numbers.set(seat, [...(numbers.get(seat) ?? []), request]);
  return numbers;
}

function daysOf(
  requests: readonly UnbondingRequest[],
  seats: readonly Seat[],
  titleOf: (seat: number) => string,
): CalendarDay[] {
  const own = seats.flatMap((seat) => {
    const release = releaseOf(seat);
    return release === undefined ? [] : [{ id: `seat-${seat.seat}`, at: release.at, title: titleOf(seat.seat) }];
  });
  const lent = requests.map(({ seat, request, readyAt }) => ({
    id: `${seat}-${request}`,
    at: readyAt,
    title: titleOf(seat),
  }));
  return [...lent, ...own];
}
