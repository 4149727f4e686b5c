import type { Command } from "commander";

import { mine, showTime } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { parseAddress } from "../parse/address.ts";
import { momentJson } from "../terminal/amounts.ts";
import { table } from "../terminal/table.ts";
import { does } from "./does.ts";

const help = `
Examples:
  $ ans mine
  $ ans mine 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --json`;

/** `ans mine`: the names of an account. */
export function addMine(program: Command): void {
  const command = program
    .command("mine [address]")
    .description("the names that an account holds, soonest to expire first (default: --account)")
    .addHelpText("after", help);
  does<[string | undefined]>(command, async ({ args: [given], globals }) => {
    const { ans, signer } = await connect(globals);
    const owner = given === undefined ? (await signer()).address : parseAddress("The address", given);
    const names = await mine(ans, { owner });
    const rows = names.map(({ name, expiry, state }) => [
      name,
      `${state === "grace" ? "expired" : "expires"} ${showTime(expiry)}`,
      ...(state === "grace" ? ["in grace: renew it"] : []),
    ]);
    return {
      json: { owner, names: names.map((each) => ({ ...each, expiry: momentJson(each.expiry) })) },
      text: rows.length === 0 ? [`${owner} holds no names.`] : table(rows),
    };
  });
}
