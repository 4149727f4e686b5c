import { Link } from "@tanstack/react-router";
import { memo, type ReactNode } from "react";

import { useLanguage } from "../../text/LanguageContext.ts";
import { isEarning } from "../rateOf.ts";
import { sayAmount, sayDimt } from "../say/sayDimt.ts";
import { sayLength } from "../say/sayLength.ts";
import { sayRate } from "../say/sayRate.ts";
import { sayStatus } from "../say/sayStatus.ts";
import { sayDay } from "../say/sayTime.ts";
import { seatName } from "../say/seatName.ts";
import type { Column } from "./seatSearch.ts";
import type { SeatRow } from "./seatRows.ts";

const DAY = 86_400;

type Props = { row: SeatRow; now: number; names: Record<Column, string> };

/** The cells of one seat; drawn anew only when they change, not when the page scrolls. */
export const SeatTableRow = memo(function SeatTableRow(props: Props) {
  const { language, t } = useLanguage();
  const { row, now, names } = props;
  const changed = row.record?.commissionChanged;
  const ago = changed === undefined ? undefined : Math.floor((now - changed) / DAY);
  return (
    <>
      <div role="cell" className="mb-2 min-w-0 md:mb-0">
        <Link
          to="/providers/$seat"
          params={{ seat: String(row.seat) }}
          className="inline-flex min-h-6 items-center font-semibold text-accent underline-offset-4 hover:underline"
        >
          {seatName(row, t)}
        </Link>
        <div className="text-sm text-soft md:text-xs lg:text-sm">
          {t("Seat {n}", { n: row.seat })} · {sayStatus(row.status, t)}
        </div>
      </div>
      <Cell name={names.stake}>
        {sayAmount(row.stake, 0)}
        <Note>{t("own {amount}", { amount: sayAmount(row.self, 0) })}</Note>
      </Cell>
      <Cell name={names.commission}>
        {sayRate(row.commission)}
        {row.nextCommission === null ? null : (
          <Note isWarning>
            {t("{rate} from {day}", {
              rate: sayRate(row.nextCommission.commission),
              day: sayDay(row.nextCommission.from, language),
            })}
          </Note>
        )}
        {ago === undefined ? null : <Note>{ago < 1 ? t("changed today") : t("changed {n} days ago", { n: ago })}</Note>}
      </Cell>
      <Cell name={names.room}>{row.room === 0n ? t("closed") : sayAmount(row.room, 0)}</Cell>
      <Cell name={names.lease}>
        {isEarning(row, now) ? (
          t("for {length}", { length: sayLength(row.lease - now, t, 1) })
        ) : (
          <span className="text-bad">{row.status === "active" ? t("lease is over") : t("does not serve")}</span>
        )}
      </Cell>
      <Cell name={names.slashes}>
        {row.record === undefined ? "–" : row.record.slashes}
        {row.record === undefined || row.record.slashes === 0 ? null : (
          <Note isWarning>{sayDimt(row.record.slashed, 0)}</Note>
        )}
      </Cell>
      <Cell name={names.rate}>{row.rate === null ? "–" : sayRate(row.rate)}</Cell>
    </>
  );
});

/** On a narrow screen, what it is stands beside it. */
function Cell(props: { name: string; children: ReactNode }) {
  return (
    <div role="cell" className="flex justify-between gap-4 py-0.5 md:block md:py-0 md:text-right">
      <span className="text-sm text-soft md:hidden">{props.name}</span>
      <div className="min-w-0 text-right tabular-nums md:[overflow-wrap:normal]">{props.children}</div>
    </div>
  );
}

function Note(props: { children: ReactNode; isWarning?: boolean }) {
  return (
    <div className={`text-sm md:text-xs lg:text-sm ${props.isWarning === true ? "text-warn" : "text-soft"}`}>
      {props.children}
    </div>
  );
}
