import type { RecordChanges } from "@ans/client";

import { nameOfRow, type Row } from "./Row.ts";

/**
 * What to write so that a name's records become `after`; what is the same is left alone. An empty value clears.
 *
 * @example
 * changesOf([], [{ kind: "text", key: "url", value: "https://alice.example" }]); // { texts: { url: "https://…" } }
 */
export function changesOf(before: readonly Row[], after: readonly Row[]): RecordChanges {
  const old = new Map(before.map((row) => [nameOfRow(row), row.value]));
  const kept = new Set(after.map(nameOfRow));
  const changed = after.filter((row) => (old.get(nameOfRow(row)) ?? "") !== row.value.trim());
  const cleared = before.filter((row) => !kept.has(nameOfRow(row))).map((row) => ({ ...row, value: "" }));
  const texts: Record<string, string | null> = {};
  const addresses: Record<string, string | null> = {};
  const changes: RecordChanges = { texts, addresses };
  for (const { kind, key, value: typed } of [...changed, ...cleared]) {
    const value = typed.trim() === "" ? null : typed.trim();
    if (kind === "text") texts[key] = value;
    if (kind === "address") addresses[key] = value;
    if (kind === "contenthash") changes.contenthash = value;
    if (kind === "dim") changes.dim = value === null ? null : { address: value };
  }
  return changes;
}

/** How many records some changes write. */
export function countOf({ texts = {}, addresses = {}, contenthash, dim }: RecordChanges): number {
  const single = [contenthash, dim].filter((value) => value !== undefined).length;
  return Object.keys(texts).length + Object.keys(addresses).length + single;
}
