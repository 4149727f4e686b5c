import type { Command } from "commander";

import { getZone, nextEvidence, parseName, showTime, signGrant } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { lookUp } from "../../offchain/lookUp.ts";
import { noZone } from "../../offchain/noZone.ts";
import { publishKept } from "../../offchain/publishKept.ts";
import { signerAt } from "../../offchain/signerAt.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseMoment } from "../../parse/moment.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

const help = `
The name costs no gas. --account is the issuer of the zone. A later grant takes the name from whoever has it.

Examples:
  $ ans subname grant bob.acme.dim 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --until 2030-01-01`;

/** `ans subname grant`: gives a name off-chain to somebody. */
export function addGrant(group: Command): void {
  const command = group
    .command("grant <name> <owner>")
    .description("give a name that lives off-chain to somebody")
    .requiredOption("--until <date>", "until when it is theirs", parseMoment("--until"))
    .addHelpText("after", help);
  does<[string, string], { until: number }>(command, async ({ args: [typed, receiver], options, globals }) => {
    const owner = parseAddress("The owner", receiver);
    const connection = await connect(globals);
    const { ans } = connection;
    const { name } = parseName(typed, ans.tld);
    const zone = await getZone(ans, { name });
    if (zone === null) throw noZone(name);
    const access = accessOf(globals);
    const { evidence: after } = await lookUp(ans, name, access);
    const signer = await signerAt(connection, zone.issuer);
    const facts = [
      `${name} is ${owner}'s until ${showTime(options.until)}, by a signature of ${signer.address} (${signer.title}).`,
      after === undefined ? "Nobody has had it before." : "Whoever has had it until now loses it, with its records.",
    ];
    await agree(globals, facts, "Grant it?");
    const args = { name, owner, expires: options.until, after };
    const signed = await signGrant(await connection.signing(signer), args);
    const evidence = nextEvidence(after, { kind: "grant", signed });
    return await publishKept(ans, evidence, access, `${name} belongs to ${owner} until ${showTime(options.until)}`);
  });
}
