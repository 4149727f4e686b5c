import { readFileSync } from "node:fs";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { readable, type Table } from "./Table.ts";

const folder = join(import.meta.dirname, "../../docs");
const page = join(folder, "economics.md");

const line = (cells: string[]) => `| ${cells.join(" | ")} |`;

function markdown({ headings, rows }: Table): string {
  const keys = Object.keys(headings);
  return [
    line(Object.values(headings)),
    line(keys.map(() => "--:")),
    ...rows.map((row) => line(keys.map((key) => readable(row[key] ?? "")))),
  ].join("\n");
}

/** Puts each table between the marks of its name in the page. */
function withTables(text: string, tables: Table[]): string {
  return tables.reduce((before, table) => {
    const start = `<!-- ${table.name}: written by npm run bench:economy -->`;
    const end = `<!-- end of ${table.name} -->`;
    const from = before.indexOf(start);
    const to = before.indexOf(end);
    if (from < 0 || to < from) throw new Error(`docs/economics.md has no marks for ${table.name}: add ${start} ${end}`);
    return `${before.slice(0, from + start.length)}\n\n${markdown(table)}\n\n${before.slice(to)}`;
  }, text);
}

/** What the files of the documentation should hold, by their path. */
export async function documentation(tables: Table[], charts: Record<string, string>): Promise<Record<string, string>> {
  const text = withTables(readFileSync(page, "utf8"), tables);
  const files = Object.entries(charts).map(([name, svg]) => [join(folder, "economics", `${name}.svg`), svg]);
  const options = await resolveConfig(page);
  return { [page]: await format(text, { ...options, filepath: page }), ...Object.fromEntries(files) };
}

/** What a file holds; nothing if it is not there. */
export function held(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
