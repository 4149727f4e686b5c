// `npm run fuzz`: hostile requests over sockets, 100,000 unless told otherwise.
//
//   npm run fuzz -- --requests 1000000 --seed 7
import { parseArgs } from "node:util";

import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({ options: { requests: { type: "string" }, seed: { type: "string" } } });
const wanted = Number(values.requests ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const begun = performance.now();
const { requests, statuses, unanswered, others, grown } = await fuzz(wanted, seed);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${requests} hostile requests (seed ${seed}) in ${seconds} s: nothing crashed, and the gateway's memory grew by ` +
    `${(grown / 1e6).toFixed(1)} MB; meanwhile ${others} requests of somebody else were answered as they should be.`,
);
for (const [status, count] of [...statuses].toSorted(([a], [b]) => a - b)) console.log(`${status}  ${count}`);
console.log(`${unanswered} connections were ended without an answer.`);
