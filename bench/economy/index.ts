// `npm run bench:economy`: what the economy of DIMT does, computed with the contracts' own arithmetic; writes the
// tables and charts of docs/economics.md. `-- --json` prints the tables alone; `-- --check` fails if the page is stale.
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";

import { documentation, held } from "./document.ts";
import { economy } from "./economy.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, check: { type: "boolean" } } });
const { tables, charts } = await economy();

if (values.json) {
  console.log(JSON.stringify(Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))));
} else {
  const files = Object.entries(await documentation(tables, charts));
  const stale = files.filter(([file, text]) => held(file) !== text);
  if (values.check) {
    for (const [file] of stale) {
      console.error(`${relative(".", file)} is out of date: run \`npm run bench:economy\` and commit it.`);
    }
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [file, text] of stale) writeFileSync(file, text);
    for (const { name, headings, rows } of tables) {
      console.log(`\n${name}: ${Object.values(headings).join("; ")}`);
      console.table(rows);
    }
  }
}
