import { basename } from "node:path";
import { parseArgs } from "node:util";

/** What a script was asked on its command line. */
export type Options = { network?: string; rpc?: string; parameters?: string; yes: boolean };

/**
 * The options of `node scripts/<script> ...`. Under `hardhat run` the command line is Hardhat's, and the environment
 * says what Hardhat has no option for: ANS_RPC, ANS_PARAMETERS, ANS_YES=true.
 */
export function optionsOf(script: string): Options {
  const { ANS_RPC: rpc, ANS_PARAMETERS: parameters, ANS_YES: yes } = process.env;
  const ours = basename(process.argv[1] ?? "") === script;
  const { values } = parseArgs({
    args: ours ? process.argv.slice(2) : [],
    options: {
      network: { type: "string" },
      rpc: { type: "string", default: rpc },
      parameters: { type: "string", default: parameters },
      yes: { type: "boolean", short: "y", default: yes === "true" },
    },
  });
  return values;
}
