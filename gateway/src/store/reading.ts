import { bytesToHex } from "viem";

import { type Cursor, formatCursor, parseCursor } from "./cursors.ts";
import { StoreUnavailableError } from "./errors.ts";
import { endOfPath, pathOf } from "./pathOf.ts";
import type { queries } from "./queries.ts";
import {
  bytes,
  checkpointFromRow,
  type CheckpointRow,
  historyFromRow,
  type HistoryRow,
  parseReceipt,
  stateFromRows,
  summaryFromRow,
  type SummaryRow,
  type UpdateRow,
} from "./rows.ts";
import type { Change, Counts, PeerPosition, Store } from "./Store.ts";

/** All rows of one of the {@link queries}. */
export type ReadRows = <Row extends object>(
  query: keyof typeof queries,
  ...values: (string | number | Buffer)[]
) => Row[] | Promise<Row[]>;

/** The part of a {@link Store} that only reads. */
export type Reading = Omit<
  Store,
  "accept" | "addReceipt" | "setCheckpoint" | "setPeer" | "origin" | "vouch" | "doubt" | "watch" | "close"
>;

type Feed = { cursor: number; hash: Uint8Array; evidence: string };

const textOf = ({ cursor, hash }: Feed) => formatCursor(cursor, bytesToHex(hash));

/** Everything that is read from a store, whatever its database. */
export function readingOf(rows: ReadRows): Reading {
  async function isOfThisFeed({ number, check }: Cursor): Promise<boolean> {
    const [found] = await rows<{ hash: Uint8Array }>("hashAt", number);
    return found !== undefined && bytesToHex(found.hash).startsWith(`0x${check}`);
  }

  /** A list of names. No name holds NUL, and PostgreSQL does not let it be asked for. */
  async function list(query: keyof typeof queries, ...values: (string | number | Buffer)[]) {
    if (values.some((value) => typeof value === "string" && value.includes("\0"))) return [];
    return (await rows<SummaryRow>(query, ...values)).map(summaryFromRow);
  }

  return {
    async get(node) {
      return stateFromRows(await rows<UpdateRow>("state", bytes(node)));
    },
    async changes(after, limit) {
      const cursor = parseCursor(after);
      const isKnown = cursor !== undefined && (await isOfThisFeed(cursor));
      const found = await rows<Feed>("changes", isKnown ? cursor.number : 0, limit);
      const changes = found.map((row): Change => ({ cursor: textOf(row), evidence: JSON.parse(row.evidence) }));
      return { changes, next: changes.at(-1)?.cursor ?? (isKnown ? after : "") };
    },
    async cursor() {
      const [newest] = await rows<Feed>("newest");
      return newest === undefined ? "" : textOf(newest);
    },
    async counts() {
      const [counts] = await rows<Counts>("counts");
      if (counts === undefined) throw new StoreUnavailableError("count", "its table `feed` is empty");
      return { ...counts };
    },
    async namesBelow(name, { after, limit }) {
      const from = after === undefined ? "" : pathOf(after);
      return await list("below", pathOf(name), endOfPath(name), from, limit);
    },
    async namesOwnedBy(owner, { after = "", limit }) {
      return await list("ownedBy", bytes(owner), after, limit);
    },
    async namesStartingWith(prefix, { after = "", limit }) {
      return await list("startingWith", prefix, `${prefix}\u{10ffff}`, after, limit);
    },
    async namesWithTerm(term, { after = "", limit }) {
      return await list("withTerm", term, after, limit);
    },
    async history(node, limit) {
      return (await rows<HistoryRow>("history", bytes(node), limit)).map(historyFromRow);
    },
    async receipts(node, limit) {
      return (await rows<{ body: string }>("receipts", bytes(node), limit)).map(({ body }) => parseReceipt(body));
    },
    async checkpoints({ after = "", limit }) {
      return (await rows<CheckpointRow>("checkpoints", after, limit)).map(checkpointFromRow);
    },
    async checkpointEntries(zone) {
      const [found] = await rows<{ entries: Uint8Array }>("checkpointEntries", bytes(zone));
      return found?.entries;
    },
    async peers() {
      return (await rows<PeerPosition>("peers")).map(({ url, cursor }) => ({ url, cursor }));
    },
    async ping() {
      await rows("counts");
    },
  };
}
