import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version in package.json, wherever this runs from: cli/ in the repository, dist/cli/ when published. */
export function packageVersion(folder = import.meta.dirname): string {
  try {
    const text = readFileSync(join(folder, "package.json"), "utf8");
    const [, version] = /"version":\s*"([^"]+)"/.exec(text) ?? [];
    if (version !== undefined) return version;
  } catch {
    // Not in this folder.
  }
  const above = dirname(folder);
  return above === folder ? "unknown" : packageVersion(above);
}
