import type { Command } from "commander";

import { does } from "../does.ts";
import { loadGateway } from "./loadGateway.ts";
import { addConfigOption, configFault, type ConfigOption, readConfig } from "./readConfig.ts";

const help = `
It runs until Ctrl-C or SIGTERM, answers what was asked by then, and ends. SIGHUP opens the keystores again: put the next
operator key beside the present one, send SIGHUP, then \`ans sp rotate-key\`; the gateway takes the new key the moment the
chain does. The log goes to stderr, a JSON object a line.

Examples:
  $ ans gateway serve
  $ ans gateway serve --config /etc/ans/gateway.json`;

/** `ans gateway serve`: runs the gateway. */
export function addServe(group: Command): void {
  const command = addConfigOption(group.command("serve").description("run the gateway")).addHelpText("after", help);
  does<[], ConfigOption>(command, async ({ options }) => {
    const gateway = await loadGateway();
    const { config, passwords } = await readConfig(gateway, options);
    try {
      await gateway.run(config, { passwords });
    } catch (error) {
      if (error instanceof Error && error.name === "ConfigError") throw configFault(error, options.config);
      throw error;
    }
    return { json: { ended: true }, text: ["The gateway has ended."] };
  });
}
