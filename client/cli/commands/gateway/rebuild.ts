import { type Command, Option } from "commander";

import { CommandError } from "../../terminal/errors.ts";
import { does } from "../does.ts";
import { loadGateway, type Rebuilding } from "./loadGateway.ts";
import { addConfigOption, type ConfigOption, loadOnly } from "./readConfig.ts";

const help = `
The index holds what the chain says of names and seats, for the query API; the gateway keeps it up to date by itself, and
may run meanwhile, when its answers say that they are partial. Nothing that names off-chain need is in it. Ctrl-C ends it:
--from here goes on where it was.

Examples:
  $ ans gateway rebuild
  $ ans gateway rebuild --from here`;

/** `ans gateway rebuild`: makes the index of the chain anew. */
export function addRebuild(group: Command): void {
  const command = addConfigOption(group.command("rebuild").description("make the gateway's index of the chain anew"))
    .addOption(
      new Option(
        "--from <where>",
        "the chain's first block, the events that were read before, or here: where the index is",
      )
        .choices(["chain", "events", "here"])
        .default("chain"),
    )
    .addHelpText("after", help);
  does<[], ConfigOption & Pick<Rebuilding, "from">>(command, async ({ options }) => {
    const gateway = await loadGateway();
    const config = loadOnly(gateway, options);
    const asked = new AbortController();
    const stop = () => asked.abort();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    const status = await gateway.rebuild(config, { from: options.from, output: process.stderr, signal: asked.signal });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
    if (asked.signal.aborted) {
      throw new CommandError(
        "INTERRUPTED",
        "The index is not up to date yet: `ans gateway rebuild --from here` goes on.",
      );
    }
    return { json: status, text: [`The index has everything up to block ${status.block?.number ?? 0}.`] };
  });
}
