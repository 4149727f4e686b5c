import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..");
const dist = join(folder, "dist");
const sources = ["src", "public", "index.html", "vite.config.ts", "package.json", "../client/src"];

/** Where the built app is. */
export const builtFiles: string = dist;

/** Builds the app for production, unless what was built before is newer than every source. */
export async function buildDapp(): Promise<void> {
  if (builtAt() > newest(sources.map((source) => join(folder, source)))) return;
  // Loaded only when needed: the first start of a network has enough to do.
  const { build } = await import("vite");
  // Built aside and moved at once, so that nobody ever reads half of it.
  const aside = join(folder, "..", "cache", `dapp-${process.pid}`);
  const configFile = join(folder, "vite.config.ts");
  await build({ root: folder, configFile, logLevel: "error", build: { outDir: aside, emptyOutDir: true } });
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(aside, dist);
  } catch {
    // Another process has just put its own there, of the same sources.
    rmSync(aside, { recursive: true, force: true });
  }
}

function builtAt(): number {
  return statSync(join(dist, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(paths: string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    const below = stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0;
    latest = Math.max(latest, stat.isDirectory() ? 0 : stat.mtimeMs, below);
  }
  return latest;
}
