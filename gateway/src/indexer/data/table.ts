import type { Reader, Row, Sql, Value } from "./Sql.ts";

/** What a column holds; "?" where it may be null. Integers are below 2^53. */
type Kind = "text" | "integer" | "text?" | "integer?";

type Held<K extends Kind> = K extends "text"
  ? string
  : K extends "integer"
    ? number
    : K extends "text?"
      ? string | null
      : number | null;

/** The columns of a table, by name. */
export type Columns = Readonly<Record<string, Kind>>;

/** A table: its columns, those that tell its rows apart, and the indexes that questions need. */
export type Table<C extends Columns = Columns, K extends string = string> = {
  name: string;
  columns: C;
  key: readonly K[];
  indexes: readonly (readonly string[])[];
};

/** One row of a table. */
export type RowOf<T> = T extends Table<infer C> ? { [Column in keyof C]: Held<C[Column]> } : never;

/** The columns that tell the rows of a table apart. */
export type KeyOf<T> = T extends Table<infer C, infer K> ? { [Column in K & keyof C]: Held<C[Column]> } : never;

/** Declares a table. */
export function table<const C extends Columns, const K extends keyof C & string>(
  name: string,
  columns: C,
  key: readonly K[],
  indexes: readonly (readonly (keyof C & string)[])[] = [],
): Table<C, K> {
  return { name, columns, key, indexes };
}

/** The statements that make a table. `textType` declares text that is compared by its bytes. */
export function definition({ name, columns, key, indexes }: Table, textType: string): string[] {
  const column = ([each, kind]: [string, Kind]) =>
    `${each} ${kind.startsWith("text") ? textType : "BIGINT"}${kind.endsWith("?") ? "" : " NOT NULL"}`;
  const all = Object.entries(columns).map(column);
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (${all.join(", ")}, PRIMARY KEY (${key.join(", ")}))`,
    ...indexes.map((of) => `CREATE INDEX IF NOT EXISTS ${name}_${of.join("_")} ON ${name} (${of.join(", ")})`),
  ];
}

/** A row as the database gave it, with the types that the table declares. */
export function readRow<T extends Table>({ name, columns }: T, row: Row): RowOf<T> {
  const read: Record<string, Value> = {};
  for (const [column, kind] of Object.entries(columns))
    read[column] = readValue(`${name}.${column}`, kind, row[column]);
  // Every column was read as the table declares it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return read as RowOf<T>;
}

function readValue(column: string, kind: Kind, value: unknown): Value {
  if (value === null && kind.endsWith("?")) return null;
  if (kind.startsWith("integer")) {
    const number = Number(value);
    if (value !== null && Number.isSafeInteger(number)) return number;
  } else if (typeof value === "string") {
    return value;
  }
  throw new Error(`The index holds ${JSON.stringify(value)} in ${column}. Rebuild it.`);
}

/** Rows of a table, with the rest of the statement: `WHERE owner = ? ORDER BY name LIMIT 10`. */
export async function select<T extends Table>(
  sql: Reader,
  table: T,
  rest = "",
  values: readonly Value[] = [],
): Promise<RowOf<T>[]> {
  const columns = Object.keys(table.columns).join(", ");
  const rows = await sql.all(`SELECT ${columns} FROM ${table.name} ${rest}`, values);
  return rows.map((row) => readRow(table, row));
}

/** Writes a row, in the place of the one with the same key. */
export async function upsert(sql: Sql, table: Table, row: Readonly<Record<string, Value>>): Promise<void> {
  const columns = Object.keys(table.columns);
  const rest = columns.filter((column) => !table.key.includes(column));
  const change =
    rest.length === 0 ? "NOTHING" : `UPDATE SET ${rest.map((each) => `${each} = excluded.${each}`).join(", ")}`;
  await sql.run(
    `INSERT INTO ${table.name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})
     ON CONFLICT (${table.key.join(", ")}) DO ${change}`,
    columns.map((column) => row[column] ?? null),
  );
}

/** Deletes the row with this key. */
export async function remove(sql: Sql, table: Table, key: Readonly<Record<string, Value>>): Promise<void> {
  const where = table.key.map((column) => `${column} = ?`).join(" AND ");
  await sql.run(
    `DELETE FROM ${table.name} WHERE ${where}`,
    table.key.map((column) => key[column] ?? null),
  );
}
