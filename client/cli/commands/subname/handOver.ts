import type { Command } from "commander";

import { authorityOf, nextEvidence, signTransfer } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { lookUp } from "../../offchain/lookUp.ts";
import { publishKept } from "../../offchain/publishKept.ts";
import { requireEvidence } from "../../offchain/requireEvidence.ts";
import { signerAt } from "../../offchain/signerAt.ts";
import { parseAddress } from "../../parse/address.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

/** `ans subname transfer`: hands a name off-chain on. */
export function addHandOver(group: Command): void {
  const command = group
    .command("transfer <name> <to>")
    .description("hand a name that lives off-chain on; its records end with that");
  does<[string, string]>(command, async ({ args: [typed, receiver], globals }) => {
    const to = parseAddress("The receiver", receiver);
    const connection = await connect(globals);
    const { ans } = connection;
    const access = accessOf(globals);
    const before = requireEvidence(await lookUp(ans, typed, access));
    const { owner } = authorityOf(before);
    const signer = await signerAt(connection, owner);
    const facts = [
      `${before.name} goes from ${owner} to ${to}, by a signature of ${signer.address} (${signer.title}).`,
      "Its records end, and it cannot be taken back but by the zone's issuer.",
    ];
    await agree(globals, facts, "Hand it on?");
    const signed = await signTransfer(await connection.signing(signer), { evidence: before, to });
    const evidence = nextEvidence(before, { kind: "transfer", signed });
    return await publishKept(ans, evidence, access, `${before.name} belongs to ${to}`);
  });
}
