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
import { showAmount } from "../showAmount.ts";
import { showDate } from "../showDate.ts";
import { Years } from "../Years.tsx";

const route = getRouteApi("/renew/$names");
const year = 365 * 86_400;

/** Renews one name or many in one transaction; anybody's. */
export function RenewPage() {
  const { language, t } = useLanguage();
  const ans = useAns();
  const { names: asked } = route.useParams();
  const { years = 1 } = route.useSearch();
  const navigate = useNavigate();
  const [renewed, setRenewed] = useState<{ name: string; expiry: number }[]>();
  const { names, error: fault } = namesIn(asked, ans.tld);
  const wanted = names.map((name) => ({ name, years }));

  const quote = useQuery({
    queryKey: ["prices", wanted],
    queryFn: () => prices(ans, { names: wanted }),
    enabled: names.length > 0,
  });
  const facts = useQuery({
    queryKey: ["whoisMany", names],
    queryFn: () => Promise.all(names.map((name) => whois(ans, { name }))),
    enabled: names.length > 0,
  });
  const action = useAction(async () => {
    const [only, ...others] = wanted;
    if (only === undefined) return;
    const { base } = await prices(ans, { names: wanted });
    const { dimt, account } = await balances(ans);
    if (dimt < base) throw new InsufficientDimtError(account, base, dimt);
    setRenewed(others.length === 0 ? [await renew(ans, only)] : (await renewMany(ans, { names: wanted })).names);
  });
  if (fault !== undefined) return <Notice tone="bad">{sayFailure(fault, language, t)}</Notice>;
  const lost = facts.data?.filter(({ state }) => state === "free" || state === "reserved") ?? [];
  return (
    <>
      <h1 className="mb-6 text-3xl">
        {names.length === 1 ? t("Renew {name}", { name: names[0] ?? "" }) : t("Renew {n} names", { n: names.length })}
      </h1>
      {renewed === undefined ? null : (
        <Notice tone="good" className="mb-5">
          <ul>
            {renewed.map(({ name, expiry }) => (
              <li key={name}>
                {t("{name} is yours to keep until {date}.", { name, date: showDate(expiry, language) })}
              </li>
            ))}
          </ul>
          <Link to="/names" className="mt-2 inline-block font-medium text-accent underline">
            {t("My names")}
          </Link>
        </Notice>
      )}
      {lost.length > 0 ? (
        <Notice tone="warn" className="mb-5">
          {t("Nobody has {names} any more, so it cannot be renewed. It can be registered.", {
            names: lost.map(({ name }) => name).join(", "),
          })}
        </Notice>
      ) : null}
      <div className="grid gap-5 lg:grid-cols-[1fr_20rem]">
        <Card title={t("For how long")}>
          <Years
            years={years}
            onChange={(next) => void navigate({ to: ".", search: { years: next }, replace: true })}
          />
          <ul className="mt-5 grid gap-2">
            {facts.data?.map(({ name, expiry }) => (
              <li key={name} className="flex flex-wrap justify-between gap-3">
                <span className="font-medium">{name}</span>
                <span className="text-soft">
                  {expiry === null
                    ? "—"
                    : t("{from} → {to}", {
                        from: showDate(expiry, language),
                        to: showDate(expiry + years * year, language),
                      })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t("What it costs")} className="h-fit">
          <dl className="grid gap-2">
            {quote.data?.names.map(({ name, base }) => (
              <div key={name} className="flex justify-between gap-4">
                <dt>{name}</dt>
                <dd className="whitespace-nowrap tabular-nums">{showAmount(base)}</dd>
              </div>
            ))}
            {quote.data === undefined ? null : (
              <div className="flex justify-between gap-4 border-t border-line pt-2 text-lg font-semibold">
                <dt>{t("In all")}</dt>
                <dd className="whitespace-nowrap tabular-nums">{showAmount(quote.data.base)}</dd>
              </div>
            )}
          </dl>
          <p className="mt-3 text-sm text-soft">
            {t("One signature to pay, and one transaction, for all of them together.")}
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
    </>
  );
}

function namesIn(text: string, tld: string): { names: string[]; error?: unknown } {
  try {
    return { names: [...new Set(splitNames(text).map((name) => `${parseLabel(name, tld)}.${tld}`))] };
  } catch (error) {
    return { names: [], error };
  }
}
