// `npm run test:model`: the reference model beside the contract, on a thousand histories of 200 actions each.
//
//     npm run test:model                            seeds 0 to 999, on all processors
//     npm run test:model -- --jobs 1                on one
//     npm run test:model -- --first 1000            seeds 1000 to 1999
//     npm run test:model -- --histories 50          fewer
//     npm run test:model -- --seed 4711             that one alone
//     npm run test:model -- --seed 4711 --whole     without leaving out what does not matter
//
// A history is known by its seed and its length: the same seed gives the same one, and a longer one begins like a
// shorter one. Where model and contract disagree, the history is made as short as possible and told.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
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
    jobs: { type: "string", default: `${availableParallelism()}` },
    failures: { type: "string", default: "1" },
    whole: { type: "boolean", default: false },
  },
});

const first = Number(values.seed ?? values.first);
const count = values.seed === undefined ? Number(values.histories) : 1;
const jobs = Math.min(Number(values.jobs), count);

/** Plays histories up to so many about which model and contract disagree, and gives back the seeds of these. */
async function playAll(): Promise<number[]> {
  const chains = newChains();
  const began = performance.now();
  const failed: number[] = [];
  for (let played = 0; played < count && failed.length < Number(values.failures); played += 1) {
    const history = newHistory(first + played, Number(values.steps));
    const chain = await chains.for(history.maxSeats);
    const disagreement = await play(chain, history);
    if (disagreement !== undefined) {
      failed.push(history.seed);
      const shrunk = values.whole ? { history, disagreement } : await shrink(chain, history, disagreement);
      console.log(tell(shrunk.history, shrunk.disagreement));
    }
    if ((played + 1) % 50 === 0 || played + 1 === count) {
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`${played + 1} of ${count} histories from ${first} on, ${failed.length} failed, ${seconds} s`);
    }
  }
  await chains.close();
  return failed;
}

/** Lets another process play a part of the histories; true if all of them went well. */
function playElsewhere(from: number, histories: number): Promise<boolean> {
  const { steps, failures, whole } = values;
  const options = ["--first", `${from}`, "--histories", `${histories}`, "--steps", steps, "--failures", failures];
  const args = [import.meta.filename, "--jobs", "1", ...options, ...(whole ? ["--whole"] : [])];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

if (jobs > 1) {
  const starts = Array.from({ length: jobs + 1 }, (_, job) => Math.floor((count * job) / jobs));
  const parts = starts.slice(1).map((end, job) => playElsewhere(first + (starts[job] ?? 0), end - (starts[job] ?? 0)));
  const went = await Promise.all(parts);
  if (went.includes(false)) process.exitCode = 1;
  else console.log(`model and contract agree in all of ${count} histories`);
} else {
  const failed = await playAll();
  if (failed.length > 0) {
    console.log(`model and contract disagree: run with --seed ${failed.join(", ")}`);
    process.exitCode = 1;
  }
}
