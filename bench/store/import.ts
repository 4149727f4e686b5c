// `npm run bench:import`: how long it takes to import 100,000 signed subnames into a store, with every signature
// verified; ended by SIGKILL half way once, and begun again. `-- --names 5000` for fewer, `-- --json` prints
// [{database, names, seconds}].
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";

import { databases } from "../../gateway/test/helpers/stores.ts";
import { signedNames } from "./signedNames.ts";

const { values } = parseArgs({ options: { names: { type: "string", default: "100000" }, json: { type: "boolean" } } });
const names = Number(values.names);
if (!Number.isSafeInteger(names) || names < 1_000) throw new Error("--names takes a number from 1,000 on.");

/** Imports in a process of its own, and kills it after so many lines; returns how many lines it got to. */
async function importOnce(file: string, store: string, killAfter = Infinity): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "importProcess.ts"), file, store], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let lines = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    lines = Number(chunk.toString().trim().split("\n").at(-1));
    if (!values.json && process.stderr.isTTY) process.stderr.write(`\r${lines} of ${names} lines`);
    if (lines >= killAfter) child.kill("SIGKILL");
  });
  const [code, signal] = await once(child, "exit");
  const isAsWanted = killAfter === Infinity ? code === 0 : signal === "SIGKILL";
  if (!isAsWanted) throw new Error(`the import ended with ${code ?? signal}`);
  return lines;
}

const folder = mkdtempSync(join(tmpdir(), "ans-import-"));
const rows: { database: string; names: number; seconds: number }[] = [];
try {
  const file = join(folder, "names.ndjson");
  await pipeline(Readable.from(signedNames(names)), createWriteStream(file));
  for (const { kind, make } of databases) {
    const { address, remove } = await make();
    const start = Date.now();
    const killed = await importOnce(file, address, names / 2);
    const lines = await importOnce(file, address);
    const seconds = Math.round((Date.now() - start) / 1000);
    if (lines !== names) throw new Error(`${lines} of ${names} lines were imported`);
    rows.push({ database: kind, names, seconds });
    if (!values.json) console.log(`${kind}: ${names} names in ${seconds} s, killed once after ${killed}`);
    await remove();
  }
  if (values.json) console.log(JSON.stringify(rows));
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();
