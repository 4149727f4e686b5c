import { type Page, ChainMovedError } from "../chain/readPages.ts";
import type { Project } from "../projections/project.ts";
import { writeEvents } from "./events.ts";
import { pages } from "./facts.ts";
import { moveTip } from "./indexState.ts";
import { projectionOf } from "./projectionOf.ts";
import type { IndexDatabase } from "./Sql.ts";
import { upsert } from "./table.ts";

/** For how many blocks it is remembered how things were before: a reorganisation deeper than that reads all anew. */
export const REMEMBERED_BLOCKS = 5_000;

/**
 * Adds a page to the index: its events, and what follows of them, all in one transaction.
 *
 * @param from The newest block that the index has.
 * @throws {@link ChainMovedError} where another process has moved the index meanwhile.
 */
export async function applyPage(database: IndexDatabase, project: Project, from: number, page: Page): Promise<void> {
  const { number, hash, time } = page.block;
  await database.transaction(async (sql) => {
    if (!(await moveTip(sql, from, number))) throw new ChainMovedError("Another process has moved the index");
    await writeEvents(sql, page.events);
    await upsert(sql, pages, { last_block: number, hash, time });
    await project(page.events, projectionOf(sql, number));
    await sql.run("DELETE FROM chain_journal WHERE page < ?", [number - REMEMBERED_BLOCKS]);
    await sql.run("DELETE FROM chain_page WHERE last_block < ?", [number - REMEMBERED_BLOCKS]);
  });
}
