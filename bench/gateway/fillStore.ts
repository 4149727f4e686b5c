import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { sequenceOf } from "@ans/client";
import { bytesToHex, namehash } from "viem";

import { hashProfile, hashRecords } from "../../gateway/src/hashing/hashProfile.ts";
import { keccak } from "../../gateway/src/hashing/keccak.ts";
import type { Update } from "../../gateway/src/merge/NameState.ts";
import { updateColumns, updateValues } from "../../gateway/src/store/rows.ts";
import { migrate } from "../../gateway/src/store/sqlite/migrate.ts";
import { evidenceOf, ZONE } from "./names.ts";

const zoneNode = Buffer.from(namehash(ZONE).slice(2), "hex");

/**
 * Makes an SQLite store of the gateway with so many names, in a folder of its own. Nothing waits for the disk, and
 * indexes are made in the end: accepting them one by one would take a hundred times as long.
 *
 * @returns The file.
 */
export function fillStore(names: number, say: (text: string) => void): string {
  const file = join(mkdtempSync(join(tmpdir(), "ans-bench-")), "gateway.db");
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;");
  migrate(database);
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${String(name)}`);
  const places = updateColumns.replace(/\w+/g, "?");
  const add = database.prepare(`INSERT INTO updates (${updateColumns}) VALUES (${places})`);
  database.exec("BEGIN");
  for (let number = 0; number < names; ++number) {
    const node = keccak(zoneNode, keccak(Buffer.from(`n${number}`)));
    const values = updateValues(bytesToHex(node), updateOf(number), number + 1, false);
    add.run(...values.map((value) => (typeof value === "boolean" ? Number(value) : value)));
    if ((number + 1) % 1_000_000 === 0) say(`${number + 1} of ${names} names are stored ...`);
  }
  database.prepare("UPDATE feed SET last = ?1, names = ?1, updates = ?1").run(names);
  database.exec("COMMIT");
  for (const { sql } of indexes) database.exec(String(sql));
  database.exec("PRAGMA journal_mode = WAL;");
  database.close();
  return file;
}

function updateOf(number: number): Update {
  const evidence = evidenceOf(number);
  const { name, profile } = evidence;
  if (profile === undefined) throw new Error("A name that is measured has a profile.");
  const hash = hashProfile({ ...profile, name }, hashRecords(profile.records));
  return { kind: "profile", sequence: sequenceOf(1, 1), hash: bytesToHex(hash), evidence };
}
