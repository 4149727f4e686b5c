import { partsOf } from "@ans/client";
import type { Pool, PoolClient } from "pg";
import { bytesToHex, type Hex } from "viem";

import type { NameState } from "../../merge/NameState.ts";
import { countsOf, type NameChange, type Offer, planBatch } from "../planBatch.ts";
import { bytes, stateFromRows, updateColumns, type UpdateRow, updateValues } from "../rows.ts";
import type { Acceptance } from "../Store.ts";
import { inTransaction } from "./inTransaction.ts";
import { channel } from "./watchDatabase.ts";

/** Writes a batch of updates in one transaction, while no other process writes any. */
export async function writeBatch(pool: Pool, offers: Offer[]): Promise<Acceptance[]> {
  return await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ last: number }>("SELECT last FROM feed FOR UPDATE");
    const known = await statesOf(client, [...new Set(offers.map(({ node }) => node))]);
    const { acceptances, changes } = planBatch(known, offers);
    if (changes.length > 0) await write(client, changes, rows[0]?.last ?? 0);
    return acceptances;
  });
}

async function statesOf(client: PoolClient, nodes: Hex[]): Promise<Map<Hex, NameState>> {
  const { rows } = await client.query<UpdateRow & { node: Buffer }>({
    name: "states",
    text: "SELECT node, kind, epoch, revision, hash, evidence FROM updates WHERE node = ANY($1) ORDER BY hash",
    values: [nodes.map(bytes)],
  });
  const found = new Map<Hex, UpdateRow[]>();
  for (const row of rows) {
    const node = bytesToHex(row.node);
    found.set(node, [...(found.get(node) ?? []), row]);
  }
  const states = new Map<Hex, NameState>();
  for (const [node, updates] of found) {
    const state = stateFromRows(updates);
    if (state !== undefined) states.set(node, state);
  }
  return states;
}

const isConflicted = ({ after }: NameChange) => after.updates.length === 2;

async function write(client: PoolClient, changes: NameChange[], last: number): Promise<void> {
  const removed = changes.flatMap(({ node, removed }) => removed.map((hash) => [bytes(node), bytes(hash)]));
  const kept = changes.filter(({ added, after }) => added.length < after.updates.length);
  const added = changes.flatMap((change) =>
    change.added.map(({ update, terms }) => ({ node: change.node, conflicted: isConflicted(change), update, terms })),
  );

  if (removed.length > 0) {
    const gone = "(SELECT * FROM unnest($1::bytea[], $2::bytea[]))";
    await client.query(`DELETE FROM updates WHERE (node, hash) IN ${gone}`, columnsOf(removed));
    await client.query(`DELETE FROM terms WHERE (node, hash) IN ${gone}`, columnsOf(removed));
  }
  if (kept.length > 0) {
    await client.query(
      `UPDATE updates SET conflicted = now.conflicted
       FROM unnest($1::bytea[], $2::boolean[]) AS now (node, conflicted) WHERE updates.node = now.node`,
      columnsOf(kept.map((change) => [bytes(change.node), isConflicted(change)])),
    );
  }

  const now = Math.floor(Date.now() / 1000);
  await insert(
    client,
    `updates (${updateColumns})`,
    "bigint,bytea,bytea,bigint,bigint,text,text,text,bytea,bigint,boolean,text",
    added.map(({ node, update, conflicted }, i) => updateValues(node, update, last + i + 1, conflicted)),
  );
  await insert(
    client,
    "history (cursor, node, hash, epoch, revision, kind, accepted_at)",
    "bigint,bytea,bytea,bigint,bigint,text,bigint",
    added.map(({ node, update: { hash, sequence, kind } }, i) => {
      const { epoch, revision } = partsOf(sequence);
      return [last + i + 1, bytes(node), bytes(hash), epoch, revision, kind, now];
    }),
  );
  await insert(
    client,
    "terms (node, hash, term)",
    "bytea,bytea,text",
    added.flatMap(({ node, update, terms }) =>
      [...new Set(terms)].map((term) => [bytes(node), bytes(update.hash), term]),
    ),
  );

  const { names, conflicted, updates } = countsOf(changes);
  await client.query(
    "UPDATE feed SET last = $1, names = names + $2, conflicted = conflicted + $3, updates = updates + $4",
    [last + added.length, names, conflicted, updates],
  );
  await client.query(`NOTIFY ${channel}`);
}

async function insert(client: PoolClient, into: string, types: string, rows: readonly (readonly unknown[])[]) {
  if (rows.length === 0) return;
  const arrays = types.split(",").map((type, i) => `$${i + 1}::${type}[]`);
  await client.query({
    name: `insert into ${/^\w+/.exec(into)?.[0]}`,
    text: `INSERT INTO ${into} SELECT * FROM unnest(${arrays.join(", ")})`,
    values: columnsOf(rows),
  });
}

/** Rows as columns. */
function columnsOf(rows: readonly (readonly unknown[])[]): unknown[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
}
