import type { Address, Hex } from "viem";

import { keep, kept } from "../app/kept.ts";

/** A transaction that this browser sent, or a batch of the wallet's that becomes one. */
export type Noted = {
  /** Undefined for a batch that is in no block yet. */
  hash: Hex | undefined;
  /** The wallet's name for a batch (EIP-5792). */
  batch?: string | undefined;
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

/** What a transaction is known by, from the moment that it is sent. */
export function keyOf({ hash, batch }: Pick<Noted, "hash" | "batch">): string {
  return batch ?? hash ?? "";
}

/** Notes a transaction, or a batch, that was just sent. */
export function noteTransaction(sent: Omit<Noted, "at" | "state">): void {
  const rest = list.filter((each) => keyOf(each) !== keyOf(sent));
  replace([{ ...sent, at: Date.now(), state: "sent" }, ...rest]);
}

/** Notes what became of a transaction, and the hash that a batch has got. */
export function settleTransaction(key: string, end: { state: "done" | "failed" | "unseen"; hash?: Hex }): void {
  replace(list.map((each) => (keyOf(each) === key ? { ...each, ...end } : each)));
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
