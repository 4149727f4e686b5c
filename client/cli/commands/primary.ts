import type { Command } from "commander";
import { type Address, isAddress, isAddressEqual } from "viem";

import { type AnsContext, getAddress, parseName, setPrimary } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { signerFor } from "../chain/signerFor.ts";
import type { Signer } from "../chain/signer.ts";
import { CommandError, UsageError } from "../terminal/errors.ts";
import { does } from "./does.ts";

type Options = { clear?: boolean; allChains?: boolean };

const help = `
A primary name is what others see in place of an address. It counts only while the name resolves to that address.

Examples:
  $ ans primary alice
  $ ans primary alice --all-chains
  $ ans primary --clear`;

/** `ans primary`: what others see in place of an address. */
export function addPrimary(program: Command): void {
  const command = program
    .command("primary [name]")
    .description("make a name the primary name of the account")
    .option("--clear", "have no primary name any more")
    .option("--all-chains", "for every EVM chain that has no primary name of its own")
    .addHelpText("after", help);
  does<[string | undefined], Options>(command, async ({ args: [typed], options, globals }) => {
    if ((typed === undefined) !== (options.clear === true)) {
      throw new UsageError("Say which name is to be primary, or give --clear to have none: see `ans primary --help`.");
    }
    const connection = await connect(globals);
    const name = typed === undefined ? null : parseName(typed, connection.ans.tld).name;
    const signer = name === null ? await connection.signer() : await signerFor(connection, name);
    const chains = options.allChains === true ? "all" : "this";
    if (name !== null) await checkLeadsBack(connection.ans, name, signer, chains);
    const { address } = signer;
    const text = name === null ? `Clearing the primary name of ${address}` : `Making ${name} the name of ${address}`;
    const sent = await sending(connection, signer, text, (ans) => setPrimary(ans, { name, chains }));
    return {
      json: { address, name, chains, transaction: sent.hash },
      text: [name === null ? `${address} has no primary name any more.` : `${address} is now known as ${name}.`],
    };
  });
}

async function checkLeadsBack(
  ans: AnsContext,
  name: string,
  { address }: Signer,
  chains: "this" | "all",
): Promise<void> {
  const coin = chains === "all" ? "default" : "ETH";
  const found = await getAddress(ans, { name, coin });
  if (found !== null && isSame(found, address)) return;
  const where = chains === "all" ? " on every chain" : "";
  throw new CommandError(
    "PRIMARY_MISMATCH",
    `${name} does not resolve to ${address}${where}, so it cannot be its primary name: first \`ans set ${name} --addr ${coin}=${address}\`.`,
  );
}

function isSame(found: string, address: Address): boolean {
  return isAddress(found) && isAddressEqual(found, address);
}
