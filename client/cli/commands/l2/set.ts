import type { Command } from "commander";

import { parseName, setL2Records } from "../../../src/index.ts";
import { addL2Option, connectL2, type L2Options } from "../../chain/connectL2.ts";
import { requireL2Owner } from "../../l2/requireL2Owner.ts";
import { agree } from "../../terminal/agree.ts";
import { UsageError } from "../../terminal/errors.ts";
import { does } from "../does.ts";
import { addRecordOptions, readRecords, type RecordOptions } from "../recordOptions.ts";

type Options = L2Options & RecordOptions;

const help = `
--account is the owner of the name, and pays on the L2. What is not given stays; an empty value takes a record out. The
records show here with the L2's next state.

Examples:
  $ ans l2 set bob.acme.dim --text url=https://bob.example --addr ETH=0x70997970C51812dc3A010C7d01b50e0d17dc79C8`;

/** `ans l2 set`: writes the records of a name on an L2. */
export function addL2Set(group: Command): void {
  const command = addRecordOptions(
    addL2Option(group.command("set <name>").description("write records of a name on the L2")),
  ).addHelpText("after", help);
  does<[string], Options>(command, async ({ args: [typed], options, globals }) => {
    const records = readRecords(options);
    if (Object.keys(records).length === 0) throw new UsageError("Say which records: see `ans l2 set --help`.");
    const opened = await connectL2(globals, options);
    const { name } = parseName(typed, opened.l2.here.tld);
    const signer = await requireL2Owner(opened, name);
    await agree(globals, [`${signer.address} (${signer.title}) pays the gas on the L2.`], "Write them?");
    const args = { name, records };
    const { hash } = await opened.sending(signer, `Writing records of ${name}`, (l2) => setL2Records(l2, args));
    return {
      json: { name, transaction: hash },
      text: [
        `Written. They show on chain ${opened.l2.here.chainId} with the next state of chain ${opened.l2.there.chainId}.`,
      ],
    };
  });
}
