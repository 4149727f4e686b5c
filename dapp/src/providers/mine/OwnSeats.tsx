import type { Seat } from "@ans/client";
import { Link } from "@tanstack/react-router";

import { useT } from "../../text/LanguageContext.ts";
import { Card } from "../../ui/Card.tsx";
import { isEarning } from "../rateOf.ts";
import { sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayStatus } from "../say/sayStatus.ts";

/** The seats of the connected account, if it has any. */
export function OwnSeats(props: { seats: readonly Seat[]; now: number }) {
  const t = useT();
  const { seats, now } = props;
  if (seats.length === 0) return null;
  return (
    <Card title={t("My seats")}>
      <ul>
        {seats.map((seat) => (
          <li
            key={seat.seat}
            className="grid gap-x-4 sm:grid-cols-[1fr_auto_auto] sm:items-center border-t border-line py-3 first:border-0 first:pt-0 last:pb-0"
          >
            <Link
              to="/providers/$seat"
              params={{ seat: String(seat.seat) }}
              className="inline-flex min-h-6 items-center font-semibold text-accent underline-offset-4 hover:underline"
            >
              {t("Seat {n}", { n: seat.seat })}
            </Link>
            <span>
              {sayDimt(seat.self)} · {sayStatus(seat.status, t)}
            </span>
            <span className={isEarning(seat, now) ? "text-soft" : "text-bad"}>
              {isEarning(seat, now)
                ? t("earns for {length}", { length: sayLength(seat.lease - now, t) })
                : t("earns nothing now")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
