import type { Command } from "commander";

import { authorityOf, changedRecords, type Evidence, nextEvidence, showTime, signProfile } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { accessOf } from "../../offchain/accessOf.ts";
import { lookUp } from "../../offchain/lookUp.ts";
import { publishKept } from "../../offchain/publishKept.ts";
import { requireEvidence } from "../../offchain/requireEvidence.ts";
import { signerAt } from "../../offchain/signerAt.ts";
import { parseMoment } from "../../parse/moment.ts";
import { agree } from "../../terminal/agree.ts";
import { momentJson } from "../../terminal/amounts.ts";
import { counted } from "../../terminal/counted.ts";
import type { Outcome } from "../../terminal/outcome.ts";
import { table } from "../../terminal/table.ts";
import { addRecordOptions, readRecords, type RecordOptions } from "../recordOptions.ts";
import { does } from "../does.ts";

type Options = RecordOptions & { until?: number };

const help = `
What is not given stays; an empty value takes a record out. --account is the owner of the name. Without any option it
shows the records and who may change them.

Examples:
  $ ans subname profile bob.acme.dim
  $ ans subname profile bob.acme.dim --text url=https://bob.example --addr ETH=0x70997970C51812dc3A010C7d01b50e0d17dc79C8`;

/** `ans subname profile`: the records of a name off-chain. */
export function addProfile(group: Command): void {
  const command = addRecordOptions(
    group.command("profile <name>").description("write the records of a name that lives off-chain, or show them"),
  )
    .option("--until <date>", "until when they may be served (default: as long as the grant)", parseMoment("--until"))
    .addHelpText("after", help);
  does<[string], Options>(command, async ({ args: [typed], options, globals }) => {
    const changes = readRecords(options);
    const connection = await connect(globals);
    const { ans } = connection;
    const access = accessOf(globals);
    const before = requireEvidence(await lookUp(ans, typed, access));
    if (Object.keys(changes).length === 0 && options.until === undefined) return shown(before);
    const records = changedRecords(before.profile?.records, changes);
    const { owner } = authorityOf(before);
    const signer = await signerAt(connection, owner);
    const expires = options.until ?? before.grant.expires;
    const facts = [
      `${before.name} has these records until ${showTime(expires)}, by a signature of ${signer.address} (${signer.title}):`,
      ...lines(records),
    ];
    await agree(globals, facts, "Sign them?");
    const signed = await signProfile(await connection.signing(signer), { evidence: before, records, expires });
    const evidence = nextEvidence(before, { kind: "profile", signed });
    return await publishKept(ans, evidence, access, `${before.name} has ${counted(records.length, "record")}`);
  });
}

function shown(evidence: Evidence): Outcome {
  const { name, grant, profile } = evidence;
  const { owner, epoch } = authorityOf(evidence);
  const records = profile?.records ?? [];
  const until = Math.min(grant.expires, profile?.expires ?? grant.expires);
  return {
    json: { name, owner, epoch, revision: profile?.revision ?? 0, until: momentJson(until), records },
    text: [`${name} belongs to ${owner}, and is served until ${showTime(until)}.`, ...lines(records)],
  };
}

function lines(records: readonly { key: string; value: string }[]): string[] {
  return records.length === 0 ? ["No records."] : table(records.map(({ key, value }) => [`  ${key}`, value]));
}
