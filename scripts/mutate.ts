// `npm run mutate`: changes one operator of a contract at a time and sees whether a test notices.
//
//   -- --only FILE    mutants of one file alone
//   -- --count N      how many mutants (150)
//   -- --seed TEXT    another choice of them
//   -- --target NAME  mutants of one target alone, of those in mutation/targets.ts
//   -- --jobs N       so many at a time (1)
//   -- --trust        does not see first whether the tests pass as it is
//   -- --json         the results as JSON
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { json } from "node:stream/consumers";
import { parseArgs } from "node:util";

import { compile } from "./mutation/compile.ts";
import { type Mutant, mutantsOf, mutate } from "./mutation/mutants.ts";
import { shuffle } from "./mutation/shuffle.ts";
import { type Target, targets } from "./mutation/targets.ts";
import { openSandbox, passes } from "./mutation/trial.ts";

type Result = Mutant & { outcome: "killed" | "survived" | "same code"; seconds: number };

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    target: { type: "string" },
    jobs: { type: "string", default: "1" },
    part: { type: "string", default: "0" },
    count: { type: "string", default: "150" },
    seed: { type: "string", default: "ans" },
    json: { type: "boolean" },
    trust: { type: "boolean" },
  },
});
const jobs = Number(values.jobs);
const root = join(import.meta.dirname, "..");
const files = (patterns: string[]) => globSync(patterns, { cwd: root }).toSorted();
const read = (file: string) => readFileSync(join(root, file), "utf8");
const say = (text: string) => void (values.json ? process.stderr : process.stdout).write(`${text}\n`);

/** The tests of the file that is mutated come first: they are the likeliest to fail. */
function testsFor(target: Target, file: string): string[] {
  const isFirst = (test: string) => basename(test).startsWith(basename(file, ".sol"));
  const tests = files(target.tests);
  return [...tests.filter(isFirst), ...tests.filter((test) => !isFirst(test))];
}

/** Nothing can be said about a mutant by tests that fail without any. */
async function checkTests(target: Target, sandbox: string): Promise<number> {
  if (values.trust) return 600;
  const start = performance.now();
  if (!(await passes(files(target.tests), sandbox, 1200))) throw new Error(`${target.name}: the tests fail as it is`);
  return (performance.now() - start) / 1000;
}

async function tryMutants(target: Target, mutants: Mutant[], count: number): Promise<Result[]> {
  const original = compile(target.contracts);
  if (typeof original === "string") throw new Error(original);
  const sandbox = openSandbox();
  const results: Result[] = [];
  try {
    sandbox.install(original);
    const seconds = await checkTests(target, sandbox.path);
    for (const mutant of mutants) {
      if (results.length === count) break;
      const start = performance.now();
      const codes = compile(target.contracts, { [mutant.file]: mutate(read(mutant.file), mutant) });
      if (typeof codes === "string") continue;
      const isSame = codes.every(({ bytecode }, i) => withoutHash(bytecode) === withoutHash(original[i]?.bytecode));
      sandbox.install(codes);
      const survives = isSame || (await passes(testsFor(target, mutant.file), sandbox.path, 60 + 3 * seconds));
      const outcome = isSame ? "same code" : survives ? "survived" : "killed";
      const result = { ...mutant, outcome, seconds: Math.round((performance.now() - start) / 1000) } as const;
      results.push(result);
      say(describe(result));
    }
  } finally {
    sandbox.close();
  }
  return results;
}

/** The hash of the sources that the compiler puts into the code differs whenever a source does. */
const withoutHash = (bytecode = "") => bytecode.replaceAll(/a264697066735822[0-9a-f]{68}/g, "");

const shown = (text: string) => JSON.stringify(text.replaceAll(/\s+/g, " "));

function describe({ outcome, file, line, operator, from, to, seconds }: Result): string {
  return `${outcome.padEnd(9)} ${file}:${line}  ${operator}: ${shown(from)} -> ${shown(to)}  (${seconds} s)`;
}

const all = targets
  .filter(({ name }) => values.target === undefined || name === values.target)
  .map((target) => ({
    target,
    mutants: files(target.sources)
      .filter((file) => values.only === undefined || file.endsWith(values.only))
      .flatMap((file) => mutantsOf(file, read(file))),
  }));
const total = all.reduce((sum, { mutants }) => sum + mutants.length, 0);

/** Tries the mutants of one job: of all that were drawn, every so many-th. */
async function tryPart(part: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const { target, mutants } of all) {
    const count = Math.round((Number(values.count) * mutants.length) / total);
    const mine = shuffle(mutants, values.seed).filter((_, i) => i % jobs === part);
    const mineToTry = Math.floor((count + jobs - 1 - part) / jobs);
    if (mineToTry > 0) results.push(...(await tryMutants(target, mine, mineToTry)));
  }
  return results;
}

/** Leaves a part to another process, which says on standard error how it goes. */
async function tryElsewhere(part: number): Promise<Result[]> {
  const { only = "", target = "", count, seed, trust } = values;
  const options = Object.entries({ only, target, count, seed, jobs: `${jobs}`, part: `${part}` })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `--${name}=${value}`);
  const args = [import.meta.filename, ...options, "--json", ...(trust ? ["--trust"] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const results: unknown = await json(child.stdout);
  if (!Array.isArray(results)) throw new Error("a job failed");
  return results;
}

const isPart = process.argv.some((argument) => argument.startsWith("--part"));
const parts = Array.from({ length: jobs }, (_, part) => part);
const results =
  jobs === 1 || isPart ? await tryPart(Number(values.part)) : (await Promise.all(parts.map(tryElsewhere))).flat();
if (values.json) console.log(JSON.stringify(results, null, 2));
if (!isPart) {
  const survivors = results.filter(({ outcome }) => outcome === "survived");
  say(`${results.length} mutants of ${total}: ${survivors.length} survived`);
  for (const survivor of survivors) say(describe(survivor));
}
