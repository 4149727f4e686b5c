import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useDeferredValue } from "react";

import { useT } from "../../text/LanguageContext.ts";

// The rules of names and the chain come with the first key that is pressed.
const Results = lazy(() => import("./Results.tsx"));

const route = getRouteApi("/");

/** Search as one types; needs no wallet. */
export function HomePage() {
  const t = useT();
  const { q = "" } = route.useSearch();
  const navigate = useNavigate();
  const asked = useDeferredValue(q);
  return (
    <>
      <h1 className="hero">{t("A name that is yours")}</h1>
      <p className="hero-text">{t("Find one, register it by the year, and point it at every address you have.")}</p>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="search" className="sr-only">
          {t("Name to search for")}
        </label>
        <input
          id="search"
          type="search"
          className="search-box placeholder:text-soft"
          placeholder={t("alice, or several: alice bob")}
          value={q}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={1000}
          onChange={({ target }) =>
            void navigate({ to: "/", search: target.value === "" ? {} : { q: target.value }, replace: true })
          }
        />
      </form>
      {asked.trim() === "" ? (
        <ul className="mt-10 grid gap-4 sm:grid-cols-3">
          <Merit drawn="M6 9V6.5a4 4 0 0 1 8 0V9M4.5 9h11v8h-11z">
            {t("Nobody but you can change or move it, until its years are over.")}
          </Merit>
          <Merit drawn="M8.5 11.5a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1 1m1 4a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1-1">
            {t("Wallets and apps that know Ethereum names can resolve it.")}
          </Merit>
          <Merit drawn="M5 2.5h7l3.5 3.5v11.5H5zm2.5 7h5m-5 4h5">
            {t("What a former owner wrote never comes with it.")}
          </Merit>
        </ul>
      ) : (
        <Suspense fallback={<p className="mt-6 text-soft">{t("Loading …")}</p>}>
          <Results typed={asked} />
        </Suspense>
      )}
    </>
  );
}

function Merit(props: { drawn: string; children: ReactNode }) {
  return (
    <li className="flex gap-4 rounded-2xl border border-line bg-card p-5 sm:block">
      <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-tint text-accent sm:mb-4">
        <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 fill-none stroke-current stroke-[1.6]">
          <path d={props.drawn} strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </span>
      <p className="text-pretty text-soft">{props.children}</p>
    </li>
  );
}
