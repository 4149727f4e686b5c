import type { Command } from "commander";

import type { Globals } from "../chain/globals.ts";
import { type Outcome, printOutcome } from "../terminal/outcome.ts";

/** One call of a command: its arguments in order, its own options, and those of every command. */
export type Call<Args, Options> = { args: Args; options: Options; globals: Globals };

/**
 * Says what a command does. What it gives back is printed; what it throws, {@link run} reports.
 *
 * `Args` and `Options` are what the command's own description declares: commander has checked and parsed them.
 */
export function does<Args extends readonly unknown[], Options = object>(
  command: Command,
  work: (call: Call<Args, Options>) => Promise<Outcome>,
): Command {
  return command.action(async () => {
    const globals = readGlobals(command);
    const call: unknown = { args: command.processedArgs, options: command.opts(), globals };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    printOutcome(await work(call as Call<Args, Options>), globals.json);
  });
}

function readGlobals(command: Command): Globals {
  const { rpc, manifest, account, passwordFile, json, yes } = command.optsWithGlobals<Partial<Globals>>();
  return { rpc: rpc ?? "", manifest, account, passwordFile, json: json === true, yes: yes === true };
}
