import type { Command } from "commander";

import { grantL2Subname, parseName, showTime } from "../../../src/index.ts";
import { addL2Option, connectL2, type L2Options } from "../../chain/connectL2.ts";
import { requireIssuer } from "../../l2/requireIssuer.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseMoment } from "../../parse/moment.ts";
import { agree } from "../../terminal/agree.ts";
import { momentJson } from "../../terminal/amounts.ts";
import { does } from "../does.ts";

type Options = L2Options & { until: number };

const help = `
--account is the issuer, and pays on the L2. To its owner again, a name keeps its records; to somebody else, it has none.

Examples:
  $ ans l2 grant bob.acme.dim 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --until 2030-01-01`;

/** `ans l2 grant`: gives a name on an L2 to somebody. */
export function addL2Grant(group: Command): void {
  const command = addL2Option(group.command("grant <name> <owner>").description("give a name on the L2 to somebody"))
    .requiredOption("--until <date>", "until when it is theirs", parseMoment("--until"))
    .addHelpText("after", help);
  does<[string, string], Options>(command, async ({ args: [typed, receiver], options, globals }) => {
    const owner = parseAddress("The owner", receiver);
    const opened = await connectL2(globals, options);
    const { name } = parseName(typed, opened.l2.here.tld);
    const signer = await requireIssuer(opened, name);
    const until = showTime(options.until);
    const facts = [`${name} is ${owner}'s until ${until}. ${signer.address} (${signer.title}) pays the gas on the L2.`];
    await agree(globals, facts, "Grant it?");
    const args = { name, owner, expires: options.until };
    const { hash } = await opened.sending(signer, `Granting ${name}`, (l2) => grantL2Subname(l2, args));
    return {
      json: { name, owner, until: momentJson(options.until), transaction: hash },
      text: [`${name} belongs to ${owner} until ${until}.`],
    };
  });
}
