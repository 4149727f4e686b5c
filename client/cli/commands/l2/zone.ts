import type { Command } from "commander";
import type { Address } from "viem";

import { openL2Zone, parseName } from "../../../src/index.ts";
import { addL2Option, connectL2, type L2Options } from "../../chain/connectL2.ts";
import { sending } from "../../chain/sending.ts";
import { signerFor } from "../../chain/signerFor.ts";
import { parseAddress } from "../../parse/address.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

type Options = L2Options & { issuer: Address };

const help = `
--account is the owner of the name on chain, and pays there. Another issuer takes away what the one before has granted.

Examples:
  $ ans l2 zone acme.dim --issuer 0x70997970C51812dc3A010C7d01b50e0d17dc79C8`;

/** `ans l2 zone`: has the names below a name kept on an L2. */
export function addL2Zone(group: Command): void {
  const command = addL2Option(group.command("zone <name>").description("have the names below a name kept on the L2"))
    .requiredOption("--issuer <address>", "the account on the L2 that gives them out", (text) =>
      parseAddress("--issuer", text),
    )
    .addHelpText("after", help);
  does<[string], Options>(command, async ({ args: [typed], options, globals }) => {
    const { connection, l2 } = await connectL2(globals, options);
    const { name } = parseName(typed, l2.here.tld);
    const { issuer } = options;
    const signer = await signerFor(connection, name);
    const facts = [
      `${name} and the names below it are kept on chain ${l2.there.chainId} from now on, where ${issuer} gives them out.`,
      `The records that ${name} has on this chain are not answered any more.`,
      `${signer.address} (${signer.title}) pays the gas.`,
    ];
    await agree(globals, facts, "Send it?");
    const sent = await sending(connection, signer, `Setting the issuer of ${name}`, async ({ account, walletClient }) =>
      openL2Zone({ ...l2, here: { ...l2.here, account, walletClient } }, { name, issuer }),
    );
    return {
      json: { name, l2: l2.there.chainId, issuer, transactions: sent.map(({ hash }) => hash) },
      text: [`${name} is kept on chain ${l2.there.chainId}.`, `Its names are granted by ${issuer}.`],
    };
  });
}
