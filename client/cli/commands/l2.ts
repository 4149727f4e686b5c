import type { Command } from "commander";

import { addL2Grant } from "./l2/grant.ts";
import { addL2Revoke } from "./l2/revoke.ts";
import { addL2Set } from "./l2/set.ts";
import { addL2Show } from "./l2/show.ts";
import { addL2Transfer } from "./l2/transfer.ts";
import { addL2Zone } from "./l2/zone.ts";

const help = `
A name on chain can have the names below it kept on an L2, where they cost little: an account there gives them out, their
owners write their records, and they are proven here by that chain's storage, with its next state. The L2 is the chain at
--l2-rpc, and needs a resolver here (\`npm run deploy:l2\`).

Examples:
  $ ans l2 zone acme.dim --issuer 0x70997970C51812dc3A010C7d01b50e0d17dc79C8
  $ ans l2 grant bob.acme.dim 0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC --until 2030-01-01
  $ ans l2 set bob.acme.dim --text url=https://bob.example
  $ ans l2 show bob.acme.dim`;

/** `ans l2`: names that are kept on an L2. */
export function addL2(program: Command): void {
  const group = program.command("l2").description("keep the names below your own on an L2").addHelpText("after", help);
  for (const add of [addL2Zone, addL2Grant, addL2Revoke, addL2Transfer, addL2Set, addL2Show]) add(group);
}
