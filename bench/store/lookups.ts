// `npm run bench:lookups`: how many names a second a store gives, with 100,000 and with 10 million behind it.
// `-- --names 1000000` for another number; `-- --keep FOLDER` keeps the filled files there, and takes those that are
// there already; `-- --json` prints [{names, lookupsPerSecond, bytes}].
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { openStore } from "../../gateway/src/store/openStore.ts";
import type { Store } from "../../gateway/src/store/Store.ts";
import { filledStore } from "./filledStore.ts";
import { sampleNode } from "./sampleUpdate.ts";

const { values } = parseArgs({
  options: { names: { type: "string" }, keep: { type: "string" }, json: { type: "boolean" } },
});
const few = 100_000;
const many = Number(values.names ?? 10_000_000);
if (!Number.isSafeInteger(many) || many < few) throw new Error(`--names takes a number from ${few} on.`);

const rounds = 7;
const lookups = 50_000;

/** Draws names all over the store, the same in every run. */
function* drawn(names: number): Generator<number> {
  for (let state = 1; ; state = (state * 48_271) % 2_147_483_647) yield 1 + (state % names);
}

async function measure(store: Store, names: number): Promise<number> {
  const numbers = drawn(names);
  const nodes = Array.from({ length: lookups }, () => sampleNode(Number(numbers.next().value)));
  const start = process.cpuUsage();
  for (const node of nodes) if ((await store.get(node)) === undefined) throw new Error(`${node} is missing`);
  const { user, system } = process.cpuUsage(start);
  return (lookups / (user + system)) * 1e6;
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "ans-lookups-"));
mkdirSync(folder, { recursive: true });
try {
  const stores = await Promise.all(
    [few, many].map(async (names) => {
      const file = filledStore(folder, names);
      return { names, bytes: statSync(file).size, store: await openStore(`sqlite:${file}`), figures: [] as number[] };
    }),
  );
  // Turn by turn, so that whatever else the machine does hits both.
  for (let round = 0; round < rounds; round += 1) {
    for (const { names, store, figures } of stores) figures.push(await measure(store, names));
  }
  for (const { store } of stores) await store.close();
  const rows = stores.map(({ names, bytes, figures }) => ({
    names,
    lookupsPerSecond: Math.round(median(figures)),
    bytes,
  }));
  if (values.json) {
    console.log(JSON.stringify(rows));
  } else {
    for (const { names, lookupsPerSecond, bytes } of rows) {
      const size = `${(bytes / 1e9).toFixed(2)} GB`;
      console.log(
        `${names.toLocaleString("en")} names (${size}): ${lookupsPerSecond.toLocaleString("en")} lookups a CPU second`,
      );
    }
    const [base, grown] = rows;
    console.log(`ratio: ${((grown?.lookupsPerSecond ?? 0) / (base?.lookupsPerSecond ?? 1)).toFixed(2)}`);
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}
