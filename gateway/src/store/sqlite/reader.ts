import type { DatabaseSync } from "node:sqlite";
import { bytesToHex } from "viem";

import { type Cursor, formatCursor, parseCursor } from "../cursors.ts";
import { StoreUnavailableError } from "../errors.ts";
import { endOfPath, pathOf } from "../pathOf.ts";
import {
  bytes,
  historyFromRow,
  type HistoryRow,
  parseReceipt,
  stateFromRows,
  summaryFromRow,
  type SummaryRow,
  type UpdateRow,
} from "../rows.ts";
import type { Change, Counts, PeerPosition, Store } from "../Store.ts";
import { prepareQueries } from "./statements.ts";

type Feed = { cursor: number; hash: Uint8Array; evidence: string };
type Reading = Omit<Store, "accept" | "addReceipt" | "setPeer" | "watch" | "close">;

const textOf = ({ cursor, hash }: Feed) => formatCursor(cursor, bytesToHex(hash));

/** Everything that is read from an SQLite store. */
export function reader(database: DatabaseSync) {
  const rows = prepareQueries(database);
  const newest = () => rows<Feed>("newest")[0];

  function isOfThisFeed(cursor: Cursor | undefined): cursor is Cursor {
    if (cursor === undefined) return false;
    const [found] = rows<{ hash: Uint8Array }>("hashAt", cursor.number);
    return found !== undefined && bytesToHex(found.hash).startsWith(`0x${cursor.check}`);
  }

  const store: Reading = {
    async get(node) {
      return stateFromRows(rows<UpdateRow>("state", bytes(node)));
    },
    async changes(after, limit) {
      const cursor = parseCursor(after);
      const from = isOfThisFeed(cursor) ? { number: cursor.number, text: after } : { number: 0, text: "" };
      const found = rows<Feed>("changes", from.number, limit);
      const changes = found.map((row): Change => ({ cursor: textOf(row), evidence: JSON.parse(row.evidence) }));
      return { changes, next: changes.at(-1)?.cursor ?? from.text };
    },
    async cursor() {
      const last = newest();
      return last === undefined ? "" : textOf(last);
    },
    async counts() {
      const [counts] = rows<Counts>("counts");
      if (counts === undefined) throw new StoreUnavailableError("count", "the table feed is empty");
      return { ...counts };
    },
    async namesBelow(name, { after, limit }) {
      const from = after === undefined ? "" : pathOf(after);
      return rows<SummaryRow>("below", pathOf(name), endOfPath(name), from, limit).map(summaryFromRow);
    },
    async namesOwnedBy(owner, { after = "", limit }) {
      return rows<SummaryRow>("ownedBy", bytes(owner), after, limit).map(summaryFromRow);
    },
    async namesStartingWith(prefix, { after = "", limit }) {
      return rows<SummaryRow>("startingWith", prefix, `${prefix}\u{10ffff}`, after, limit).map(summaryFromRow);
    },
    async namesWithTerm(term, { after = "", limit }) {
      return rows<SummaryRow>("withTerm", term, after, limit).map(summaryFromRow);
    },
    async history(node, limit) {
      return rows<HistoryRow>("history", bytes(node), limit).map(historyFromRow);
    },
    async receipts(node, limit) {
      return rows<{ body: string }>("receipts", bytes(node), limit).map(({ body }) => parseReceipt(body));
    },
    async peers() {
      return rows<PeerPosition>("peers").map(({ url, cursor }) => ({ url, cursor }));
    },
    async ping() {
      rows("counts");
    },
  };

  return {
    store,
    /** The number of the newest change; 0 if there is none. */
    lastCursor: (): number => newest()?.cursor ?? 0,
    /** The nodes that changed after a cursor. */
    changedSince: (cursor: number) => rows<{ cursor: number; node: Uint8Array }>("changedSince", cursor, 10_000),
  };
}
