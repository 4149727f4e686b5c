import type { Project } from "../projections/project.ts";
import { readEvents } from "./events.ts";
import { pages } from "./facts.ts";
import { projectionOf } from "./projectionOf.ts";
import { PROJECTION_VERSION, projectionTables } from "./projectionTables.ts";
import type { IndexDatabase, Sql } from "./Sql.ts";
import { select } from "./table.ts";

/** How far something is that takes a while. */
export type Progress = { done: number; total: number };

const AT_ONCE = 1_000;

/** Makes the projections anew from the events that are kept; asks the chain nothing. */
export async function replay(
  database: IndexDatabase,
  project: Project,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<void> {
  await database.transaction(async (sql) => {
    for (const { name } of projectionTables) await sql.run(`DELETE FROM ${name}`);
    await sql.run("DELETE FROM chain_journal");
    const [counted] = await sql.all("SELECT COUNT(*) AS total FROM chain_event");
    const progress = { done: 0, total: Number(counted?.["total"]) };
    const remembered = await select(sql, pages, "ORDER BY last_block");
    let after = -1;
    for (const [index, { last_block }] of remembered.entries()) {
      // Nothing can be taken back before the first page that is remembered, so nothing is noted for that.
      const remembering = index === 0 ? undefined : projectionOf(sql, last_block);
      for await (const events of stretch(sql, after, last_block)) {
        await project(events, remembering ?? projectionOf(sql, last_block, false));
        progress.done += events.length;
        onProgress({ ...progress });
      }
      after = last_block;
    }
    await sql.run("UPDATE chain_state SET version = ? WHERE id = 1", [PROJECTION_VERSION]);
  });
}

/** Events after one block and up to another, in pieces. */
async function* stretch(sql: Sql, after: number, upTo: number) {
  const range = "block > ? AND block <= ?";
  const order = "ORDER BY block, log_index LIMIT ?";
  let events = await readEvents(sql, `WHERE ${range} ${order}`, [after, upTo, AT_ONCE]);
  while (events.length > 0) {
    yield events;
    const last = events.at(-1);
    if (last === undefined || events.length < AT_ONCE) return;
    const place = [last.block, last.block, last.logIndex, upTo, AT_ONCE];
    const rest = "WHERE (block > ? OR (block = ? AND log_index > ?)) AND block <= ?";
    events = await readEvents(sql, `${rest} ${order}`, place);
  }
}
