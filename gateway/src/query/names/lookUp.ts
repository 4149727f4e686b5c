import { namehash, parseName } from "@ans/client";
import type { Evidence } from "@ans/client";

import { names } from "../../indexer/data/projectionTables.ts";
import { select } from "../../indexer/data/table.ts";
import type { NameRow } from "../../indexer/projections/nameRow.ts";
import type { Gap } from "../gaps.ts";
import type { QuerySource } from "../QuerySource.ts";
import { describeName, freeName, isZone, type NameSummary } from "./describeName.ts";
import { type Clock, lifeOf } from "./lifeOf.ts";
import { offchainName } from "./offchainName.ts";
import { ethAddress, type RecordEntry, recordsOf } from "./recordsOf.ts";

/** All that is known of a name. */
export type NameAnswer = NameSummary & {
  /** The Ethereum address it resolves to, in lower-case hex. */
  address: string | null;
  records: RecordEntry[];
  /** What was signed about it, where it is or could be off-chain. */
  offchain: { sequence: string; evidence: Evidence | null } | null;
  /** What is missing of this answer, beside what is missing of all. */
  gaps: Gap[];
};

/**
 * Looks up a name as a client resolves it: on the chain where it is live there, otherwise in the zone of the nearest
 * name above it.
 *
 * @throws {@link InvalidNameError} with the reason, for what can be no name.
 */
export async function lookUp(source: QuerySource, text: string, clock: Clock): Promise<NameAnswer> {
  const { context, index, offchain } = source;
  const { name, node, isSubname } = parseName(text, context.tld);
  const [row] = await select(index.database, names, "WHERE node = ?", [node]);
  const isLive = row !== undefined && (await lifeOf(index.database, row, clock)) === "registered";
  const zone = isLive ? (isZone(context, row) ? row : undefined) : await zoneAbove(source, name, clock);
  if (zone !== undefined && offchain !== undefined) {
    const found = await offchainName(offchain, name, { now: clock.now, isSubname });
    if (found !== undefined) {
      const summary = isLive ? await describeName(context, index.database, row, clock) : found.summary;
      return { ...found, ...summary, address: ethAddress(found.records, null) };
    }
  }
  const summary =
    row === undefined
      ? freeName(name, { node, isSubname, origin: "chain" })
      : { ...(await describeName(context, index.database, row, clock)), name };
  if (!isLive || zone !== undefined) return { ...summary, address: null, records: [], offchain: null, gaps: [] };
  const { records, gaps } = await recordsOf(context, index.database, row);
  const owner = row.resolves_to_owner === 1 ? row.owner : null;
  const isElsewhere = gaps.some(({ code }) => code === "RECORDS_ELSEWHERE");
  return { ...summary, address: isElsewhere ? null : ethAddress(records, owner), records, offchain: null, gaps };
}

/** The nearest live name above one, if names below it are off-chain. */
async function zoneAbove({ context, index }: QuerySource, name: string, clock: Clock): Promise<NameRow | undefined> {
  const labels = name.split(".");
  for (let above = 1; above < labels.length - 1; above++) {
    const node = namehash(labels.slice(above).join("."));
    const [row] = await select(index.database, names, "WHERE node = ?", [node]);
    if (row === undefined || (await lifeOf(index.database, row, clock)) !== "registered") continue;
    return isZone(context, row) ? row : undefined;
  }
  return undefined;
}
