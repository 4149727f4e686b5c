import { Link, Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useSyncExternalStore } from "react";

import { useConfig } from "../config/ConfigContext.ts";
import { useT } from "../text/LanguageContext.ts";
import { onTransactions, transactions } from "../transactions/transactions.ts";
import { WalletButton } from "../wallet/WalletButton.tsx";
import { WrongNetwork } from "../wallet/WrongNetwork.tsx";
import { NodeBanner } from "./NodeBanner.tsx";
import { Preferences } from "./Preferences.tsx";

const TransactionPanel = lazy(() => import("../transactions/TransactionPanel.tsx"));

/** The head of every page, and the page below it. */
export function Layout() {
  const t = useT();
  const { chainName } = useConfig();
  const hasSent = useSyncExternalStore(onTransactions, transactions).length > 0;
  return (
    <div className="shell">
      <a
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("content")?.focus();
        }}
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3"
      >
        {t("Skip to the content")}
      </a>
      <header className="bar flex-wrap gap-x-5 gap-y-1 py-2">
        <Link to="/" className="brand">
          ANS
        </Link>
        <nav aria-label={t("Pages")} className="order-3 -ml-1 flex w-full gap-4 sm:order-2 sm:ml-0 sm:w-auto sm:gap-2">
          <NavLink to="/names">{t("My names")}</NavLink>
          <NavLink to="/providers">{t("Providers")}</NavLink>
          <NavLink to="/governance">{t("Governance")}</NavLink>
        </nav>
        <div className="order-2 ml-auto flex items-center gap-2 sm:order-3">
          {hasSent ? (
            <Suspense fallback={null}>
              <TransactionPanel />
            </Suspense>
          ) : null}
          <WalletButton />
        </div>
      </header>
      <WrongNetwork />
      <NodeBanner />
      <main id="content" tabIndex={-1} className="page outline-none">
        <Outlet />
      </main>
      <footer className="inline-with-page border-t border-line py-4">
        <div className="flex flex-wrap items-center justify-between gap-3 text-sm text-soft">
          <span>{t("Network: {name}", { name: chainName })}</span>
          <Preferences />
        </div>
      </footer>
    </div>
  );
}

function NavLink(props: { to: "/names" | "/providers" | "/governance"; children: string }) {
  return (
    <Link
      to={props.to}
      className="inline-flex min-h-11 items-center rounded-lg px-1 text-soft hover:text-ink sm:px-2"
      activeProps={{ className: "text-ink! font-semibold", "aria-current": "page" }}
    >
      {props.children}
    </Link>
  );
}
