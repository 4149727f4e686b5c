/** One record in the editor. `key` is the coin of an address, the key of a text, and empty for what there is one of. */
export type Row = { kind: "address" | "text" | "contenthash" | "dim"; key: string; value: string };

/** What a row is called in the editor's state. */
export function nameOfRow({ kind, key }: Pick<Row, "kind" | "key">): string {
  return `${kind}:${key}`;
}

/** What can be added by a choice; everything else by its key. */
export const offered: readonly Pick<Row, "kind" | "key">[] = [
  ...["eth", "btc", "eos", "sol", "ltc", "doge", "bch", "trx", "op", "base", "arb1", "matic", "bsc", "default"].map(
    (key) => ({ kind: "address" as const, key }),
  ),
  ...["avatar", "url", "description", "email", "location", "com.github", "com.twitter", "org.telegram"].map((key) => ({
    kind: "text" as const,
    key,
  })),
  { kind: "contenthash", key: "" },
  { kind: "dim", key: "" },
  { kind: "text", key: "network.dm3.profile" },
  { kind: "text", key: "network.dm3.deliveryService" },
];
