import type { Value } from "./Sql.ts";
import type { KeyOf, RowOf, Table } from "./table.ts";

/**
 * The rows that projections are made of, as the events of one page change them. Every change goes through here, so that
 * it can be taken back when the chain reorganises.
 */
export type Projection = {
  get: <T extends Table>(table: T, key: KeyOf<T>) => Promise<RowOf<T> | undefined>;
  put: <T extends Table>(table: T, row: RowOf<T>) => Promise<void>;
  /** Rows as they are now, with the rest of the statement: `WHERE parent = ?`. */
  select: <T extends Table>(table: T, rest: string, values: readonly Value[]) => Promise<RowOf<T>[]>;
  /** Writes to the database what was put. */
  flush: () => Promise<void>;
};
