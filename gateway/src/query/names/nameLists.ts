import type { Reader, Value } from "../../indexer/data/Sql.ts";
import { names } from "../../indexer/data/projectionTables.ts";
import { select } from "../../indexer/data/table.ts";
import type { NameRow } from "../../indexer/projections/nameRow.ts";
import type { OffchainNames, QuerySource } from "../QuerySource.ts";
import type { NameSummary as OffchainSummary } from "../../store/Store.ts";
import { describeName, freeName, type NameSummary } from "./describeName.ts";
import { type Clock, lifeOf } from "./lifeOf.ts";

/** Names of a list that come after the name `after`, alphabetically, at most `limit` of them. */
type Piece = { after: string; limit: number };

/** A list of names: where its names on the chain are found, and its off-chain names. */
export type NameList = {
  onChain: (reader: Reader, piece: Piece) => Promise<NameRow[]>;
  offChain: (store: OffchainNames, piece: Piece) => Promise<OffchainSummary[]>;
};

/** A page of a list; `next` is the name after which to go on, undefined where the list ends. */
export type NamePage = { names: NameSummary[]; next: string | undefined };

/** How many rows are looked at for a page: where many have expired, it may be shorter than asked for. */
const rowsFor = (limit: number) => 2 * limit + 50;

/** Reads a page of a list. Names that nobody has any more are left out. */
export async function readList(
  { context, index, offchain }: QuerySource,
  list: NameList,
  { after, limit }: Piece,
  clock: Clock,
): Promise<NamePage> {
  const onChain = await list.onChain(index.database, { after, limit: rowsFor(limit) });
  const offChain = offchain === undefined ? [] : await list.offChain(offchain, { after, limit: limit + 1 });
  const end = endOf(onChain, offChain, limit);
  const rest = [
    ...onChain.map((row) => ({ name: row.name, row, line: undefined })),
    ...offChain.map((line) => ({ name: line.name, row: undefined, line })),
  ].toSorted((a, b) => compare(a.name, b.name) || (a.row === undefined ? 1 : -1));
  const found: NameSummary[] = [];
  const onChainNames = new Set<string>();
  for (const { name, row, line } of rest) {
    if (end !== undefined && compare(name, end) > 0) break;
    if (row !== undefined && !(await isHeld(index.database, row, clock))) continue;
    if (row !== undefined) onChainNames.add(name);
    if (line !== undefined && (onChainNames.has(name) || !isStanding(line, clock.now))) continue;
    if (found.length === limit) return { names: found, next: found.at(-1)?.name };
    if (row !== undefined) found.push(await describeName(context, index.database, row, clock));
    else found.push(describeLine(line));
  }
  return { names: found, next: end };
}

/** The last name up to which both lists were read to the end; undefined where both were read whole. */
function endOf(onChain: readonly NameRow[], offChain: readonly OffchainSummary[], limit: number): string | undefined {
  const ends = [
    onChain.length === rowsFor(limit) ? onChain.at(-1)?.name : undefined,
    offChain.length > limit ? offChain.at(-1)?.name : undefined,
  ].filter((name) => name !== undefined);
  return ends.toSorted(compare)[0];
}

async function isHeld(reader: Reader, row: NameRow, clock: Clock): Promise<boolean> {
  const state = await lifeOf(reader, row, clock);
  return state === "registered" || state === "grace";
}

function isStanding({ status, expires }: OffchainSummary, now: number): boolean {
  return (status === "profile" || status === "granted") && expires !== undefined && now < expires;
}

function describeLine(line: OffchainSummary): NameSummary {
  const free = freeName(line.name, { node: line.node, isSubname: line.name.split(".").length > 2, origin: "offchain" });
  return { ...free, state: "registered", owner: line.owner ?? null, expiry: line.expires ?? null };
}

/** Compares by bytes, as the databases do. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The names that an account owns. */
export function ownedBy(account: `0x${string}`): NameList {
  const owner = account.toLowerCase();
  return {
    onChain: rowsWhere("owner = ?", [owner]),
    offChain: (store, piece) => store.namesOwnedBy(account, piece),
  };
}

/** The names that have an account for one of their addresses. Off-chain names are not found by their addresses. */
export function withAddress(account: string): NameList {
  return {
    onChain: rowsWhere(
      `node IN (SELECT r.node FROM chain_record r JOIN chain_name n ON n.node = r.node
        AND n.record_version = r.record_version WHERE r.lookup = ? AND r.key LIKE 'addr:%')`,
      [account.toLowerCase()],
    ),
    offChain: async () => [],
  };
}

/** The names that begin with `prefix`. */
export function startingWith(prefix: string): NameList {
  return {
    onChain: rowsWhere("name >= ? AND name < ?", [prefix, `${prefix}\u{10ffff}`]),
    offChain: (store, piece) => store.namesStartingWith(prefix, piece),
  };
}

/** The names whose DIM identity has this number. */
export function withDimNumber(number: number): NameList {
  return {
    onChain: rowsWhere(
      `node IN (SELECT r.node FROM chain_record r JOIN chain_name n ON n.node = r.node
        AND n.record_version = r.record_version WHERE r.lookup = ? AND r.key = 'dim')`,
      [String(number)],
    ),
    offChain: (store, piece) => store.namesWithTerm(`dim:${number}`, piece),
  };
}

function rowsWhere(condition: string, values: readonly Value[]): NameList["onChain"] {
  return async (reader, { after, limit }) =>
    await select(reader, names, `WHERE ${condition} AND name > ? AND depth > 1 ORDER BY name LIMIT ?`, [
      ...values,
      after,
      limit,
    ]);
}
