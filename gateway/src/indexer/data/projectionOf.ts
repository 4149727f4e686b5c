import { journal } from "./facts.ts";
import type { Projection } from "./Projection.ts";
import type { Sql, Value } from "./Sql.ts";
import { type KeyOf, type RowOf, select, type Table, upsert } from "./table.ts";

type Cell = { row: Record<string, Value> | undefined; before: string | null; isDirty: boolean; isJournalled: boolean };

/**
 * A projection in one transaction, for the events of the page that ends with block `page`. Each row is read once and
 * written once, and what it was before the page is noted in the journal unless `isKept` is false.
 */
export function projectionOf(sql: Sql, page: number, isKept = true): Projection {
  const cells = new Map<Table, Map<string, Cell>>();

  const cellOf = async (table: Table, values: readonly Value[]): Promise<Cell> => {
    const rows = cells.get(table) ?? new Map<string, Cell>();
    cells.set(table, rows);
    const key = JSON.stringify(values);
    const known = rows.get(key);
    if (known !== undefined) return known;
    const where = `WHERE ${table.key.map((column) => `${column} = ?`).join(" AND ")}`;
    const [row] = await select(sql, table, where, values);
    const cell = { row, before: row === undefined ? null : JSON.stringify(row), isDirty: false, isJournalled: false };
    rows.set(key, cell);
    return cell;
  };

  const flush = async (): Promise<void> => {
    for (const [table, rows] of cells) {
      for (const [key, cell] of rows) {
        if (!cell.isDirty || cell.row === undefined) continue;
        if (isKept && !cell.isJournalled) {
          await upsert(sql, journal, { page, table_name: table.name, row_key: key, before: cell.before });
        }
        await upsert(sql, table, cell.row);
        [cell.isDirty, cell.isJournalled] = [false, true];
      }
    }
  };

  return {
    get: async <T extends Table>(table: T, key: KeyOf<T>) => {
      const { row } = await cellOf(table, keyOf(table, key));
      // The row was read, or put, as one of this table.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return row === undefined ? undefined : ({ ...row } as RowOf<T>);
    },
    put: async <T extends Table>(table: T, row: RowOf<T>) => {
      const cell = await cellOf(table, keyOf(table, row));
      cell.row = { ...row };
      cell.isDirty = true;
    },
    select: async (table, rest, values) => {
      await flush();
      return await select(sql, table, rest, values);
    },
    flush,
  };
}

function keyOf(table: Table, row: Readonly<Record<string, Value>>): Value[] {
  return table.key.map((column) => row[column] ?? null);
}
