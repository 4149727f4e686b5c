// `npm run fuzz`: hostile requests, 100,000 unless told otherwise.
//
//   npm run fuzz -- --runs 1000000 --seed 7
import { parseArgs } from "node:util";

import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({ options: { runs: { type: "string" }, seed: { type: "string" } } });
const runs = Number(values.runs ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const before = process.memoryUsage().rss;
const begun = performance.now();
const statuses = await fuzz(runs, seed);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
const grown = ((process.memoryUsage().rss - before) / 1e6).toFixed(0);
console.log(`${runs} hostile requests (seed ${seed}) in ${seconds} s: nothing crashed; memory grew by ${grown} MB.`);
for (const [status, count] of [...statuses].toSorted(([a], [b]) => a - b)) console.log(`${status}  ${count}`);
