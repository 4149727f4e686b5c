import type { Command } from "commander";
import { type Address, isAddress } from "viem";

import { type AnsContext, coinOf, getPrimary, getRecords, parseName } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { notFound } from "../chain/notFound.ts";
import { isOffchain } from "../offchain/isOffchain.ts";
import { parseAddress } from "../parse/address.ts";
import { CommandError } from "../terminal/errors.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { does } from "./does.ts";

const help = `
Of an address, its primary name is given, if that name leads back to the address.

Examples:
  $ ans resolve alice
  $ ans resolve alice --coin BTC
  $ ans resolve 0x70997970C51812dc3A010C7d01b50e0d17dc79C8`;

/** `ans resolve`: from a name to an address, and back. */
export function addResolve(program: Command): void {
  const command = program
    .command("resolve <name-or-address>")
    .description("the address of a name, or the primary name of an address")
    .option("--coin <coin>", "of which coin or chain, by name or number", "ETH")
    .addHelpText("after", help);
  does<[string], { coin: string }>(command, async ({ args: [asked], options: { coin }, globals }) => {
    coinOf(coin);
    const { ans } = await connect(globals);
    return isAddress(asked, { strict: false })
      ? await backwards(ans, parseAddress("The address", asked), coin)
      : await forwards(ans, asked, coin);
  });
}

async function forwards(ans: AnsContext, asked: string, coin: string): Promise<Outcome> {
  const { name } = parseName(asked, ans.tld);
  const records = await getRecords(ans, { name, wish: { addresses: [coin] } });
  if (records === null) throw await notFound(ans, name);
  const address = records.addresses[coin] ?? null;
  if (address === null) {
    const command = (await isOffchain(ans, name)) ? "subname profile" : "set";
    throw new CommandError(
      "NO_RECORD",
      `${name} has no ${coin.toUpperCase()} address: its owner can set one with \`ans ${command} ${name} --addr ${coin.toUpperCase()}=...\`.`,
    );
  }
  return { json: { name, coin: coinOf(coin).name, coinType: coinOf(coin).coinType, address }, text: [address] };
}

async function backwards(ans: AnsContext, address: Address, coin: string): Promise<Outcome> {
  const primary = await getPrimary(ans, { address, coin });
  if (primary === null) {
    throw new CommandError(
      "NO_PRIMARY",
      `${address} has no primary name: its owner can set one with \`ans primary NAME\`.`,
    );
  }
  const { name, verified } = primary;
  if (!verified) {
    throw new CommandError(
      "PRIMARY_MISMATCH",
      `${address} claims to be ${name}, but that name does not lead back to it: do not trust the claim.`,
    );
  }
  return { json: { address, name }, text: [name] };
}
