import type { Command } from "commander";

import { price, showDimt } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { parseYears } from "../parse/numYears.ts";
import { dimtJson, showYears } from "../terminal/amounts.ts";
import { does } from "./does.ts";

const help = `
Examples:
  $ ans price alice
  $ ans price alice --years 5 --json`;

/** `ans price`: what a name costs. */
export function addPrice(program: Command): void {
  const command = program
    .command("price <name>")
    .description("what a name costs, in DIMT")
    .option("--years <number>", "how many years", parseYears, 1)
    .addHelpText("after", help);
  does<[string], { years: number }>(command, async ({ args: [name], options: { years }, globals }) => {
    const { ans } = await connect(globals);
    const quote = await price(ans, { name, years });
    return {
      json: {
        name: quote.name,
        years,
        base: dimtJson(quote.base),
        premium: dimtJson(quote.premium),
        total: dimtJson(quote.total),
      },
      text: [`${quote.name} costs ${showDimt(quote.total)} for ${showYears(years)}.`, ...premiumLine(quote)],
    };
  });
}

function premiumLine({ base, premium }: { base: bigint; premium: bigint }): string[] {
  if (premium === 0n) return [];
  return [`Of this ${showDimt(premium)} are a premium, which falls to 0 with time; renewing costs ${showDimt(base)}.`];
}
