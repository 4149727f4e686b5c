import type { Command } from "commander";

import {
  type AnsContext,
  NameNotRenewableError,
  prices,
  type RenewedName,
  renew,
  renewMany,
  showDimt,
  showTime,
  whois,
} from "../../src/index.ts";
import { affordable } from "../chain/affordable.ts";
import { connect } from "../chain/connect.ts";
import { sending } from "../chain/sending.ts";
import { signerFor } from "../chain/signerFor.ts";
import { parseDimt } from "../parse/dimt.ts";
import { parseYears } from "../parse/numYears.ts";
import { agree } from "../terminal/agree.ts";
import { dimtJson, momentJson, showYears } from "../terminal/amounts.ts";
import { does } from "./does.ts";

const help = `
Anybody may renew anybody's name. Several names are renewed by one transaction, all or none.

Examples:
  $ ans renew alice --years 2
  $ ans renew alice bob carol --max-price 60 --yes`;

type Options = { years: number; maxPrice?: bigint };

/** `ans renew`: pays further years. */
export function addRenew(program: Command): void {
  const command = program
    .command("renew <name...>")
    .description("pay further years for one or more names")
    .option("--years <number>", "how many years for each", parseYears, 1)
    .option(
      "--max-price <dimt>",
      "the most to pay in all, in DIMT (default: the price shown)",
      parseDimt("--max-price"),
    )
    .addHelpText("after", help);
  does<[string[]], Options>(command, async ({ args: [typed], options: { years, maxPrice }, globals }) => {
    const connection = await connect(globals);
    const { ans } = connection;
    const wish = [...new Set(typed)].map((name) => ({ name, years }));
    const { names, base } = await prices(ans, { names: wish });
    for (const { name } of names) await checkRenewable(ans, name);
    const signer = await signerFor(connection, names[0]?.name ?? "");
    const offer = await affordable(ans, signer.address, base, maxPrice);
    const what = names.map(({ name }) => name).join(", ");
    const facts = [
      `${what} for ${showYears(years)} more: ${showDimt(base)}, plus gas.`,
      `${signer.address} (${signer.title}) pays, and has ${showDimt(offer.dimt)}.`,
    ];
    await agree(globals, facts, `Renew ${what}?`);
    const renewed = await sending(connection, signer, `Renewing ${what}`, (context) =>
      renewAll(context, names, offer.maxPrice),
    );
    const total = renewed.names.reduce((sum, each) => sum + each.price, 0n);
    return {
      json: { names: renewed.names.map(nameJson), total: dimtJson(total), transaction: renewed.hash },
      text: renewed.names.map(
        ({ name, expiry, price }) => `${name} is paid until ${showTime(expiry)}, for ${showDimt(price)}.`,
      ),
    };
  });
}

async function checkRenewable(ans: AnsContext, name: string): Promise<void> {
  const { state } = await whois(ans, { name });
  if (state !== "registered" && state !== "grace") throw new NameNotRenewableError(name);
}

async function renewAll(
  ans: AnsContext,
  names: readonly { name: string; years: number }[],
  maxPrice: bigint,
): Promise<{ names: RenewedName[]; hash: string }> {
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const { sent, ...renewed } = await renew(ans, { name: only.name, years: only.years, maxPrice });
    return { names: [renewed], hash: sent.hash };
  }
  const { names: renewed, sent } = await renewMany(ans, { names, maxPrice });
  return { names: renewed, hash: sent.hash };
}

function nameJson({ name, expiry, price }: RenewedName): unknown {
  return { name, expiry: momentJson(expiry), price: dimtJson(price) };
}
