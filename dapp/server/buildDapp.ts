import { readdirSync, statSync } from "node:fs";
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
  await build({ root: folder, configFile: join(folder, "vite.config.ts"), logLevel: "error" });
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
