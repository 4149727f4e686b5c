// `npm run bench:gas`: what each operation costs, beside its limit and beside ENS and Basenames.
// `-- --json` prints [{operation, gas}] alone; `-- --update` writes snapshots/gas.json.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { anchors } from "./anchors.ts";
import { limits } from "./limits.ts";
import { measureGas } from "./measure.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, update: { type: "boolean" } } });
const rows = await measureGas();

if (values.update) {
  const snapshot = Object.fromEntries(rows.map(({ operation, gas }) => [operation, gas]));
  writeFileSync(join(import.meta.dirname, "../../snapshots/gas.json"), `${JSON.stringify(snapshot, null, 2)}\n`);
}
if (values.json) {
  console.log(JSON.stringify(rows));
} else {
  console.table(
    Object.fromEntries(
      rows.map(({ operation, gas }) => {
        const { ensV1, ensV2, basenames } = anchors[operation] ?? {};
        return [operation, { gas, limit: limits[operation], "ENS v1": ensV1, "ENS v2": ensV2, Basenames: basenames }];
      }),
    ),
  );
}
process.exitCode = rows.some(({ operation, gas }) => gas > (limits[operation] ?? Infinity)) ? 1 : 0;
