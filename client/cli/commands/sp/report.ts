import type { Command } from "commander";

import { faultOf, getSeat, reportFault, showBps, showDimt, showDuration } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { readFault } from "../../offchain/faultFiles.ts";
import { agree } from "../../terminal/agree.ts";
import { dimtJson } from "../../terminal/amounts.ts";
import { does } from "../does.ts";

const help = `
A receipt followed by an older answer proves a fault, and so do two answers with two profiles of one number. Whoever
reports it gets a tenth of what is slashed, a week later. \`ans subname audit\` finds faults and keeps the files.

Examples:
  $ ans sp report receipt.json answer.json`;

/** `ans sp report`: has a seat slashed by two messages it signed itself. */
export function addReport(group: Command): void {
  const command = group
    .command("report <file> <other>")
    .description("report a fault of a seat, proven by a receipt and an answer, or by two answers")
    .addHelpText("after", help);
  does<[string, string]>(command, async ({ args: [first, second], globals }) => {
    const evidence = await readFault(first, second);
    const connection = await connect(globals);
    const { ans } = connection;
    const fault = await faultOf(ans, evidence);
    const { seat, bps, jailFor } = fault;
    const { self } = await getSeat(ans, { seat });
    const jail = jailFor === null ? "for ever" : `for ${showDuration(jailFor)}`;
    const signer = await connection.signer();
    const facts = [
      `Seat ${seat} loses ${showBps(bps)} of its owner's ${showDimt(self)}, and is jailed ${jail}.`,
      `${signer.address} (${signer.title}) reports it and pays the gas; a tenth of it is the bounty.`,
    ];
    await agree(globals, facts, "Report it?");
    const sent = await sending(connection, signer, `Reporting seat ${seat}`, (own) => reportFault(own, evidence));
    const slashed = self - (await getSeat(ans, { seat })).self;
    return {
      json: { seat, kind: fault.kind, fault: fault.id, slashed: dimtJson(slashed), jailFor, transaction: sent.hash },
      text: [`Seat ${seat} was slashed by ${showDimt(slashed)}, and is jailed ${jail}.`],
    };
  });
}
