import type { Command } from "commander";
import { isAddressEqual, zeroAddress } from "viem";

import { transfer, whois } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { notFound } from "../chain/notFound.ts";
import { sending } from "../chain/sending.ts";
import { signerFor } from "../chain/signerFor.ts";
import { parseAddress } from "../parse/address.ts";
import { agree } from "../terminal/agree.ts";
import { UsageError } from "../terminal/errors.ts";
import { does } from "./does.ts";

const help = `
A transfer wipes all records and delegates of the name, so that no address of the former owner stays in it. To move a
name between your own accounts, keep them with --keep-records.

Examples:
  $ ans transfer alice 0x70997970C51812dc3A010C7d01b50e0d17dc79C8
  $ ans transfer alice 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --keep-records`;

/** `ans transfer`: gives a name to another account. */
export function addTransfer(program: Command): void {
  const command = program
    .command("transfer <name> <to>")
    .description("give a name to another account; its records are wiped unless kept")
    .option("--keep-records", "leave all records and delegates in place")
    .addHelpText("after", help);
  does<[string, string], { keepRecords?: boolean }>(command, async ({ args: [typed, receiver], options, globals }) => {
    const to = parseAddress("The receiver", receiver);
    if (isAddressEqual(to, zeroAddress)) {
      throw new UsageError("Nobody could ever use the name at the zero address: give the address of its new owner.");
    }
    const connection = await connect(globals);
    const { name, owner, state } = await whois(connection.ans, { name: typed });
    if (owner === null || state !== "registered") throw await notFound(connection.ans, name);
    const keepRecords = options.keepRecords === true;
    const fate = keepRecords ? "All its records and delegates are kept" : "All its records and delegates are wiped";
    const signer = await signerFor(connection, name);
    await agree(globals, [`${name} goes from ${owner} to ${to}.`, `${fate}.`], "Transfer it?");
    const sent = await sending(connection, signer, `Transferring ${name}`, (ans) =>
      transfer(ans, { name, to, keepRecords }),
    );
    return {
      json: { name, from: owner, to, recordsKept: keepRecords, transaction: sent.hash },
      text: [`${name} now belongs to ${to}. ${fate.replace("are", "were")}.`],
    };
  });
}
