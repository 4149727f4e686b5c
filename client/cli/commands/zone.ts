import type { Command } from "commander";

import { addCheckpoint } from "./zone/checkpoint.ts";
import { addSetZone } from "./zone/set.ts";
import { addShowZone } from "./zone/show.ts";

const help = `
A zone is a name on chain, at or below which names live off-chain, for no gas: an issuer grants them, their owners sign
their records, service providers keep and serve them. \`ans subname grant\` makes the first one.

Examples:
  $ ans zone set acme.dim --issuer 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --seat 1 --seat 2
  $ ans zone show acme.dim`;

/** `ans zone`: names that live off-chain, as a whole. */
export function addZone(program: Command): void {
  const group = program
    .command("zone")
    .description("keep the names below your own off-chain")
    .addHelpText("after", help);
  addSetZone(group);
  addShowZone(group);
  addCheckpoint(group);
}
