import type { Command } from "commander";

import { available, price, showDimt } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { dimtJson, momentJson } from "../terminal/amounts.ts";
import { does } from "./does.ts";

const help = `
A name that is taken is an answer, not a failure: the exit code is 0. Read "available" of --json in scripts.

Examples:
  $ ans available alice bob
  $ ans available alice --json`;

/** `ans available`: whether names can be registered, and why not. */
export function addAvailable(program: Command): void {
  const command = program
    .command("available <name...>")
    .description("whether names can be registered now, and why not")
    .addHelpText("after", help);
  does<[string[]]>(command, async ({ args: [names], globals }) => {
    const { ans } = await connect(globals);
    const found = await Promise.all(names.map(async (name) => await check(ans, name)));
    return { json: found.map(({ json }) => json), text: found.map(({ text }) => text) };
  });
}

async function check(ans: Parameters<typeof available>[0], name: string): Promise<{ json: unknown; text: string }> {
  const { until, premium, ...found } = await available(ans, { name });
  const json = {
    ...found,
    ...(until === undefined ? {} : { until: momentJson(until) }),
    ...(premium === undefined ? {} : { premium: dimtJson(premium) }),
  };
  if (!found.available) return { json, text: found.reason };
  const { total } = await price(ans, { name, years: 1 });
  return {
    json: { ...json, pricePerYear: dimtJson(total - (premium ?? 0n)) },
    text: `${found.reason.replace(/\.$/, "")}, ${showDimt(total - (premium ?? 0n))} a year.`,
  };
}
