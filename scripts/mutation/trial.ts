import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import type { Code } from "./compile.ts";

const root = join(import.meta.dirname, "../..");

const isKept = (file: string) => basename(file) !== "build-info";

/** A copy of the artifacts, in which the code of contracts can be exchanged. */
export function openSandbox(): { path: string; install: (codes: Code[]) => void; close: () => void } {
  const path = mkdtempSync(join(tmpdir(), "ans-mutant-"));
  cpSync(join(root, "artifacts"), path, { recursive: true, filter: isKept });
  const install = (codes: Code[]) => {
    for (const { file, name, bytecode, deployedBytecode } of codes) {
      const target = join(path, file, `${name}.json`);
      const artifact: object = JSON.parse(readFileSync(target, "utf8"));
      writeFileSync(target, JSON.stringify({ ...artifact, bytecode, deployedBytecode }));
    }
  };
  return { path, install, close: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs tests with the artifacts in `path` until one fails; true if none does. A run that hangs has failed. */
export async function passes(tests: string[], path: string, seconds: number): Promise<boolean> {
  const program = join(root, "node_modules/.bin/hardhat");
  const args = ["--config", "scripts/mutation/hardhat.config.ts", "test", "mocha", "--no-compile", "--bail", ...tests];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ANS_MUTANT: path },
    stdio: process.env.ANS_MUTATION_TALK ? "inherit" : "ignore",
    timeout: Math.ceil(seconds * 1000),
    killSignal: "SIGKILL",
  });
  return await new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}
