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

type Options = ReturnType<typeof readOptions>;

function readOptions() {
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
  const { seed, whole } = values;
  const count = seed === undefined ? Number(values.histories) : 1;
  return {
    first: Number(seed ?? values.first),
    count,
    jobs: Math.min(Number(values.jobs), count),
    steps: Number(values.steps),
    mostFailures: Number(values.failures),
    whole,
  };
}

/** Plays histories up to so many about which model and contract disagree, and gives back the seeds of these. */
async function playAll({ first, count, steps, mostFailures, whole }: Options): Promise<number[]> {
  const chains = newChains();
  const began = performance.now();
  const failed: number[] = [];
  for (let played = 0; played < count && failed.length < mostFailures; played += 1) {
    const history = newHistory(first + played, steps);
    const chain = await chains.for(history.maxSeats);
    const disagreement = await play(chain, history);
    if (disagreement !== undefined) {
      failed.push(history.seed);
      const shrunk = whole ? { history, disagreement } : await shrink(chain, history, disagreement);
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
function playElsewhere({ steps, mostFailures, whole }: Options, first: number, count: number): Promise<boolean> {
  const numbers = { first, histories: count, steps, failures: mostFailures, jobs: 1 };
  const options = Object.entries(numbers).flatMap(([name, number]) => [`--${name}`, `${number}`]);
  const child = spawn(process.execPath, [import.meta.filename, ...options, ...(whole ? ["--whole"] : [])], {
    stdio: "inherit",
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Divides the histories among processes; true if all of them went well. */
async function playTogether(options: Options): Promise<boolean> {
  const { first, count, jobs } = options;
  const starts = Array.from({ length: jobs }, (_, job) => Math.floor((count * job) / jobs));
  const parts = starts.map((start, job) => playElsewhere(options, first + start, (starts[job + 1] ?? count) - start));
  return !(await Promise.all(parts)).includes(false);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.jobs > 1) {
    if (await playTogether(options)) console.log(`model and contract agree in all of ${options.count} histories`);
    else process.exitCode = 1;
    return;
  }
  const failed = await playAll(options);
  if (failed.length === 0) return;
  console.log(`model and contract disagree: run with --seed ${failed.join(", ")}`);
  process.exitCode = 1;
}

// Not where a test runner loads all files of the folder.
if (import.meta.main) await main();
