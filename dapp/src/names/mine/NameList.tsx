import { mine, type OwnedName } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Address } from "viem";

import { useAns } from "../../chain/useAns.ts";
import { useNow } from "../../chain/useNow.ts";
import { useT } from "../../text/LanguageContext.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Choice, Field } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { saveFile } from "../register/exportPending.ts";
import { NameRows } from "./NameRows.tsx";
import { reminder } from "./reminder.ts";

/** The names of an account: to be searched, sorted, chosen and renewed together. */
export function NameList({ owner, isMine }: { owner: Address; isMine: boolean }) {
  const t = useT();
  const ans = useAns();
  const now = useNow();
  const [part, setPart] = useState("");
  const [order, setOrder] = useState<"expiry" | "name">("expiry");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery({
    queryKey: ["mine", owner],
    queryFn: () => mine(ans, { owner }),
    refetchInterval: 30_000,
  });
  if (data === undefined) {
    return error === null ? <p role="status">{t("Asking the chain …")}</p> : <Failure error={error} />;
  }
  if (data.length === 0) {
    return (
      <Notice>
        {isMine ? t("This account holds no name yet.") : t("This account holds no name.")}{" "}
        <Link to="/" className="font-medium text-accent underline">
          {t("Search for a name")}
        </Link>
      </Notice>
    );
  }
  const names = sorted(data, order).filter(({ name }) => name.includes(part.trim().toLowerCase()));
  const renewable = names.filter(({ isSubname }) => !isSubname);
  const picked = renewable.filter(({ name }) => chosen.has(name));
  return (
    <div className="grid gap-4">
      <Failure error={error} />
      <Urgent names={data} now={now} />
      <div className="grid gap-4 sm:grid-cols-[1fr_14rem]">
        <Field
          label={t("Search in these names")}
          type="search"
          value={part}
          onChange={({ target }) => setPart(target.value)}
        />
        <Choice
          label={t("Order")}
          value={order}
          onChange={({ target }) => setOrder(target.value === "name" ? "name" : "expiry")}
        >
          <option value="expiry">{t("Soonest to expire first")}</option>
          <option value="name">{t("By name")}</option>
        </Choice>
      </div>
      <div className="flex flex-wrap items-center gap-3">
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
      <NameRows
        names={names}
        now={now}
        chosen={chosen}
        onChoose={(name, isChosen) => {
          const next = new Set(chosen);
          if (isChosen) next.add(name);
          else next.delete(name);
          setChosen(next);
        }}
      />
    </div>
  );
}

function sorted(names: OwnedName[], order: "expiry" | "name"): OwnedName[] {
  return order === "expiry" ? names : names.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Says which names are about to be lost. */
function Urgent({ names, now }: { names: OwnedName[]; now: number | undefined }) {
  const t = useT();
  if (now === undefined) return null;
  const expired = names.filter(({ state }) => state === "grace");
  const soon = names.filter(
    ({ state, expiry, isSubname }) => state === "registered" && !isSubname && expiry < now + 30 * 86_400,
  );
  if (expired.length + soon.length === 0) return null;
  const all = [...expired, ...soon].map(({ name }) => name);
  return (
    <Notice tone="warn">
      {expired.length > 0
        ? t("Expired, and lost if not renewed: {names}.", { names: expired.map(({ name }) => name).join(", ") })
        : t("These expire within 30 days: {names}.", { names: soon.map(({ name }) => name).join(", ") })}{" "}
      <Link to="/renew/$names" params={{ names: all.join(",") }} className="font-medium underline">
        {t("Renew")}
      </Link>
    </Notice>
  );
}
