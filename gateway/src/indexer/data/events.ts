import type { Argument, ChainEvent, EntryFact } from "../chain/ChainEvent.ts";
import { indexedEvents, type SubjectKind } from "../chain/indexedEvents.ts";
import { eventTable, subjects } from "./facts.ts";
import type { Reader, Sql, Value } from "./Sql.ts";
import { type RowOf, select, upsert } from "./table.ts";

/** Keeps events, and notes what they are about. */
export async function writeEvents(sql: Sql, events: readonly ChainEvent[]): Promise<void> {
  for (const event of events) {
    const { block, logIndex: log_index, tx, time, contract, fact } = event;
    const args = JSON.stringify(event.args);
    const row = { block, log_index, tx, time, contract, event: event.event, args };
    await upsert(sql, eventTable, { ...row, fact: fact === null ? null : JSON.stringify(fact) });
    for (const [kind, subject] of subjectsOf(event)) await upsert(sql, subjects, { kind, subject, block, log_index });
  }
}

/** Events in the order of the chain, with the rest of the statement: `WHERE block > ? LIMIT 100`. */
export async function readEvents(sql: Reader, where: string, values: readonly Value[]): Promise<ChainEvent[]> {
  return (await select(sql, eventTable, where, values)).map(eventOf);
}

/** An event, from its row. */
export function eventOf(row: RowOf<typeof eventTable>): ChainEvent {
  const { block, log_index: logIndex, tx, time, contract, event } = row;
  // What was written as JSON of these types is read as such.
  const args: Record<string, Argument> = JSON.parse(row.args);
  const fact: EntryFact | null = row.fact === null ? null : JSON.parse(row.fact);
  return { block, logIndex, tx: `0x${tx.slice(2)}`, time, contract, event, args, fact };
}

/** What an event is about: pairs of a kind and a subject, each once. Seat 0 is none. */
function subjectsOf({ contract, event, args }: ChainEvent): [SubjectKind, string][] {
  const about = Object.entries(indexedEvents).find(([name]) => name === contract)?.[1]?.events[event] ?? {};
  const found = new Map<string, [SubjectKind, string]>();
  for (const kind of ["name", "seat", "staker", "proposal"] as const) {
    for (const name of about[kind] ?? []) {
      const value = args[name];
      if (typeof value !== "string" && typeof value !== "number") continue;
      const subject = String(value).toLowerCase();
      if (kind !== "seat" || subject !== "0") found.set(`${kind}/${subject}`, [kind, subject]);
    }
  }
  return [...found.values()];
}
