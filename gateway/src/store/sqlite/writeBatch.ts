import type { DatabaseSync } from "node:sqlite";
import { partsOf } from "@ans/client";
import type { Hex } from "viem";

import type { NameState } from "../../merge/NameState.ts";
import { countsOf, type NameChange, type Offer, planBatch } from "../planBatch.ts";
import { bytes, stateFromRows, updateColumns, type UpdateRow, updateValues } from "../rows.ts";
import type { Acceptance } from "../Store.ts";
import { inTransaction } from "./inTransaction.ts";
import { rowReader } from "./rowReader.ts";

/** Makes the function that writes a batch of updates in one transaction. */
export function batchWriter(database: DatabaseSync): (offers: Offer[]) => Acceptance[] {
  const rows = rowReader(database);
  const remove = database.prepare("DELETE FROM updates WHERE node = ? AND hash = ?");
  const removeTerms = database.prepare("DELETE FROM terms WHERE node = ? AND hash = ?");
  const mark = database.prepare("UPDATE updates SET conflicted = ? WHERE node = ?");
  const add = database.prepare(`INSERT INTO updates (${updateColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const addHistory = database.prepare("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?)");
  const addTerm = database.prepare("INSERT OR IGNORE INTO terms VALUES (?, ?, ?)");
  const last = database.prepare("SELECT last FROM feed");
  const count = database.prepare(
    "UPDATE feed SET last = ?, names = names + ?, conflicted = conflicted + ?, updates = updates + ?",
  );

  function write({ node, after, removed, added }: NameChange, cursor: number): number {
    const isConflicted = after.updates.length === 2;
    for (const hash of removed) {
      remove.run(bytes(node), bytes(hash));
      removeTerms.run(bytes(node), bytes(hash));
    }
    if (added.length < after.updates.length) mark.run(Number(isConflicted), bytes(node));
    for (const { update, terms } of added) {
      cursor += 1;
      const { sequence, hash, kind } = update;
      const { epoch, revision } = partsOf(sequence);
      const now = Math.floor(Date.now() / 1000);
      add.run(...updateValues(node, update, cursor, isConflicted).map((v) => (typeof v === "boolean" ? Number(v) : v)));
      addHistory.run(cursor, bytes(node), bytes(hash), epoch, revision, kind, now);
      for (const term of terms) addTerm.run(bytes(node), bytes(hash), term);
    }
    return cursor;
  }

  return (offers) =>
    inTransaction(database, () => {
      const known = new Map<Hex, NameState>();
      for (const { node } of offers) {
        const state = stateFromRows(rows<UpdateRow>("state", bytes(node)));
        if (state !== undefined) known.set(node, state);
      }
      const { acceptances, changes } = planBatch(known, offers);
      if (changes.length > 0) {
        let cursor = Number(last.get()?.last);
        for (const change of changes) cursor = write(change, cursor);
        const { names, conflicted, updates } = countsOf(changes);
        count.run(cursor, names, conflicted, updates);
      }
      return acceptances;
    });
}
