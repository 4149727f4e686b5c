import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { parametersFolder } from "../../scripts/parameters/choose.ts";
import { readParameters } from "../../scripts/parameters/read.ts";
import type { Parameters } from "../../scripts/parameters/Parameters.ts";

/** The figures of the local network. */
export function localParameters(): Parameters {
  return readParameters(join(parametersFolder, "local.json5"));
}

/**
 * Writes a file of parameters like `from`, with every text of `changes` replaced. The n-th zero address of a list that
 * is to be filled in becomes an address of its own.
 */
export function writeParameters(folder: string, from: string, changes: [string | RegExp, string][]): string {
  let text = readFileSync(join(parametersFolder, from), "utf8");
  for (const [what, by] of changes) {
    const changed = text.replace(what, by);
    if (changed === text) throw new Error(`${from} does not say ${what}`);
    text = changed;
  }
  cpSync(join(parametersFolder, "reserved-words.json"), join(folder, "reserved-words.json"));
  const file = join(folder, "changed.json5");
  writeFileSync(file, text);
  return file;
}
