import type { Command } from "commander";

import { CommandError } from "../../terminal/errors.ts";
import { printOutcome } from "../../terminal/outcome.ts";
import { table } from "../../terminal/table.ts";
import { does } from "../does.ts";
import { loadGateway } from "./loadGateway.ts";
import { addConfigOption, type ConfigOption, readConfig } from "./readConfig.ts";

const help = `
Looks at the signing library, the database, the chain, this machine's clock, the key, the seat, the directory's URLs (the
gateway must be running for those), and the other gateways. Changes nothing. The exit code is 1 if something is wrong.

Examples:
  $ ans gateway doctor
  $ ans gateway doctor --json`;

/** `ans gateway doctor`: says what a gateway lacks. */
export function addDoctor(group: Command): void {
  const command = addConfigOption(
    group.command("doctor").description("check everything that the gateway needs"),
  ).addHelpText("after", help);
  does<[], ConfigOption>(command, async ({ options, globals }) => {
    const gateway = await loadGateway();
    const { config, passwords } = await readConfig(gateway, options);
    const findings = await gateway.diagnose(config, passwords);
    const outcome = {
      json: { ok: findings.every(({ ok }) => ok), findings },
      text: table(findings.map(({ what, ok, says }) => [ok ? "ok" : "WRONG", what, says])),
    };
    const wrong = findings.filter(({ ok }) => !ok).map(({ what }) => what);
    if (wrong.length === 0) return outcome;
    if (!globals.json) printOutcome(outcome, false);
    throw new CommandError(
      "UNHEALTHY",
      globals.json
        ? findings.flatMap(({ ok, what, says }) => (ok ? [] : [`${what}: ${says}`])).join(" ")
        : `Put right what is wrong: ${wrong.join(", ")}.`,
    );
  });
}
