// Installs the dependencies when they are absent or older than package-lock.json. Runs on any Node since 20.
//
// Hardhat needs a newer Node than many machines have, and npm drops the native packages that the running Node is
// too old for. So the install itself runs under Node 24, which npm can fetch like any other package.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".ans-lock");

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

const fresh = (hash) => existsSync(stamp) && readFileSync(stamp, "utf8") === hash;

// The Node inside node_modules is no ground to stand on while npm rewrites node_modules.
const nodeIsNewEnough = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return !process.execPath.startsWith(modules) && (major > 22 || (major === 22 && minor >= 13));
};

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const before = lockHash();
if (!fresh(before)) {
  const install = "npm install --no-audit --no-fund";
  const command = nodeIsNewEnough() ? install : `npx --yes --package node@24 --call "${install}"`;
  console.log(`Installing the dependencies: ${command}`);
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: "inherit" });
  if (status !== 0) stop(`The dependencies could not be installed: \`${command}\` failed.`);

  const after = lockHash();
  if (process.env.CI === "true" && after !== before) {
    stop("package-lock.json does not match package.json: run `npm install` and commit the lockfile.");
  }
  writeFileSync(stamp, after);
}
