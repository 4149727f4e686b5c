import type { Command } from "commander";

import { type AnsContext, getKnownRecords, parseName, type Records } from "../../src/index.ts";
import { connect } from "../chain/connect.ts";
import { notFound } from "../chain/notFound.ts";
import { table } from "../terminal/table.ts";
import { does } from "./does.ts";

const help = `
The usual keys and coins are asked for, and those that were ever written on chain for the name.

Examples:
  $ ans records alice
  $ ans records alice --json`;

/** `ans records`: all records of a name. */
export function addRecords(program: Command): void {
  const command = program
    .command("records <name>")
    .description("all known records of a name")
    .addHelpText("after", help);
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const { ans } = await connect(globals);
    const { name, records } = await readAll(ans, typed);
    const rows = recordRows(records);
    return {
      json: { name, ...present(records) },
      text: rows.length === 0 ? [`${name} has no records.`] : table(rows),
    };
  });
}

async function readAll(ans: AnsContext, typed: string): Promise<{ name: string; records: Records }> {
  const { name } = parseName(typed, ans.tld);
  const records = await getKnownRecords(ans, { name });
  if (records === null) throw await notFound(ans, name);
  return { name, records };
}

function recordRows({ texts, addresses, contenthash, dim, pubkey, abi, name, data }: Records): string[][] {
  return [
    ...entries(addresses).map(([coin, value]) => ["address", coin, value]),
    ...entries(texts).map(([key, value]) => ["text", key, value]),
    ...entries(data).map(([key, value]) => ["data", key, value]),
    ...(contenthash === null ? [] : [["contenthash", "", contenthash]]),
    ...(dim === null ? [] : [["dim", `meta type ${dim.metaType}`, dim.address]]),
    ...(pubkey === null
      ? []
      : [
          ["pubkey", "x", pubkey.x],
          ["pubkey", "y", pubkey.y],
        ]),
    ...(abi === null ? [] : [["abi", "", typeof abi === "string" ? abi : JSON.stringify(abi)]]),
    ...(name === null ? [] : [["name", "", name]]),
  ];
}

function present({ texts, addresses, data, contenthash, dim, pubkey, abi, name }: Records): object {
  return {
    addresses: given(addresses),
    texts: given(texts),
    data: given(data),
    contenthash,
    dim,
    pubkey,
    abi,
    nameRecord: name,
  };
}

function given(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(entries(values));
}

function entries(values: Record<string, string | null>): [string, string][] {
  return Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
}
