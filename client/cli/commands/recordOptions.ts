import type { Command } from "commander";
import { type Hex, isHex } from "viem";

import type { RecordChanges } from "../../src/index.ts";
import { collectPair, type Pair } from "../parse/pairs.ts";
import { UsageError } from "../terminal/errors.ts";

/** The options that write records, of `register` and `set`. */
export type RecordOptions = {
  text?: Pair[] | undefined;
  addr?: Pair[] | undefined;
  contenthash?: string | undefined;
  dim?: string | undefined;
  data?: Pair[] | undefined;
};

/** Adds the options that write records. */
export function addRecordOptions(command: Command): Command {
  return command
    .option(
      "--text <key=value>",
      "a text record, such as url=https://alice.example; may be repeated",
      collectPair("--text", "url=https://alice.example"),
    )
    .option(
      "--addr <coin=address>",
      "an address of a coin, by name or number, such as BTC=bc1q...; may be repeated",
      collectPair("--addr", "BTC=bc1q..."),
    )
    .option("--contenthash <uri>", "what the name's web site is: ipfs://..., ipns://..., bzz://...")
    .option("--dim <address>", "the DIM identity of the name")
    .option("--data <key=hex>", "any bytes; may be repeated", collectPair("--data", "key=0x1234"));
}

/** The records those options ask for. An empty value clears a record. */
export function readRecords(options: RecordOptions): RecordChanges {
  const { text, addr, contenthash, dim, data } = options;
  return {
    ...(text === undefined ? {} : { texts: byKey("--text", text) }),
    ...(addr === undefined ? {} : { addresses: byKey("--addr", addr, (coin) => coin.toLowerCase()) }),
    ...(contenthash === undefined ? {} : { contenthash: contenthash === "" ? null : contenthash }),
    ...(dim === undefined ? {} : { dim: dim === "" ? null : { address: dim } }),
    ...(data === undefined ? {} : { data: hexByKey(data) }),
  };
}

function hexByKey(pairs: Pair[]): Record<string, Hex | null> {
  const values: Record<string, Hex | null> = {};
  for (const [key, value] of Object.entries(byKey("--data", pairs))) {
    if (value !== null && (!isHex(value) || value.length % 2 !== 0)) {
      throw new UsageError(`--data ${key}=${value} is not hexadecimal: write the bytes as 0x1234.`);
    }
    values[key] = value;
  }
  return values;
}

function byKey(option: string, pairs: Pair[], spell = (key: string) => key): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const { key, value } of pairs) {
    const name = spell(key);
    if (Object.hasOwn(values, name)) throw new UsageError(`${option} ${key} is given twice: give it once.`);
    values[name] = value === "" ? null : value;
  }
  return values;
}
