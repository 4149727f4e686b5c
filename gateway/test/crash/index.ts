// `npm run test:crash`: kills a gateway with SIGKILL while owners publish, 200 times on each database, and checks after
// each time that everything it gave a receipt for is served. `-- --kills 20` for fewer, `-- --seed word` for others,
// `-- --database SQLite` for one of the two.
import { parseArgs } from "node:util";

import { drawn } from "../../../client/test/helpers/offchain.ts";
import { databases } from "../helpers/stores.ts";
import { startWorld } from "../helpers/world.ts";
import { crash } from "./crash.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: "crash" },
    database: { type: "string" },
  },
});
const kills = Number(values.kills);
if (!Number.isSafeInteger(kills) || kills < 1) throw new Error(`--kills takes a number of times, not ${values.kills}.`);

const world = await startWorld();
try {
  for (const { kind, make } of databases) {
    if (values.database !== undefined && values.database !== kind) continue;
    const { address, remove } = await make();
    const numbers = drawn(`${values.seed} ${kind}`);
    const report = await crash({
      world,
      store: address,
      kills,
      draw: () => numbers.below(1_000) / 1_000,
      told: ({ kills: done }) => done % 20 === 0 && console.log(`${kind}: ${done} of ${kills} kills`),
    });
    const { acknowledged, interrupted } = report;
    console.log(
      `${kind}: ${kills} kills, ${acknowledged} updates acknowledged, all served; ${interrupted} interrupted`,
    );
    await remove();
  }
} finally {
  await world.end();
}
process.exit();
