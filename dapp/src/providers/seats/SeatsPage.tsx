import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";

import { useNow } from "../../chain/useNow.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Choice, Field, Tick } from "../../ui/Field.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { RoomNav } from "../RoomNav.tsx";
import { chosenRows, rowsOf, startsDown } from "./seatRows.ts";
import { columns, choices, type SeatSearch } from "./seatSearch.ts";
import { SeatTable } from "./SeatTable.tsx";
import { useColumnNames } from "./columnNames.ts";
import { useNetwork, useSeats } from "./useSeats.ts";
import { useRecords } from "./useRecord.ts";

const route = getRouteApi("/providers");

/** The table of all seats: to compare them, and to choose one to delegate to. */
export function SeatsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = useNavigate();
  const seats = useSeats();
  const figures = useNetwork();
  const records = useRecords();
  const names = useColumnNames();
  // Whole minutes: what is sorted by time need not be sorted each second.
  const now = Math.floor((useNow() ?? 0) / 60) * 60;
  const rows = useMemo(
    () =>
      seats.data === undefined || figures.data === undefined || now === 0
        ? undefined
        : rowsOf(seats.data, figures.data, records.data, now),
    [seats.data, figures.data, records.data, now],
  );
  const chosen = useMemo(() => (rows === undefined ? undefined : chosenRows(rows, search, now)), [rows, search, now]);
  const set = (change: { [Key in keyof SeatSearch]?: SeatSearch[Key] | undefined }) =>
    void navigate({
      to: "/providers",
      search: (before) => withoutEmpty({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  const { sort = "stake", turned = false } = search;
  const shows = {
    active: t("Active seats"),
    serving: t("Only those that earn now"),
    all: t("All that were ever taken"),
  };
  return (
    <>
      <h1 className="mb-2 text-3xl">{t("Service providers")}</h1>
      <p className="mb-5 max-w-2xl text-soft">
        {t("Seats keep the names and are paid for it. Lend one your DIMT, and you share what it earns.")}
      </p>
      <RoomNav />
      <div className="mb-2 grid gap-x-4 gap-y-2 sm:grid-cols-2 md:grid-cols-[1fr_1fr_auto] md:items-start">
        <Field
          label={t("Find by name, number or address")}
          type="search"
          value={search.q ?? ""}
          onChange={({ target }) => set({ q: target.value === "" ? undefined : target.value })}
        />
        <Choice
          label={t("Show")}
          value={search.show ?? "active"}
          onChange={({ target }) => set({ show: choices.find((each) => each === target.value) })}
        >
          {(["active", "serving", "all"] as const).map((each) => (
            <option key={each} value={each}>
              {shows[each]}
            </option>
          ))}
        </Choice>
        <div className="sm:col-span-2 md:col-span-1 md:pt-9">
          <Tick
            label={t("Takes delegations")}
            checked={search.open === true}
            onChange={({ target }) => set({ open: target.checked ? true : undefined })}
          />
        </div>
        <div className="sm:col-span-2 md:hidden">
          <Choice
            label={t("Sort by")}
            value={`${sort}${turned ? " turned" : ""}`}
            onChange={({ target }) => {
              const [column, isTurned] = target.value.split(" ");
              set({ sort: columns.find((each) => each === column), turned: isTurned === undefined ? undefined : true });
            }}
          >
            {columns.flatMap((column) => [
              <option key={column} value={column}>
                {startsDown(column)
                  ? t("{column}, greatest first", { column: names[column] })
                  : t("{column}, least first", { column: names[column] })}
              </option>,
              <option key={`${column} turned`} value={`${column} turned`}>
                {startsDown(column)
                  ? t("{column}, least first", { column: names[column] })
                  : t("{column}, greatest first", { column: names[column] })}
              </option>,
            ])}
          </Choice>
        </div>
      </div>
      <Failure error={seats.error ?? figures.error} className="mb-3" />
      {records.error === null ? null : (
        <p className="mb-3 text-sm text-soft">
          {t(
            "The node gives no history now, so slashes and changes of commission are missing. All other figures are those of the chain.",
          )}
        </p>
      )}
      {chosen === undefined ? (
        <p className="text-soft">{seats.error === null ? t("Loading …") : ""}</p>
      ) : (
        <>
          <p role="status" className="mb-3 text-sm text-soft">
            {t("{n} of {all} seats", { n: chosen.length, all: rows?.length ?? 0 })}
          </p>
          {chosen.length === 0 ? (
            <p className="rounded-2xl border border-line bg-card p-6">
              {t("No seat is like that. Show more of them, or search for something else.")}
            </p>
          ) : (
            <SeatTable
              rows={chosen}
              now={now}
              sort={sort}
              turned={turned}
              onSort={(column) => set(sortedBy(column, search))}
            />
          )}
        </>
      )}
    </>
  );
}

/** The same column again turns it round. */
function sortedBy(column: (typeof columns)[number], { sort = "stake", turned }: SeatSearch) {
  const isSame = column === sort;
  return { sort: column, turned: isSame && turned !== true ? (true as const) : undefined };
}

function withoutEmpty(search: { [Key in keyof SeatSearch]?: SeatSearch[Key] | undefined }): SeatSearch {
  const { q, show, open, sort, turned } = search;
  return {
    ...(q === undefined ? {} : { q }),
    ...(show === undefined || show === "active" ? {} : { show }),
    ...(open === undefined ? {} : { open }),
    ...(sort === undefined || sort === "stake" ? {} : { sort }),
    ...(turned === undefined ? {} : { turned }),
  };
}
