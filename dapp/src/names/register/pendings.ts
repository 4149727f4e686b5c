import { type AnsContext, parsePending, type Pending } from "@ans/client";
import { useSyncExternalStore } from "react";

import { keep, kept } from "../../app/kept.ts";

const prefix = "ans.pending/";
const listeners = new Set<() => void>();
let list = read();

/** This browser cannot keep the secret of a registration, without which the name could not be had. */
export class NotKeptError extends Error {
  override readonly name = "NotKeptError";
}

function keyOf({ chainId, registrar, payer, name }: Pending): string {
  return `pending/${chainId}/${registrar}/${payer}/${name}`.toLowerCase();
}

function read(): readonly Pending[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    const found = keys.map((key) => parsePending(localStorage.getItem(key) ?? ""));
    return found.filter((each) => each !== undefined);
  } catch {
    return [];
  }
}

function changed(): void {
  list = read();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", changed);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", changed);
  };
}

/**
 * Keeps a registration in this browser. Nothing of it may be sent before.
 *
 * @throws {@link NotKeptError} where the browser keeps nothing.
 */
export function savePending(pending: Pending): void {
  const text = JSON.stringify(pending);
  const isKept = keep(keyOf(pending), text) && kept(keyOf(pending)) === text;
  if (!isKept)
    throw new NotKeptError(
      "This browser keeps nothing for this site. Allow it to, or leave private browsing, and try again.",
    );
  changed();
}

/** Forgets a registration: it is done, or given up. */
export function dropPending(pending: Pending): void {
  keep(keyOf(pending), null);
  changed();
}

/** The unfinished registrations of this deployment, whoever began them; the oldest first. */
export function usePendings({ chainId, addresses }: AnsContext): Pending[] {
  const all = useSyncExternalStore(subscribe, () => list);
  return all
    .filter((each) => each.chainId === chainId && each.registrar === addresses.NameRegistrar)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}
