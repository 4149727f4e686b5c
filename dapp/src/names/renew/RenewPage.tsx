import { balances, InsufficientDimtError, parseLabel, prices, renew, renewMany, whois } from "@ans/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { useAction } from "../../chain/useAction.ts";
import { useAns } from "../../chain/useAns.ts";
import { useLanguage } from "../../text/LanguageContext.ts";
import { sayFailure } from "../../text/sayFailure.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Card } from "../../ui/Card.tsx";
import { Failure } from "../../ui/Failure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { splitNames } from "../search/splitNames.ts";
import { Years } from "../Years.tsx";
import { batchesOf, mostAtOnce } from "./batchesOf.ts";
import { Bill } from "./Bill.tsx";
import { type Renewal, Renewals } from "./Renewals.tsx";
import { RenewedNotice } from "./RenewedNotice.tsx";

const route = getRouteApi("/renew/$names");
const year = 365 * 86_400;

/** Renews one name or many, a hundred in one transaction; anybody's. */
export function RenewPage() {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { names: asked } = route.useParams();
  const { years = 1 } = route.useSearch();
  const navigate = useNavigate();
  // Of names that several transactions renew, some may be renewed when the person stops: those are not paid for again.
  const [renewed, setRenewed] = useState<{ name: string; expiry: number }[]>([]);
  const { names, error: fault } = namesIn(asked, ans.tld);
  const left = names.filter((name) => !renewed.some((each) => each.name === name));
  const wanted = left.map((name) => ({ name, years }));
  const batches = batchesOf(wanted);

  const quote = useQuery({
    queryKey: ["prices", wanted],
    queryFn: () => prices(ans, { names: wanted }),
    enabled: left.length > 0,
  });
  const facts = useQuery({
    queryKey: ["whoisMany", left],
    queryFn: () => Promise.all(left.map((name) => whois(ans, { name }))),
    enabled: left.length > 0,
  });
  const action = useAction(async () => {
    const { base } = await prices(ans, { names: wanted });
    const { dimt, account } = await balances(ans);
    if (dimt < base) throw new InsufficientDimtError(account, base, dimt);
    for (const batch of batches) {
      const [only, ...others] = batch;
      if (only === undefined) return;
      const done = others.length === 0 ? [await renew(ans, only)] : (await renewMany(ans, { names: batch })).names;
      setRenewed((before) => [...before, ...done]);
    }
  });
  if (fault !== undefined) return <Notice tone="bad">{sayFailure(fault, language, t)}</Notice>;
  const lost = facts.data?.filter(({ state }) => state === "free" || state === "reserved") ?? [];
  const renewals = facts.data?.map(({ name, expiry }): Renewal => ({
    name,
    from: expiry,
    to: expiry === null ? null : expiry + years * year,
  }));
  return (
    <>
      <h1 className="mb-6 text-3xl">
        {names.length === 1 ? t("Renew {name}", { name: names[0] ?? "" }) : t("Renew {n} names", { n: names.length })}
      </h1>
      {renewed.length === 0 ? null : <RenewedNotice renewed={renewed} left={left.length} />}
      {lost.length > 0 ? (
        <Notice tone="warn" className="mb-5">
          {t("Nobody has {names} any more, so it cannot be renewed. It can be registered.", {
            names: lost.map(({ name }) => name).join(", "),
          })}{" "}
          <Link to="/" search={{ q: lost.map(({ name }) => name).join(" ") }} className="font-medium underline">
            {t("Search for it")}
          </Link>
        </Notice>
      ) : null}
      {left.length === 0 ? null : (
        <div className="grid items-start gap-5 lg:grid-cols-[1fr_20rem]">
          <Card title={t("For how long")}>
            <Years
              years={years}
              onChange={(next) => void navigate({ to: ".", search: { years: next }, replace: true })}
            />
            <Renewals renewals={renewals} />
          </Card>
          <Card title={t("What it costs")} className="lg:sticky lg:top-4">
            <Bill quote={quote.data} />
            <p className="mt-3 text-sm text-soft">
              {batches.length === 1
                ? t("One signature to pay, and one transaction, for all of them together.")
                : t("{n} transactions, of up to {most} names each, and a signature to pay for each.", {
                    n: batches.length,
                    most: mostAtOnce,
                  })}
            </p>
            <Failure error={quote.error ?? facts.error} className="mt-4" />
            {ans.account === undefined ? (
              <p className="mt-4 text-soft">{t("Connect a wallet to go on.")}</p>
            ) : (
              <ActionButton
                action={action}
                className="mt-5"
                disabled={quote.data === undefined || lost.length > 0 || ans.walletClient === undefined}
              >
                {t("Renew")}
              </ActionButton>
            )}
          </Card>
        </div>
      )}
    </>
  );
}

function namesIn(text: string, tld: string): { names: string[]; error?: unknown } {
  try {
    return { names: [...new Set(splitNames(text, Infinity).map((name) => `${parseLabel(name, tld)}.${tld}`))] };
  } catch (error) {
    return { names: [], error };
  }
}
