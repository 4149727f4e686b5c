import type { Address, Hex } from "viem";

import { keep, kept } from "../app/kept.ts";

/** A transaction that this browser sent. */
export type Noted = {
  hash: Hex;
  chainId: number;
  account: Address | undefined;
  contract: string;
  functionName: string;
  /** When it was sent, in milliseconds by this machine's clock. */
  at: number;
  /** `unseen`: no block has had it for so long that it is no longer waited for. */
  state: "sent" | "done" | "failed" | "unseen";
};

const most = 50;
const listeners = new Set<() => void>();
let list: readonly Noted[] = read();

function read(): Noted[] {
  try {
    const value: unknown = JSON.parse(kept("transactions") ?? "[]");
    // Only this file writes them.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Array.isArray(value) ? (value as Noted[]) : [];
  } catch {
    return [];
  }
}

function replace(next: readonly Noted[]): void {
  list = next.slice(0, most);
  keep("transactions", JSON.stringify(list));
  for (const listener of listeners) listener();
}

/** Notes a transaction that was just sent. */
export function noteTransaction(sent: Omit<Noted, "at" | "state">): void {
  const rest = list.filter(({ hash }) => hash !== sent.hash);
  replace([{ ...sent, at: Date.now(), state: "sent" }, ...rest]);
}

/** Notes what became of a transaction. */
export function settleTransaction(hash: Hex, state: "done" | "failed" | "unseen"): void {
  replace(list.map((each) => (each.hash === hash ? { ...each, state } : each)));
}

/** Forgets all transactions that are settled. */
export function clearTransactions(): void {
  replace(list.filter(({ state }) => state === "sent"));
}

/** The newest first. */
export function transactions(): readonly Noted[] {
  return list;
}

/** Calls `listener` at each change, until the function it gives back is called. */
export function onTransactions(listener: () => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent) => {
    if (key !== "ans.transactions") return;
    list = read();
    listener();
  };
  listeners.add(listener);
  addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", fromOtherTab);
  };
}
