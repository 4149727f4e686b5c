import type { Command } from "commander";

import { addPropose } from "./gov/propose.ts";
import { addStatus } from "./gov/status.ts";
import { addSteps } from "./gov/steps.ts";
import { addVote } from "./gov/vote.ts";

const help = `
Each active seat has one vote. What is accepted waits in the timelock before it is executed; it can change figures and
modules, but never touches what people have staked.

Examples:
  $ ans gov status
  $ ans gov propose --call 'NameRegistrar.setReserved([station], false)' --description 'Free station.dim'
  $ ans gov vote 8137...25 for --reason 'Names should be free'
  $ ans gov queue 8137...25
  $ ans gov execute 8137...25`;

/** `ans gov`: proposals and votes of the service providers. */
export function addGov(program: Command): void {
  const group = program
    .command("gov")
    .description("propose, vote, and carry out what was accepted")
    .addHelpText("after", help);
  for (const add of [addStatus, addPropose, addVote, addSteps]) add(group);
}
