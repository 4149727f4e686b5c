import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue } from "react";

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
          className="search-box px-5 text-lg placeholder:text-soft"
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
        <ul className="mt-10 grid gap-x-8 gap-y-4 text-soft sm:grid-cols-3">
          <li>{t("Nobody but you can change or move it, until its years are over.")}</li>
          <li>{t("Wallets and apps that know Ethereum names can resolve it.")}</li>
          <li>{t("What a former owner wrote never comes with it.")}</li>
        </ul>
      ) : (
        <Suspense fallback={<p className="mt-6 text-soft">{t("Loading …")}</p>}>
          <Results typed={asked} />
        </Suspense>
      )}
    </>
  );
}
