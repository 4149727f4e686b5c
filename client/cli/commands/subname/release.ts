import type { Command } from "commander";

import { authorityOf, nextEvidence, signRelease } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { lookUp } from "../../offchain/lookUp.ts";
import { publishKept } from "../../offchain/publishKept.ts";
import { requireEvidence } from "../../offchain/requireEvidence.ts";
import { signerAt } from "../../offchain/signerAt.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

/** `ans subname release`: gives a name off-chain up, or takes it back. */
export function addRelease(group: Command): void {
  const command = group
    .command("release <name>")
    .description("give up a name that lives off-chain; with the account of the zone's issuer, take it back");
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const connection = await connect(globals);
    const { ans } = connection;
    const access = accessOf(globals);
    const before = requireEvidence(await lookUp(ans, typed, access));
    const { owner } = authorityOf(before);
    const signer = await signerAt(connection, owner);
    const who = signer.address === owner ? "its owner gives it up" : `${owner} loses it`;
    const facts = [
      `${before.name} has no records any more: ${who}, by a signature of ${signer.address} (${signer.title}).`,
    ];
    await agree(globals, facts, "Release it?");
    const signed = await signRelease(await connection.signing(signer), { evidence: before });
    const evidence = nextEvidence(before, { kind: "release", signed });
    return await publishKept(ans, evidence, access, `${before.name} is released`);
  });
}
