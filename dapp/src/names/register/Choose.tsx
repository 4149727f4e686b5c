import { available, balances, InsufficientDimtError, listSeats, prices } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { useAns } from "../../chain/useAns.ts";
import { useLanguage, useT } from "../../text/LanguageContext.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Choice, Tick } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { changesOf, countOf } from "../records/changesOf.ts";
import { faultOf } from "../records/faultOf.ts";
import { RecordRows } from "../records/RecordRows.tsx";
import type { Row } from "../records/Row.ts";
import { stateWords } from "../search/stateWords.ts";
import { Years } from "../Years.tsx";
import { begin } from "./begin.ts";
import { Invoice } from "./Invoice.tsx";
import type { Reserve } from "./RegisterPage.tsx";

const route = getRouteApi("/register/$names");

/** What is decided before the first transaction, and what all of it costs. */
export function Choose({ names, reserve }: { names: string[]; reserve: Reserve }) {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { years = 1 } = route.useSearch();
  const navigate = useNavigate();
  const account = ans.account?.address;
  const [primary, setPrimary] = useState(true);
  const [seat, setSeat] = useState(0);
  const [rows, setRows] = useState<Row[]>([]);
  const records = changesOf([], rows);

  const states = useQuery({
    queryKey: ["available", names],
    queryFn: () => Promise.all(names.map((name) => available(ans, { name }))),
    refetchInterval: 10_000,
  });
  const quote = useQuery({
    queryKey: ["prices", names, years],
    queryFn: () => prices(ans, { names: names.map((name) => ({ name, years })) }),
    refetchInterval: 30_000,
  });
  const purse = useQuery({
    queryKey: ["balances", account],
    queryFn: () => balances(ans, { account }),
    enabled: account !== undefined,
  });
  const make = async () => {
    const asked = await prices(ans, { names: names.map((name) => ({ name, years })) });
    const { dimt, account: payer } = await balances(ans);
    if (dimt < asked.total) throw new InsufficientDimtError(payer, asked.total, dimt);
    return begin(ans, asked.names, { years, primary, seat, records });
  };
  const action = { ...reserve, run: () => reserve.run(make) };

  const taken = states.data?.find((each) => !each.available);
  if (taken !== undefined && !action.isRunning) {
    return (
      <Notice tone="warn">
        <p>{`${taken.name}: ${stateWords(taken, language, t)}`}</p>
        <p className="mt-2 flex flex-wrap gap-5">
          <Link to="/name/$name" params={{ name: taken.name }} className="font-medium text-accent underline">
            {t("Look at it")}
          </Link>
          <Link to="/" className="font-medium text-accent underline">
            {t("Search for another name")}
          </Link>
        </p>
      </Notice>
    );
  }
  const missing =
    quote.data === undefined || purse.data === undefined || purse.data.dimt >= quote.data.total
      ? undefined
      : new InsufficientDimtError(account, quote.data.total, purse.data.dimt);
  const hasFault = rows.some((row) => faultOf(row) !== undefined);
  return (
    <div className="grid gap-5 lg:grid-cols-[1fr_20rem]">
      <div className="grid content-start gap-5">
        <Card title={t("For how long")}>
          <Years
            years={years}
            onChange={(next) => void navigate({ to: ".", search: { years: next }, replace: true })}
          />
        </Card>
        <Card title={t("What it says of you")}>
          <div className="grid gap-5">
            <p>{t("It leads to your account from the first moment.")}</p>
            <Tick
              label={t("Make it your primary name")}
              hint={t("Apps show it in place of your address.")}
              checked={primary}
              onChange={({ target }) => setPrimary(target.checked)}
            />
            <details>
              <summary className="font-medium text-accent">{t("Add records now, in the same transaction")}</summary>
              <div className="mt-4">
                <RecordRows rows={rows} onChange={setRows} />
              </div>
            </details>
          </div>
        </Card>
        <ChooseSeat seat={seat} onChange={setSeat} />
      </div>
      <Card title={t("What it costs")} className="h-fit">
        <Invoice quote={quote.data} names={names.length} records={countOf(records)} />
        <Failure error={states.error ?? quote.error ?? purse.error} className="mt-4" />
        <Failure error={missing} className="mt-4" />
        {account === undefined ? (
          <p className="mt-4 text-soft">{t("Connect a wallet to go on.")}</p>
        ) : (
          <ActionButton
            action={action}
            className="mt-5"
            disabled={quote.data === undefined || missing !== undefined || hasFault || ans.walletClient === undefined}
          >
            {t("Begin")}
          </ActionButton>
        )}
      </Card>
    </div>
  );
}

function ChooseSeat(props: { seat: number; onChange: (seat: number) => void }) {
  const t = useT();
  const ans = useAns();
  const { data } = useQuery({
    queryKey: ["activeSeats"],
    queryFn: () => listSeats(ans, { active: true, count: 200 }),
    enabled: ans.addresses.ServiceProviders !== undefined,
    staleTime: 60_000,
  });
  if (data === undefined || data.seats.length === 0) return null;
  return (
    <Card title={t("Service provider")}>
      <Choice
        label={t("Who gets the provider’s share of the fee")}
        hint={t("It changes nothing in what you pay. You can choose another one for later years.")}
        value={props.seat}
        onChange={({ target }) => props.onChange(Number(target.value))}
      >
        <option value={0}>{t("None: the share goes to all of them")}</option>
        {data.seats.map(({ seat, profile }) => (
          <option key={seat} value={seat}>
            {profile.name === "" ? t("Seat {seat}", { seat }) : `${profile.name} · ${t("Seat {seat}", { seat })}`}
          </option>
        ))}
      </Choice>
    </Card>
  );
}
