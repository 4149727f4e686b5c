import { parseArgs } from "node:util";

import { GenesisError } from "./GenesisError.ts";

const options = {
  founders: { type: "string" },
  admin: { type: "string" },
  "chain-id": { type: "string" },
  period: { type: "string" },
  "gas-limit": { type: "string" },
  mode: { type: "string" },
  "transition-block": { type: "string" },
  "base-fee": { type: "string" },
  fund: { type: "string", multiple: true },
  amend: { type: "string" },
  validators: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** The command line as it was typed. */
export type Options = ReturnType<typeof optionsOf>;

/** The options that make no sense when a file is amended, and the ones that make sense only then. */
const onlyNew = ["founders", "admin", "chain-id", "period", "gas-limit", "base-fee", "fund"] as const;
const onlyAmended = ["validators"] as const;

/** Reads the command line; options that do not belong together are refused. */
export function optionsOf(args: string[]) {
  const values = parse(args);
  const amends = values.amend !== undefined;
  for (const name of amends ? onlyNew : onlyAmended) {
    if (values[name] === undefined) continue;
    throw new GenesisError(
      amends
        ? `--${name} is for a new genesis: leave it out, an amended one keeps what the chain began with.`
        : `--${name} is for an amended genesis: leave it out, or name the file with --amend.`,
    );
  }
  return values;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new GenesisError(`${error.message.split(". ")[0]}: see --help.`, { cause: error });
  }
}
