import type { Hex } from "viem";

import type { Block } from "../chain/readPages.ts";
import { pages, state } from "./facts.ts";
import { PROJECTION_VERSION } from "./projectionTables.ts";
import type { Reader, Sql } from "./Sql.ts";
import { select, upsert } from "./table.ts";

/** How far the index is: its newest block, undefined where it has none, and how often it had to go back. */
export type IndexState = {
  deployment: string;
  version: number;
  /** The number of the newest block; one less than the first to read where none was read. */
  tip: number;
  block: Block | undefined;
  reorgs: number;
};

/** Reads how far the index is; undefined for one that was never begun. */
export async function readState(sql: Reader): Promise<IndexState | undefined> {
  const [row] = await select(sql, state, "WHERE id = 1");
  if (row === undefined) return undefined;
  const [page] = await select(sql, pages, "WHERE last_block = ?", [row.tip]);
  const { deployment, version, tip, reorgs } = row;
  return { deployment, version, tip, reorgs, block: page && blockOf(page) };
}

/** Begins an index of a deployment, of which nothing was read yet. */
export async function beginState(sql: Sql, deployment: string, fromBlock: number, reorgs = 0): Promise<void> {
  await upsert(sql, state, { id: 1, version: PROJECTION_VERSION, deployment, tip: fromBlock - 1, reorgs });
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

/** The block that a page ends with. */
export function blockOf({ last_block, hash, time }: { last_block: number; hash: string; time: number }): Block {
  return { number: last_block, hash: hexOf(hash), time };
}

function hexOf(text: string): Hex {
  return `0x${text.slice(2)}`;
}
