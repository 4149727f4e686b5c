import { Link, Outlet } from "@tanstack/react-router";

import { useLanguage } from "../text/LanguageContext.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Notice } from "../ui/Notice.tsx";
import { showDate } from "./showDate.ts";
import { useName } from "./useName.ts";

const tab =
  "inline-flex min-h-11 items-center border-b-2 border-transparent px-0.5 first:pl-0 text-sm whitespace-nowrap text-soft hover:text-ink sm:px-1 sm:text-base";
const active = { className: "border-accent! text-ink! font-semibold", "aria-current": "page" } as const;

/** One name: its head, and below it what the tab shows. */
export function NamePage() {
  const { language, t } = useLanguage();
  const { name, facts, error, isMine, isMineOffchain, isIssuer, offchain } = useName();
  const isGrace = facts?.state === "grace";
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-3xl sm:text-4xl">{name}</h1>
          {facts?.expiry === undefined || facts.expiry === null ? null : (
            <p className={isGrace ? "text-bad" : "text-soft"}>
              {isGrace
                ? t("Expired on {date}. It does not resolve until it is renewed.", {
                    date: showDate(facts.expiry, language),
                  })
                : t("Until {date}.", { date: showDate(facts.expiry, language) })}
            </p>
          )}
        </div>
        {facts !== undefined && !facts.isSubname && facts.owner !== null ? (
          <Link to="/renew/$names" params={{ names: name }} className={buttonClass(isGrace ? "first" : "second")}>
            {t("Renew")}
          </Link>
        ) : null}
      </div>
      <Failure error={error} className="mt-4" />
      {facts?.owner === null ? (
        <Notice className="mt-5">
          {facts.isSubname ? (
            offchain?.holder === undefined || offchain.holder === null ? (
              t("Nobody has this name.")
            ) : (
              t("It lives off chain: its owner signed what it says, and service providers answer for it.")
            )
          ) : (
            <>
              {t("Nobody has this name.")}{" "}
              <Link to="/" search={{ q: name }} className="font-medium text-accent underline">
                {t("Register it")}
              </Link>
            </>
          )}
        </Notice>
      ) : null}
      <nav
        aria-label={t("About this name")}
        className="mt-5 mb-6 flex gap-x-2.5 overflow-x-auto border-b border-line [scrollbar-width:none] sm:gap-x-5"
      >
        <Link to="/name/$name" params={{ name }} className={tab} activeProps={active} activeOptions={{ exact: true }}>
          {t("Profile")}
        </Link>
        {isMine || isMineOffchain ? (
          <Link to="/name/$name/records" params={{ name }} className={tab} activeProps={active}>
            {t("Edit records")}
          </Link>
        ) : null}
        <Link to="/name/$name/subnames" params={{ name }} className={tab} activeProps={active}>
          {t("Subnames")}
        </Link>
        {isMine || isMineOffchain || (isIssuer && offchain?.holder !== null) ? (
          <Link to="/name/$name/transfer" params={{ name }} className={tab} activeProps={active}>
            {t("Transfer")}
          </Link>
        ) : null}
        {offchain === undefined || offchain === null ? null : (
          <Link to="/name/$name/receipts" params={{ name }} className={tab} activeProps={active}>
            {t("Receipts")}
          </Link>
        )}
        <Link to="/name/$name/history" params={{ name }} className={tab} activeProps={active}>
          {t("History")}
        </Link>
      </nav>
      <Outlet />
    </>
  );
}
