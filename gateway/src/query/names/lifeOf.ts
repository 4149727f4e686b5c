import type { EntryState } from "@ans/client";

import { names } from "../../indexer/data/projectionTables.ts";
import type { Reader } from "../../indexer/data/Sql.ts";
import { select } from "../../indexer/data/table.ts";
import type { NameRow } from "../../indexer/projections/nameRow.ts";

/** The time by which names live, and how long they can be renewed after they expire, in seconds. */
export type Clock = { now: number; gracePeriod: number };

/** Where a name is in its life, as the registry decides it. */
export async function lifeOf(reader: Reader, row: NameRow, clock: Clock): Promise<EntryState> {
  if (await isLive(reader, row, clock.now)) return "registered";
  const hasGrace = row.is_subname === 0 && row.owner !== "" && clock.now < row.expiry + clock.gracePeriod;
  if (hasGrace) return "grace";
  return row.is_reserved === 1 ? "reserved" : "free";
}

/**
 * A name is live until it expires; a subname that is not emancipated, only while each name above it is live and still of
 * the version that made the one below.
 */
async function isLive(reader: Reader, row: NameRow, now: number): Promise<boolean> {
  let each: NameRow | undefined = row;
  while (each !== undefined && each.owner !== "" && now < each.expiry) {
    if (each.is_subname === 0 || each.is_emancipated === 1) return true;
    const madeBy: number = each.seat;
    [each] = await select(reader, names, "WHERE node = ?", [each.parent]);
    if (each?.version !== madeBy) return false;
  }
  return false;
}
