// `npm test`: every check of the project, one after the other, and one last line that sums them up.
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

type Count = { passed: number; failed: number };

const root = join(import.meta.dirname, "..");

/** Runs one command, streams what it says, and gives back its exit code and its words. */
async function run(label: string, command: string[]): Promise<{ code: number; output: string }> {
  console.log(`\n=== ${label}: ${command.join(" ")}`);
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      to.write(chunk);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  return { code, output: stripVTControlCharacters(output) };
}

/** A command that either succeeds or fails counts as one test. */
async function check(label: string, ...command: string[]): Promise<Count> {
  const { code } = await run(label, command);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The last figure a test runner printed before `word`, as in "12 passing". */
function figure(output: string, word: string): number {
  return Number([...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].at(-1)?.[1] ?? 0);
}

/** A test runner counts its own tests; one that crashed or ran nothing counts as one failure. */
async function suite(label: string, ...command: string[]): Promise<Count> {
  const { code, output } = await run(label, command);
  const count = { passed: figure(output, "passing"), failed: figure(output, "failing") };
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.passed + count.failed === 0) count.failed = 1;
  return count;
}

function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: ["**/node_modules/**"] }).toSorted();
}

const workspaces: string[] = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).workspaces;

const counts: Count[] = [
  await check("format", "npm", "run", "--silent", "lint:format"),
  await check("solidity style", "npm", "run", "--silent", "lint:solidity"),
  await check("build", "hardhat", "build"),
  await check("contract sizes", "node", "scripts/sizes.ts", "--check"),
  await check("client ABIs", "node", "scripts/abis.ts", "--check"),
  await check("command line reference", "node", "scripts/command-line.ts", "--check"),
  await check("typescript style", "npm", "run", "--silent", "lint:typescript"),
  await check("types", "npm", "run", "--silent", "lint:types"),
];

const isSolidityTest = (file: string) => /\bfunction (test|invariant)/.test(readFileSync(join(root, file), "utf8"));
if (files("contracts/**/*.t.sol", "test/**/*.sol").some(isSolidityTest)) {
  counts.push(await suite("solidity tests", "hardhat", "test", "solidity", "--test-profile", "ci"));
}
for (const room of [".", ...workspaces]) {
  const tests = files(join(room, "test/**/*.test.ts"), join(room, "test/**/*.test.tsx"));
  if (tests.length > 0) {
    counts.push(await suite(`mocha tests of ${room}`, "hardhat", "test", "mocha", ...tests));
  }
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
