// `npm test`: every check of the project, as many at once as there are cores for, and one last line that sums them up.
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";

type Count = { passed: number; failed: number; said?: string };
type Job = () => Promise<Count>;

const root = join(import.meta.dirname, "..");

/** Runs one command, streams what it says under its label, and gives back its exit code and its words. */
async function run(label: string, command: string[]): Promise<{ code: number; output: string }> {
  console.log(`=== ${label}: ${command.join(" ").slice(0, 200)}`);
  const began = performance.now();
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      output += `${stripVTControlCharacters(line)}\n`;
      console.log(`[${label}] ${line}`);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  console.log(`=== ${label}: ended with ${code} after ${Math.round((performance.now() - began) / 1000)} s`);
  return { code, output };
}

/** What a failed command said of its failures: from the runner's summary on, or its last words where it has none. */
function told(label: string, output: string): string {
  const lines = output.trimEnd().split("\n");
  const summary = lines.findLastIndex((line) => /^\s*\d+ failing\b/.test(line));
  const words = summary < 0 ? lines.slice(-40) : lines.slice(summary, summary + 100);
  return `--- ${label}\n${words.join("\n")}`;
}

/** A command that either succeeds or fails counts as one test. */
function check(label: string, ...command: string[]): Job {
  return async () => {
    const { code, output } = await run(label, command);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said: told(label, output) };
  };
}

/** The last figure a test runner printed before `word`, as in "12 passing". */
function figure(output: string, word: string): number {
  return Number([...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].at(-1)?.[1] ?? 0);
}

/** A test runner counts its own tests; one that crashed or ran nothing counts as one failure. */
function suite(label: string, ...command: string[]): Job {
  return async () => {
    const { code, output } = await run(label, command);
    const count = { passed: figure(output, "passing"), failed: figure(output, "failing") };
    if (code !== 0 && count.failed === 0) count.failed = 1;
    if (count.passed + count.failed === 0) count.failed = 1;
    return count.failed === 0 ? count : { ...count, said: told(label, output) };
  };
}

/** One after the other. */
async function inTurn(jobs: Job[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (let job = jobs.shift(); job; job = jobs.shift()) counts.push(await job());
  return counts;
}

/** The first of the queue on the first core that is free. */
async function sideBySide(jobs: Job[]): Promise<Count[]> {
  const cores = Math.min(2, availableParallelism());
  return (await Promise.all(Array.from({ length: cores }, () => inTurn(jobs)))).flat();
}

function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ["**/node_modules/**"] }).toSorted();
}

/** The mocha tests of a workspace, or of the root. */
function mocha(room: string): Job[] {
  const tests = files(join(room, "test/**/*.test.ts"), join(room, "test/**/*.test.tsx"));
  return tests.length > 0
    ? [suite(room === "." ? "contracts" : room, "hardhat", "test", "mocha", "--no-compile", ...tests)]
    : [];
}

const workspaces: string[] = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).workspaces;

// What is compiled first is what all others work with; compiling at the same time, they would spoil each other's cache.
const built = await Promise.all([
  inTurn([
    check("build", "hardhat", "build"),
    check("contract sizes", "node", "scripts/sizes.ts", "--check"),
    check("client ABIs", "node", "scripts/abis.ts", "--check"),
    check("command line reference", "node", "scripts/command-line.ts", "--check"),
    check("typescript style", "npm", "run", "--silent", "lint:typescript"),
    check("types", "npm", "run", "--silent", "lint:types"),
  ]),
  inTurn([
    check("format", "npm", "run", "--silent", "lint:format"),
    check("solidity style", "npm", "run", "--silent", "lint:solidity"),
  ]),
]);

// The longest begins first. A browser has the machine for itself: pages wait for people, not for other tests.
const browser = "dapp";
const tested = [
  ...(await sideBySide([
    ...mocha("."),
    suite("solidity", "hardhat", "test", "solidity", "--no-compile", "--test-profile", "ci"),
    ...workspaces.filter((room) => room !== browser).flatMap(mocha),
  ])),
  ...(await inTurn(mocha(browser))),
];

const counts = [...built.flat(), ...tested];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
// Said again at the end, where it is looked for.
for (const { said } of counts) if (said) console.log(`\n${said}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
