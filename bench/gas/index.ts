// `npm run bench:gas`: what each operation costs, beside its limit and beside others: ENS and Basenames for names, the
// staking of Synthetix, MasterChef, Livepeer, The Graph and BNB Chain for seats.
// `-- --json` prints [{operation, gas}], with the number of `seats` for those of seats; `-- --update` writes the
// snapshots.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { anchors } from "./anchors.ts";
import { limits } from "./limits.ts";
import { measureGas } from "./measure.ts";
import { allowedGas } from "./staking/limits.ts";
import { measureStakingGas } from "./staking/measure.ts";
import { stakingSnapshot, stakingTable } from "./staking/table.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, update: { type: "boolean" } } });
const rows = await measureGas();
const stakingRows = await measureStakingGas();

function save(name: string, snapshot: object): void {
  writeFileSync(join(import.meta.dirname, "../../snapshots", name), `${JSON.stringify(snapshot, null, 2)}\n`);
}

if (values.update) {
  save("gas.json", Object.fromEntries(rows.map(({ operation, gas }) => [operation, gas])));
  save("gas-staking.json", stakingSnapshot(stakingRows));
}
if (values.json) {
  console.log(JSON.stringify([...rows, ...stakingRows]));
} else {
  console.table(
    Object.fromEntries(
      rows.map(({ operation, gas }) => {
        const { ensV1, ensV2, basenames } = anchors[operation] ?? {};
        return [operation, { gas, limit: limits[operation], "ENS v1": ensV1, "ENS v2": ensV2, Basenames: basenames }];
      }),
    ),
  );
  console.table(stakingTable(stakingRows));
}
const isAbove = (gas: number, limit = Infinity) => gas > limit;
process.exitCode =
  rows.some(({ operation, gas }) => isAbove(gas, limits[operation])) ||
  stakingRows.some(({ operation, gas }) => isAbove(gas, allowedGas(operation)))
    ? 1
    : 0;
