import type { Command } from "commander";

import { encodeRecords, namehash, parseName, setRecords, whois } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { notFound } from "../chain/notFound.ts";
import { sending } from "../chain/sending.ts";
import { signerFor } from "../chain/signerFor.ts";
import { isOffchain } from "../offchain/isOffchain.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import { does } from "./does.ts";
import { addRecordOptions, readRecords, type RecordOptions } from "./recordOptions.ts";

const help = `
All records are written by one transaction. An empty value clears a record.

Examples:
  $ ans set alice --text url=https://alice.example --text avatar=https://alice.example/a.png
  $ ans set alice --addr ETH=0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --addr BTC=bc1q...
  $ ans set alice --contenthash ipfs://bafy... --text url=`;

/** `ans set`: writes records, many at once. */
export function addSet(program: Command): void {
  const command = program.command("set <name>").description("write or clear records of a name, many at once");
  addRecordOptions(command).addHelpText("after", help);
  does<[string], RecordOptions>(command, async ({ args: [typed], options, globals }) => {
    const connection = await connect(globals);
    const { name } = parseName(typed, connection.ans.tld);
    const records = readRecords(options);
    const { length } = encodeRecords(namehash(name), records);
    if (length === 0) {
      throw new UsageError(
        `There is nothing to set: give a record, such as \`ans set ${name} --text url=https://...\`.`,
      );
    }
    if (await isOffchain(connection.ans, name)) {
      throw new CommandError(
        "OFFCHAIN",
        `${name} lives off-chain: its owner signs its records, with \`ans subname profile ${name}\`.`,
      );
    }
    const { state } = await whois(connection.ans, { name });
    if (state !== "registered") throw await notFound(connection.ans, name);
    const signer = await signerFor(connection, name);
    const sent = await sending(connection, signer, `Writing ${count(length)} of ${name}`, (ans) =>
      setRecords(ans, { name, records }),
    );
    return { json: { name, records: length, transaction: sent.hash }, text: [`${count(length)} of ${name} written.`] };
  });
}

function count(records: number): string {
  return records === 1 ? "1 record" : `${records} records`;
}
