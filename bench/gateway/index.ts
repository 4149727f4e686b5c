// `npm run bench:gateway`: the gateway beside other EIP-3668 servers, in one run on one machine.
//
//   npm run bench:gateway                       a table
//   npm run bench:gateway -- --json             the ratios that a test or a page would hold it to
//   npm run bench:gateway -- --visits 9 --seconds 5 --scale 1000000
//   npm run bench:gateway -- --keep FOLDER      keeps the filled stores there, and takes those that are there already
//
// Every server answers in a process of its own, with 100,000 names behind it, and is visited in turn, several times. What
// counts is how many requests it answers in a second of its own processor time: whatever else the machine does, and the
// process that asks, are left out of that. Servers are compared visit by visit, and the ratio in the middle is told.
//
// Some names are asked for much more often than others: the second half as often as the first, the third a third as often,
// and so on (Zipf's law). A gateway remembers 20,000 names, so this is not the same as asking for all alike, which is measured
// too. Answers are signed anew because none is remembered; all else is the gateway's default: those of one turn of its loop
// have one signature. What it does with one for each is measured too. Two processes are measured
// while both run over one store; what they can do is what each does in a second of its processor.
import { createReadStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";

import { filledStore } from "../store/filledStore.ts";
import { alike, hot, popular } from "./draws.ts";
import { median, start, stop, visit, type Measured } from "./measure.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    visits: { type: "string", default: "6" },
    seconds: { type: "string", default: "3" },
    names: { type: "string", default: "100000" },
    scale: { type: "string", default: "10000000" },
    keep: { type: "string" },
  },
});
const [visits, seconds, names, scale] = [values.visits, values.seconds, values.names, values.scale].map(Number);
if (!visits || !seconds || !names || !scale) throw new Error("Give numbers above 0.");

/** How long each server is asked before anything is measured, in seconds: its code is compiled meanwhile. */
const WARM_UP = 5;

type Row = { title: string; draw: () => string[]; servers: string[][] };

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "ans-bench-"));
mkdirSync(folder, { recursive: true });
const store = filledStore(folder, names);
const large = filledStore(folder, scale);
// What was just filled is in the system's memory, as far as it fits there; and so is what was kept, once it has been read.
if (values.keep !== undefined) for (const file of [large, store]) await finished(createReadStream(file).resume());
const signing = ["ans", store, "uncached"];
const rows = {
  bare: { title: "node:http, hello", draw: popular(names), servers: [["bareHttp"]] },
  chainlink: { title: "@chainlink/ccip-read-server", draw: popular(names), servers: [["chainlink", `${names}`]] },
  ezccip: { title: "@resolverworks/ezccip", draw: popular(names), servers: [["ezccip", `${names}`]] },
  uncached: { title: "gateway, signed anew", draw: popular(names), servers: [signing] },
  each: { title: "gateway, a signature each", draw: popular(names), servers: [["ans", store, "each"]] },
  cached: { title: "gateway, signed before", draw: hot(names), servers: [["ans", store, "cached"]] },
  alike: { title: "gateway, signed anew, all names alike", draw: alike(names), servers: [signing] },
  // The same questions, with more names behind; and then questions for all of these, of which fewer are asked again.
  scaled: {
    title: `gateway, signed anew, ${scale.toLocaleString("en")} names`,
    draw: popular(names, scale),
    servers: [["ans", large, "uncached"]],
  },
  scaledAll: {
    title: `gateway, signed anew, ${scale.toLocaleString("en")} names, all asked for`,
    draw: popular(scale),
    servers: [["ans", large, "uncached"]],
  },
  two: { title: "two gateways, one store", draw: popular(names), servers: [signing, signing] },
} satisfies Record<string, Row>;

type Key = keyof typeof rows;
const rates = new Map<Key, number[]>();
const running = new Map<Key, Measured[]>();
// Of an object's own keys, which are those of the type.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const keys = Object.keys(rows) as Key[];

async function visitAll(key: Key, duration: number): Promise<number> {
  const each = await Promise.all((running.get(key) ?? []).map((server) => visit(server, rows[key].draw(), duration)));
  return each.reduce((sum, rate) => sum + rate, 0);
}

try {
  for (const key of keys) {
    running.set(key, await Promise.all(rows[key].servers.map(([server = "", ...words]) => start(server, ...words))));
    rates.set(key, []);
  }
  for (const key of keys) await visitAll(key, WARM_UP);
  for (let i = 1; i <= visits; ++i) {
    process.stderr.write(`Visit ${i} of ${visits} ...\n`);
    for (const key of keys) {
      const rate = await visitAll(key, seconds);
      rates.get(key)?.push(rate);
      process.stderr.write(`  ${rows[key].title}: ${Math.round(rate)} requests a processor second\n`);
    }
  }
} finally {
  for (const servers of running.values()) for (const each of servers) await stop(each);
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

function ratio(one: Key, other: Key): number {
  const others = rates.get(other) ?? [];
  return Number(median((rates.get(one) ?? []).map((rate, i) => rate / (others[i] ?? NaN))).toFixed(2));
}

const results = {
  uncachedVsChainlink: ratio("uncached", "chainlink"),
  uncachedVsEzccip: ratio("uncached", "ezccip"),
  eachVsChainlink: ratio("each", "chainlink"),
  eachVsEzccip: ratio("each", "ezccip"),
  alikeVsChainlink: ratio("alike", "chainlink"),
  cachedVsChainlink: ratio("cached", "chainlink"),
  cachedVsBareHttp: ratio("cached", "bare"),
  scale10M: ratio("scaled", "uncached"),
  scale10MAll: ratio("scaledAll", "uncached"),
  twoProcesses: ratio("two", "uncached"),
};
if (values.json === true) {
  console.log(JSON.stringify({ ...results, scaleNames: scale, visits, seconds }, null, 2));
} else {
  for (const key of keys) {
    const rate = Math.round(median(rates.get(key) ?? [])).toLocaleString("en");
    console.log(
      `${rows[key].title.padEnd(45)}${rate.padStart(10)} requests a processor second${` × ${ratio(key, "chainlink")}`.padStart(10)}`,
    );
  }
  for (const [name, value] of Object.entries(results))
    console.log(`${name.padEnd(45)}${value.toFixed(2).padStart(10)}`);
}
