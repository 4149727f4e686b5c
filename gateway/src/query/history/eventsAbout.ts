import type { Hex } from "viem";

import type { Argument } from "../../indexer/chain/ChainEvent.ts";
import type { SubjectKind } from "../../indexer/chain/indexedEvents.ts";
import { eventOf } from "../../indexer/data/events.ts";
import { eventTable } from "../../indexer/data/facts.ts";
import type { Reader, Value } from "../../indexer/data/Sql.ts";
import { readRow } from "../../indexer/data/table.ts";
import { cursorOf, placeOf } from "../cursor.ts";

/** Something that happened on the chain. `time` is in Unix seconds; integers above 2^53 are decimal text. */
export type HistoryEntry = {
  block: number;
  logIndex: number;
  time: number;
  tx: Hex;
  contract: string;
  event: string;
  args: Readonly<Record<string, Argument>>;
};

/** Which part of a history: newest first. */
export type HistoryQuery = { limit: number; cursor?: string | undefined; events?: readonly string[] | undefined };

/** A page of a history; `next` is null where it ends. */
export type HistoryPage = { entries: HistoryEntry[]; next: string | null };

/**
 * What happened to a name, a seat, a staker or a proposal, the newest first.
 *
 * @throws {@link GatewayError} for a cursor that is none.
 */
export async function eventsAbout(
  reader: Reader,
  kind: SubjectKind,
  subject: string,
  { limit, cursor, events = [] }: HistoryQuery,
): Promise<HistoryPage> {
  const conditions = ["s.kind = ?", "s.subject = ?"];
  const values: Value[] = [kind, subject];
  const place = placeOf(cursor, ["number", "number"]);
  if (place !== undefined) {
    conditions.push("(s.block < ? OR (s.block = ? AND s.log_index < ?))");
    values.push(place[0], ...place);
  }
  if (events.length > 0) {
    conditions.push(`e.event IN (${events.map(() => "?").join(", ")})`);
    values.push(...events);
  }
  const columns = Object.keys(eventTable.columns).map((column) => `e.${column}`);
  const rows = await reader.all(
    `SELECT ${columns.join(", ")} FROM chain_subject s
     JOIN chain_event e ON e.block = s.block AND e.log_index = s.log_index
     WHERE ${conditions.join(" AND ")} ORDER BY s.block DESC, s.log_index DESC LIMIT ?`,
    [...values, limit + 1],
  );
  const entries = rows.slice(0, limit).map((row) => entryOf(readRow(eventTable, row)));
  const last = entries.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf([last.block, last.logIndex]) : null;
  return { entries, next };
}

function entryOf(row: Parameters<typeof eventOf>[0]): HistoryEntry {
  const { block, logIndex, time, tx, contract, event, args } = eventOf(row);
  return { block, logIndex, time, tx, contract, event, args };
}
