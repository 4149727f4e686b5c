import {
  addressOf,
  type AnsContext,
  type Evidence,
  keepMore,
  type KeptName,
  keptJson,
  parseKept,
  type SignedReceipt,
} from "@ans/client";
import { useMemo, useSyncExternalStore } from "react";

import { keep, kept } from "../../app/kept.ts";

const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version++;
  for (const listener of listeners) listener();
}

function fromOtherTab({ key }: StorageEvent): void {
  if (key?.startsWith("ans.offchain/") === true) changed();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener("storage", fromOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", fromOtherTab);
  };
}

/** Names of another chain or resolver of the same site are others. */
function prefixOf(ans: AnsContext): string {
  return `offchain/${ans.chainId}/${addressOf(ans, "OffchainResolver")}/`.toLowerCase();
}

/** What this browser keeps of a name off-chain: nothing where it never saw it, or what it kept is damaged. */
export function keptName(ans: AnsContext, name: string): KeptName {
  const nothing: KeptName = { name, evidence: undefined, receipts: [] };
  const text = kept(prefixOf(ans) + name);
  if (text === null) return nothing;
  try {
    return parseKept(text);
  } catch {
    return nothing;
  }
}

/** Keeps more of a name: what was signed, if it is newer, and receipts. False where the browser keeps nothing. */
export function keepName(
  ans: AnsContext,
  name: string,
  more: { evidence?: Evidence | null | undefined; receipts?: readonly SignedReceipt[] | undefined },
): boolean {
  const isKept = keep(prefixOf(ans) + name, keptJson(keepMore(keptName(ans, name), more)));
  changed();
  return isKept;
}

/** What this browser keeps of a name off-chain, also what another tab keeps of it meanwhile. */
export function useKeptName(ans: AnsContext, name: string): KeptName {
  const at = useSyncExternalStore(subscribe, () => version);
  return useMemo(() => keptName(ans, name), [ans, name, at]);
}

/** The names below a zone of which this browser keeps something, in order. */
export function useKeptBelow(ans: AnsContext, zone: string): string[] {
  const at = useSyncExternalStore(subscribe, () => version);
  return useMemo(() => namesBelow(ans, zone), [ans, zone, at]);
}

function namesBelow(ans: AnsContext, zone: string): string[] {
  const prefix = `ans.${prefixOf(ans)}`;
  try {
    const all = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && key.endsWith(`.${zone}`));
    return all.map((key) => key.slice(prefix.length)).toSorted((a, b) => a.localeCompare(b));
  } catch {
    return [];
  }
}
