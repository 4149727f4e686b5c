import type { Hex } from "viem";

import type { Block } from "../chain/readPages.ts";
import { pages, state } from "./facts.ts";
import { PROJECTION_VERSION } from "./projectionTables.ts";
import type { IndexDatabase, Reader, Sql } from "./Sql.ts";
import { select } from "./table.ts";

/** How far the index is: its newest block, undefined where it has none, and how often it had to go back. */
export type IndexState = {
  deployment: string;
  version: number;
  /** The number of the newest block; one less than the first to read where none was read. */
  tip: number;
  block: Block | undefined;
  reorgs: number;
  head: number | null;
  caughtUpAt: number | null;
  fault: string | null;
};

/** Reads how far the index is; undefined for one that was never begun. */
export async function readState(sql: Reader): Promise<IndexState | undefined> {
  const [row] = await select(sql, state, "WHERE id = 1");
  if (row === undefined) return undefined;
  const [page] = await select(sql, pages, "WHERE last_block = ?", [row.tip]);
  const { deployment, version, tip, reorgs, head, caught_up_at: caughtUpAt, fault } = row;
  return { deployment, version, tip, reorgs, head, caughtUpAt, fault, block: page && blockOf(page) };
}

/** Begins an index of a deployment, of which nothing was read yet, unless another process just did. */
export async function beginState(sql: Sql, deployment: string, fromBlock: number): Promise<void> {
  await sql.run(
    `INSERT INTO chain_state (id, version, deployment, tip, reorgs) VALUES (1, ?, ?, ?, 0)
     ON CONFLICT (id) DO NOTHING`,
    [PROJECTION_VERSION, deployment, fromBlock - 1],
  );
}

/**
 * Moves on to another block, if nobody else did meanwhile: several processes may keep one index, and the first that has
 * read a page writes it.
 *
 * @returns Whether it moved.
 */
export async function moveTip(sql: Sql, from: number, to: number, isReorg = false): Promise<boolean> {
  const change = "UPDATE chain_state SET tip = ?, reorgs = reorgs + ? WHERE id = 1 AND tip = ?";
  return (await sql.run(change, [to, isReorg ? 1 : 0, from])) === 1;
}

/** Notes which block the node says is the newest, and whether the index has it, for every process that answers. */
export async function noteHead(database: IndexDatabase, head: number, hasCaughtUp: boolean): Promise<void> {
  const caughtUp = hasCaughtUp ? ", caught_up_at = ?, fault = NULL" : "";
  await database.transaction(async (sql) => {
    const values = hasCaughtUp ? [head, Date.now()] : [head];
    await sql.run(`UPDATE chain_state SET head = ?${caughtUp} WHERE id = 1`, values);
  });
}

/** Notes what keeps the index from going on. */
export async function noteFault(database: IndexDatabase, fault: string): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.run("UPDATE chain_state SET fault = ? WHERE id = 1", [fault]);
  });
}

/** The block that a page ends with. */
export function blockOf({ last_block, hash, time }: { last_block: number; hash: string; time: number }): Block {
  return { number: last_block, hash: hexOf(hash), time };
}

function hexOf(text: string): Hex {
  return `0x${text.slice(2)}`;
}
