// `npm run bench:stalls`: for how long writing updates into SQLite keeps the process of a gateway from answering, with no
// owner, one, 16 and 256 who publish at the same time, one update after the other, and 100,000 names in the store.
// `-- --seconds 10` for longer; `-- --json` prints [{owners, updatesPerSecond, p50, p99, most}], in milliseconds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

import { openStore } from "../../gateway/src/store/openStore.ts";
import { fillSqlite } from "./fillSqlite.ts";
import { sampleUpdate } from "./sampleUpdate.ts";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "5" }, json: { type: "boolean" } } });
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error("--seconds takes a number above 0.");

const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e5) / 10;

const names = 100_000;
const folder = mkdtempSync(join(tmpdir(), "ans-stalls-"));
const rows: { owners: number; updatesPerSecond: number; p50: number; p99: number; most: number }[] = [];
try {
  const file = join(folder, "gateway.db");
  fillSqlite(file, names);
  const store = await openStore(`sqlite:${file}`, { writesApart: true });
  await store.vouch();
  let last = names;
  for (const owners of [0, 1, 16, 256]) {
    // Whoever does nothing else is waited for as long as this at the most.
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const end = performance.now() + seconds * 1000;
    const before = last;
    const publish = async () => {
      while (performance.now() < end) {
        // Requests come one by one, also where they are written together.
        await turn();
        await store.accept(sampleUpdate((last += 1)).evidence);
      }
    };
    delay.enable();
    await Promise.all([wait(seconds * 1000), ...Array.from({ length: owners }, publish)]);
    delay.disable();
    const [p50, p99] = [milliseconds(delay.percentile(50)), milliseconds(delay.percentile(99))];
    const updatesPerSecond = Math.round((last - before) / seconds);
    rows.push({ owners, updatesPerSecond, p50, p99, most: milliseconds(delay.max) });
  }
  await store.close();
  if (values.json) console.log(JSON.stringify(rows));
  else console.table(rows);
} finally {
  rmSync(folder, { recursive: true });
}
