// `npm run test:model`: the reference model beside the contract, on a thousand histories of 200 actions each.
//
//     npm run test:model                            seeds 0 to 999
//     npm run test:model -- --histories 50          fewer
//     npm run test:model -- --seed 4711             that one alone
//     npm run test:model -- --seed 4711 --whole     without leaving out what does not matter
//
// A history is known by its seed and its length: the same seed gives the same one, and a longer one begins like a
// shorter one. Where model and contract disagree, the history is made as short as possible and told.
import { parseArgs } from "node:util";

import { newChains } from "./chain.ts";
import { newHistory } from "./history.ts";
import { play } from "./play.ts";
import { shrink } from "./shrink.ts";
import { tell } from "./tell.ts";

const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "1000" },
    steps: { type: "string", default: "200" },
    seed: { type: "string" },
    first: { type: "string", default: "0" },
    failures: { type: "string", default: "1" },
    whole: { type: "boolean", default: false },
  },
});

const first = Number(values.seed ?? values.first);
const count = values.seed === undefined ? Number(values.histories) : 1;
const mostFailures = Number(values.failures);
const chains = newChains();
const began = performance.now();
const failed: number[] = [];
let played = 0;

for (let seed = first; seed < first + count && failed.length < mostFailures; seed += 1) {
  const history = newHistory(seed, Number(values.steps));
  const chain = await chains.for(history.maxSeats);
  const disagreement = await play(chain, history);
  played += 1;
  if (disagreement !== undefined) {
    failed.push(seed);
    const shrunk = values.whole ? { history, disagreement } : await shrink(chain, history, disagreement);
    console.log(tell(shrunk.history, shrunk.disagreement));
  }
  if (played % 50 === 0 || played === count) {
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${played} of ${count} histories, ${failed.length} failed, ${seconds} s`);
  }
}

await chains.close();
if (failed.length > 0) {
  console.log(`model and contract disagree: run with --seed ${failed.join(", ")}`);
  process.exitCode = 1;
}
