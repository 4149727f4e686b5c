import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";

import { fillSqlite } from "./fillSqlite.ts";

/**
 * An SQLite store with so many sample names in a folder: the one that is there already, or a new one.
 *
 * @returns Its file.
 */
export function filledStore(folder: string, names: number): string {
  const file = join(folder, `${names}.db`);
  if (existsSync(file)) return file;
  const start = Date.now();
  fillSqlite(`${file}.part`, names, (done) => {
    const seconds = Math.round((Date.now() - start) / 1000);
    if (done % 1_000_000 === 0) process.stderr.write(`${done} of ${names} names are stored after ${seconds} s\n`);
  });
  renameSync(`${file}.part`, file);
  return file;
}
