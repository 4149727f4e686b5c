import type { Command } from "commander";

import { showTime, type Whois, whois } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { momentJson } from "../terminal/amounts.ts";
import { table } from "../terminal/table.ts";
import { does } from "./does.ts";

const help = `
Examples:
  $ ans whois alice
  $ ans whois bob.alice.dim --json`;

/** `ans whois`: all the registry says of a name. */
export function addWhois(program: Command): void {
  const command = program
    .command("whois <name>")
    .description("who owns a name, until when, and where it resolves")
    .addHelpText("after", help);
  does<[string]>(command, async ({ args: [name], globals }) => {
    const { ans } = await connect(globals);
    const found = await whois(ans, { name });
    const { expiry, graceEnd } = found;
    const json = {
      ...found,
      expiry: expiry === null ? null : momentJson(expiry),
      graceEnd: graceEnd === null ? null : momentJson(graceEnd),
    };
    return { json, text: table(rows(found)) };
  });
}

function rows(found: Whois): string[][] {
  const { name, state, owner, expiry, graceEnd, resolver, seat } = found;
  const traits = [
    ...(found.isSubname ? ["subname"] : []),
    ...(found.isEmancipated ? ["emancipated"] : []),
    ...(found.isReserved ? ["reserved"] : []),
    ...(found.resolvesToOwner ? ["resolves to its owner"] : []),
  ];
  return [
    ["name", name],
    ["state", [state, ...traits].join(", ")],
    ...(owner === null ? [] : [["owner", owner]]),
    ...(expiry === null ? [] : [["expires", showTime(expiry)]]),
    ...(graceEnd === null ? [] : [["renewable until", showTime(graceEnd)]]),
    ...(resolver === null ? [] : [["resolver", resolver]]),
    ...(seat === 0 ? [] : [["seat", String(seat)]]),
  ];
}
