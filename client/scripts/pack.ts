// Inside the repository the package is its TypeScript source, without a build step; Node refuses to run TypeScript from
// node_modules, so that the published package is JavaScript. `npm pack` calls `prepack`, which builds dist/ and points
// the package's exports there, and then `postpack`, which points them back. Either may be run again at any time.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Target = { types: string; default: string };
type Package = { exports: Record<string, string | Target>; publishConfig: { exports: Record<string, Target> } };

const root = join(import.meta.dirname, "..");
const path = join(root, "package.json");
const manifest: Package = JSON.parse(readFileSync(path, "utf8"));

function build(): void {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const { status } = spawnSync("tsc", ["--project", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed: see the errors above.");
}

/** "./dist/src/index.js" is built from "./src/index.ts". */
function sourceOf(target: Target): string {
  return target.default.replace("./dist/", "./").replace(/\.js$/, ".ts");
}

function pointTo(exports: Package["exports"]): void {
  writeFileSync(path, `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`);
}

const published = manifest.publishConfig.exports;
const source = Object.fromEntries(Object.entries(published).map(([name, target]) => [name, sourceOf(target)]));
const step = process.argv[2];
if (step === "prepack") {
  build();
  pointTo(published);
} else if (step === "postpack") {
  pointTo(source);
} else {
  throw new Error("Say prepack or postpack.");
}
