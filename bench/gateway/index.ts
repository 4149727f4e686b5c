// `npm run bench:gateway`: the gateway beside other EIP-3668 servers, in one run on one machine.
//
//   npm run bench:gateway                       a table
//   npm run bench:gateway -- --json             the ratios that a test or a page would hold it to
//   npm run bench:gateway -- --visits 9 --seconds 5 --scale 1000000
//   npm run bench:gateway -- --keep FOLDER      keeps the filled stores there, and takes those that are there already
//
// Every server answers in a process of its own, with 100,000 names behind it, and is visited in turn, several times. What
// counts is how many requests it answers in a second of its own processor time: whatever else the machine does, and the
// process that asks, are left out of that. 100,000 names are asked for by chance, out of 10 million where so many are
// stored: five times as many as a gateway remembers, so that most answers begin in its database. Answers are signed anew
// because none is remembered; all else is the gateway's default. Two processes are measured while both run over one store;
// what they can do is what each does in a second of its processor.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { filledStore } from "../store/filledStore.ts";
import { median, start, stop, visit, type Measured } from "./measure.ts";
import { pathOf } from "./names.ts";

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

const say = (text: string) => void process.stderr.write(`${text}\n`);
/** Paths for as many names as a small store has, spread evenly over a store. */
const pathsIn = (stored: number) =>
  Array.from({ length: names }, (_, i) => pathOf(1 + Math.floor((i * stored) / names)));

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "ans-bench-"));
mkdirSync(folder, { recursive: true });
const rows = new Map<string, { servers: Measured[]; paths: readonly string[]; rates: number[] }>();
try {
  const store = filledStore(folder, names);
  const large = filledStore(folder, scale);
  const paths = pathsIn(names);
  const hot = paths.slice(0, 500);
  const far = pathsIn(scale);
  const add = async (row: string, asked: readonly string[], ...servers: string[][]) => {
    const started = await Promise.all(servers.map(([server = "", ...words]) => start(server, ...words)));
    rows.set(row, { servers: started, paths: asked, rates: [] });
  };
  await add("node:http, hello", paths, ["bareHttp"]);
  await add("@chainlink/ccip-read-server", paths, ["chainlink", `${names}`]);
  await add("@resolverworks/ezccip", paths, ["ezccip", `${names}`]);
  await add("gateway, signed anew", paths, ["ans", store, "uncached"]);
  await add("gateway, signed before", hot, ["ans", store, "cached"]);
  await add(`gateway, signed anew, ${scale.toLocaleString("en")} names`, far, ["ans", large, "uncached"]);
  await add("two gateways, one store", paths, ["ans", store, "uncached"], ["ans", store, "uncached"]);

  for (const { servers, paths } of rows.values()) for (const each of servers) await visit(each, paths, 1);
  for (let i = 1; i <= visits; ++i) {
    say(`Visit ${i} of ${visits} ...`);
    for (const { servers, paths, rates } of rows.values()) {
      const each = await Promise.all(servers.map((server) => visit(server, paths, seconds)));
      rates.push(each.reduce((sum, rate) => sum + rate, 0));
    }
  }
} finally {
  for (const { servers } of rows.values()) for (const each of servers) await stop(each);
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

const [bare, chainlink, ezccip, uncached, cached, at10M, two] = [...rows.values()].map(({ rates }) => median(rates));
const ratio = (a = NaN, b = NaN) => Number((a / b).toFixed(2));
const results = {
  uncachedVsChainlink: ratio(uncached, chainlink),
  uncachedVsEzccip: ratio(uncached, ezccip),
  cachedVsChainlink: ratio(cached, chainlink),
  cachedVsBareHttp: ratio(cached, bare),
  scale10M: ratio(at10M, uncached),
  twoProcesses: ratio(two, uncached),
};
if (values.json === true) {
  console.log(JSON.stringify({ ...results, scaleNames: scale, visits, seconds }, null, 2));
} else {
  for (const [row, { rates }] of rows) {
    const rate = Math.round(median(rates)).toLocaleString("en");
    console.log(
      `${row.padEnd(45)}${rate.padStart(10)} requests a processor second${` × ${ratio(median(rates), chainlink)}`.padStart(10)}`,
    );
  }
  for (const [name, value] of Object.entries(results))
    console.log(`${name.padEnd(45)}${value.toFixed(2).padStart(10)}`);
}
