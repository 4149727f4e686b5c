import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

import { useT } from "../../text/LanguageContext.ts";
import { useColumnNames } from "./columnNames.ts";
import { columns, type Column } from "./seatSearch.ts";
import { type SeatRow, startsDown } from "./seatRows.ts";
import { SeatTableRow } from "./SeatTableRow.tsx";

/** The widths of the columns, on screens that are wide enough for a table; below, each row is a card. */
export const grid =
  "md:grid md:grid-cols-[minmax(0,1.5fr)_1.3fr_1.15fr_1.2fr_1fr_0.75fr_1fr] md:gap-x-2 lg:gap-x-3 md:text-sm lg:text-base";

/** From where on it is a table, as `md:` has it; and about how high a row is then, and a card before. */
const wide = "(min-width: 48rem)";
const heights = { row: 72, card: 262 };

type Props = {
  rows: readonly SeatRow[];
  now: number;
  sort: Column;
  turned: boolean;
  onSort: (column: Column) => void;
};

/** Rows are drawn only near the screen, so that a thousand seats scroll as smoothly as ten. */
export function SeatTable(props: Props) {
  const isWide = useSyncExternalStore(onWidth, () => matchMedia(wide).matches);
  // Whoever turns a phone has other heights from then on.
  return <Table key={String(isWide)} {...props} isWide={isWide} />;
}

function Table(props: Props & { isWide: boolean }) {
  const t = useT();
  const names = useColumnNames();
  const { rows, sort, turned, isWide } = props;
  const list = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(Math.round(top + window.scrollY));
  }, [rows.length]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isWide ? heights.row : heights.card),
    overscan: 8,
    scrollMargin,
    getItemKey: (index) => rows[index]?.seat ?? index,
  });
  const isDown = startsDown(sort) !== turned;
  return (
    <div
      role="table"
      aria-label={t("Seats")}
      aria-rowcount={rows.length + 1}
      className="overflow-hidden rounded-2xl border border-line bg-card"
    >
      <div role="rowgroup" className="hidden md:block">
        <div role="row" aria-rowindex={1} className={`${grid} border-b border-line px-4`}>
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-sort={column === sort ? (isDown ? "descending" : "ascending") : undefined}
              className={column === "seat" ? "" : "text-right"}
            >
              <button
                type="button"
                onClick={() => props.onSort(column)}
                className={`min-h-11 text-sm hover:text-ink ${column === sort ? "font-semibold text-ink" : "text-soft"}`}
              >
                {names[column]}
                <span aria-hidden="true">{column === sort ? (isDown ? " ↓" : " ↑") : ""}</span>
              </button>
            </div>
          ))}
        </div>
      </div>
      <div ref={list} role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={`absolute top-0 left-0 w-full border-b border-line px-4 py-3 ${grid} md:items-center`}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              <SeatTableRow row={row} now={props.now} names={names} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function onWidth(listener: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
