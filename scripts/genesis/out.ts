import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { GenesisError } from "./GenesisError.ts";
import type { Options } from "./options.ts";

/** The file to write; one that is there already is the genesis of some chain, and only an amendment may replace it. */
export function outOf({ out, amend }: Options): string {
  if (out === undefined) throw new GenesisError("--out is missing: say where to write, as --out genesis.json.");
  if (existsSync(out) && (amend === undefined || resolve(out) !== resolve(amend))) {
    throw new GenesisError(`${out} is there already: remove it, or name another file with --out.`);
  }
  return out;
}
