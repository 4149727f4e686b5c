import {
  BatchFailedError,
  BatchNotSeenError,
  confirm,
  confirmBatch,
  TransactionNotSeenError,
  TransactionRevertedError,
} from "@ans/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Hex } from "viem";

import { useAns } from "../chain/useAns.ts";
import { useConfig } from "../config/ConfigContext.ts";
import { useT } from "../text/LanguageContext.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import {
  clearTransactions,
  keyOf,
  type Noted,
  onTransactions,
  settleTransaction,
  transactions,
} from "./transactions.ts";
import { whatItDoes } from "./whatItDoes.ts";

/** The transactions that this browser sent, and what became of them; also of those sent before the page was loaded. */
export default function TransactionPanel() {
  const t = useT();
  const { chainId } = useConfig();
  const [isOpen, setOpen] = useState(false);
  const list = useSyncExternalStore(onTransactions, transactions).filter((each) => each.chainId === chainId);
  const underway = list.filter(({ state }) => state === "sent").length;
  if (list.length === 0) return null;
  return (
    <>
      {list.map((each) => (each.state === "sent" ? <Watch key={keyOf(each)} noted={each} /> : null))}
      <Button look="second" className="px-4!" onClick={() => setOpen(true)}>
        <span
          className={`size-2.5 rounded-full ${underway > 0 ? "animate-pulse bg-warn" : "bg-good"}`}
          aria-hidden="true"
        />
        <span className="sr-only lg:not-sr-only">
          {underway > 0 ? t("{n} under way", { n: underway }) : t("Transactions")}
        </span>
      </Button>
      {isOpen ? (
        <Dialog title={t("Transactions")} onClose={() => setOpen(false)}>
          <ul className="grid gap-3">
            {list.map((each) => (
              <Line key={keyOf(each)} noted={each} />
            ))}
          </ul>
          <Button look="second" className="mt-4" onClick={clearTransactions}>
            {t("Clear the list")}
          </Button>
        </Dialog>
      ) : null}
    </>
  );
}

function Line({ noted }: { noted: Noted }) {
  const t = useT();
  const { explorer } = useConfig();
  const states = { sent: t("under way"), done: t("done"), failed: t("reverted"), unseen: t("in no block") };
  return (
    <li className="rounded-xl bg-inset px-4 py-3">
      <div className="flex justify-between gap-3">
        <span className="font-medium">{whatItDoes(noted.functionName, t)}</span>
        <span className={noted.state === "failed" ? "text-bad" : "text-soft"}>{states[noted.state]}</span>
      </div>
      {explorer === undefined || noted.hash === undefined ? (
        <code className="text-soft">{noted.hash ?? t("in the wallet")}</code>
      ) : (
        <a href={`${explorer}${noted.hash}`} rel="noreferrer" target="_blank" className="text-accent underline">
          <code>{noted.hash}</code>
        </a>
      )}
    </li>
  );
}

/** Waits for one transaction. One that no node has seen yet is asked for again when the page is loaded anew. */
function Watch({ noted }: { noted: Noted }) {
  const ans = useAns();
  const queries = useQueryClient();
  const { hash, batch } = noted;
  useEffect(() => {
    // What became of a batch only its wallet knows.
    const work =
      hash !== undefined ? confirm(ans, hash) : ans.walletClient && batch ? confirmBatch(ans, batch) : undefined;
    if (work === undefined) return undefined;
    let isCurrent = true;
    work.then(
      (sent) => settle({ state: "done", hash: sent.hash }),
      (error: unknown) => {
        if (error instanceof TransactionRevertedError || error instanceof BatchFailedError) settle({ state: "failed" });
        if (error instanceof TransactionNotSeenError || error instanceof BatchNotSeenError) settle({ state: "unseen" });
      },
    );
    function settle(end: { state: "done" | "failed" | "unseen"; hash?: Hex }): void {
      if (!isCurrent) return;
      settleTransaction(keyOf({ hash, batch }), end);
      void queries.invalidateQueries();
    }
    return () => {
      isCurrent = false;
    };
  }, [ans, hash, batch, queries]);
  return null;
}
