#!/usr/bin/env node
// Starts the command line on a Node that can run it. Plain JavaScript on purpose: any Node since 18 must get this far.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { constants } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const needed = [22, 18];
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), "..");

const isNewEnough = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
};

/** The Node that the npm package `node` put into a `node_modules` above this package, if there is one. */
const installedNode = () => {
  for (let folder = packageRoot; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
    if (existsSync(found)) return found;
  }
  return undefined;
};

/** The repository runs its TypeScript as it is; Node refuses to do so inside node_modules, where there is a build. */
const entry = () => {
  const source = join(packageRoot, "cli", "main.ts");
  const isInstalled = packageRoot.split(sep).includes("node_modules");
  return !isInstalled && existsSync(source) ? source : join(packageRoot, "dist", "cli", "main.js");
};

const startAgain = (node) => {
  const again = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, again, {
    stdio: "inherit",
    env: { ...process.env, ANS_STARTED_AGAIN: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) =>
    stop(`The Node at ${node} does not start (${error.message}): run \`npm install\` again.`),
  );
  child.on("close", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
};

const stop = (sentence) => {
  process.stderr.write(`ans: ${sentence}\n`);
  process.exit(1);
};

if (isNewEnough()) {
  nodeModule.enableCompileCache(); // Compiled code is kept between runs, which halves the time to start.
  await import(pathToFileURL(entry()).href);
} else {
  const node = process.env.ANS_STARTED_AGAIN === "1" ? undefined : installedNode();
  if (node === undefined) {
    stop(
      `This is Node ${process.versions.node}, but Node ${needed.join(".")} or newer is needed: install it, for example from nodejs.org.`,
    );
  }
  startAgain(node);
}
