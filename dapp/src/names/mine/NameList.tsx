import { read } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { Address } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useNow } from "../../chain/useNow.ts";
import { useConfig } from "../../config/ConfigContext.ts";
import { ToldBy } from "../../gateways/ToldBy.tsx";
import { useT } from "../../text/LanguageContext.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Choice, Field } from "../../ui/Field.tsx";
import { saveFile } from "../register/exportPending.ts";
import { NameRows } from "./NameRows.tsx";
import { type ListedName, readNames } from "./readNames.ts";
import { reminder } from "./reminder.ts";
import { Urgent } from "./Urgent.tsx";

/** The names of an account: to be searched, sorted, chosen and renewed together. */
export function NameList({ owner, isMine }: { owner: Address; isMine: boolean }) {
  const t = useT();
  const ans = useAns();
  // Whole minutes: a list need not be drawn anew each second.
  const seconds = useNow();
  const now = seconds === undefined ? undefined : Math.ceil(seconds / 60) * 60;
  const { gateways } = useConfig();
  const [part, setPart] = useState("");
  const [order, setOrder] = useState<"expiry" | "name">("expiry");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery({
    queryKey: ["mine", owner],
    queryFn: () => readNames(ans, gateways, { owner }),
    refetchInterval: 30_000,
  });
  const grace = useQuery({
    queryKey: ["gracePeriod"],
    queryFn: () => read(ans, "ANSRegistry", "GRACE_PERIOD", []),
    staleTime: Infinity,
  });
  const choose = useCallback((name: string, isChosen: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(name);
      else next.delete(name);
      return next;
    });
  }, []);
  const names = useMemo(() => shown(data?.names ?? [], order, part), [data, order, part]);
  if (data === undefined) {
    return error === null ? <p role="status">{t("Asking the chain …")}</p> : <Failure error={error} />;
  }
  if (data.names.length === 0) {
    return (
      <Empty
        action={
          <Link to="/" className={buttonClass()}>
            {t("Search for a name")}
          </Link>
        }
      >
        {isMine ? t("This account holds no name yet.") : t("This account holds no name.")}
      </Empty>
    );
  }
  const renewable = names.filter(({ isSubname }) => !isSubname);
  const picked = renewable.filter(({ name }) => chosen.has(name));
  return (
    <div className="grid gap-4">
      <Failure error={error} />
      <Urgent names={data.names} now={now} />
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-1 sm:grid-cols-[1fr_15rem]">
        <Field
          className="col-span-2 sm:col-span-1"
          label={t("Search in these names")}
          type="search"
          value={part}
          onChange={({ target }) => setPart(target.value)}
        />
        <Choice
          className="col-span-2 sm:col-span-1"
          label={t("Order")}
          value={order}
          onChange={({ target }) => setOrder(target.value === "name" ? "name" : "expiry")}
        >
          <option value="expiry">{t("Soonest to expire first")}</option>
          <option value="name">{t("By name")}</option>
        </Choice>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button
          look="second"
          onClick={() =>
            setChosen(new Set(picked.length === renewable.length ? [] : renewable.map(({ name }) => name)))
          }
        >
          {picked.length === renewable.length ? t("Choose none") : t("Choose all {n}", { n: renewable.length })}
        </Button>
        {picked.length === 0 ? null : (
          <Link
            to="/renew/$names"
            params={{ names: picked.map(({ name }) => name).join(",") }}
            className={buttonClass()}
          >
            {picked.length === 1 ? t("Renew 1 name") : t("Renew {n} names", { n: picked.length })}
          </Link>
        )}
        <Button look="plain" onClick={() => saveFile("names.ics", reminder(renewable, t), "text/calendar")}>
          {t("Save reminders to a calendar file")}
        </Button>
      </div>
      <p role="status" className="text-sm text-soft">
        {t("{n} of {all} names", { n: names.length, all: data.names.length })}
      </p>
      {names.length === 0 ? (
        <Empty>{t("No name here has that in it.")}</Empty>
      ) : (
        <NameRows names={names} now={now} grace={grace.data} chosen={chosen} onChoose={choose} />
      )}
      <ToldBy told={data.told} className="mt-0!" />
    </div>
  );
}

/** The names that a list shows, in their order; those of `names` soonest to expire first. */
function shown(names: readonly ListedName[], order: "expiry" | "name", part: string): readonly ListedName[] {
  const wanted = part.trim().toLowerCase();
  const found = names.filter(({ name }) => name.includes(wanted));
  return order === "expiry" ? found : found.toSorted((a, b) => a.name.localeCompare(b.name));
}
