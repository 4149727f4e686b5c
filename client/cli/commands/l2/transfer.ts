import type { Command } from "commander";

import { parseName, transferL2Subname } from "../../../src/index.ts";
import { addL2Option, connectL2, type L2Options } from "../../chain/connectL2.ts";
import { requireL2Owner } from "../../l2/requireL2Owner.ts";
import { parseAddress } from "../../parse/address.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

/** `ans l2 transfer`: hands a name on an L2 to somebody else. */
export function addL2Transfer(group: Command): void {
  const command = addL2Option(
    group
      .command("transfer <name> <to>")
      .description("hand a name on the L2 to somebody else, without its records; --account is its owner"),
  );
  does<[string, string], L2Options>(command, async ({ args: [typed, receiver], options, globals }) => {
    const to = parseAddress("The new owner", receiver);
    const opened = await connectL2(globals, options);
    const { name } = parseName(typed, opened.l2.here.tld);
    const signer = await requireL2Owner(opened, name);
    await agree(globals, [`${name} goes from ${signer.address} to ${to}, without its records.`], "Hand it on?");
    const { hash } = await opened.sending(signer, `Handing ${name} on`, (l2) => transferL2Subname(l2, { name, to }));
    return { json: { name, owner: to, transaction: hash }, text: [`${name} belongs to ${to}.`] };
  });
}
