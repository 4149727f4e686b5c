import { zeroAddress } from "viem";

import { read } from "../chain/read.ts";
import type { Sent } from "../chain/Sent.ts";
import { send } from "../chain/send.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { NameNotFoundError } from "../errors/names.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import { parseName } from "../names/parseName.ts";
import { encodeRecords } from "./encodeRecords.ts";
import type { RecordChanges } from "./RecordChanges.ts";
import { recordCalls } from "./recordCalls.ts";

/**
 * Writes one or many records of a name in one transaction, on the resolver that the name has. Callable by the owner,
 * the owner's operators and delegates.
 *
 * @throws {@link NotOwnerError}, {@link NameNotFoundError}, {@link UnknownCoinError}, {@link InvalidAddressError},
 * {@link InvalidRecordError} and what any transaction throws.
 * @example
 * await setRecords(ans, {
 *   name: "alice.dim",
 *   records: { texts: { url: "https://alice.example" }, addresses: { btc: "bc1…" } },
 * });
 */
export async function setRecords(context: AnsContext, args: { name: string; records: RecordChanges }): Promise<Sent> {
  const { name, node } = parseName(args.name, context.tld);
  const calls = recordCalls(node, args.records);
  const [first] = calls;
  if (first === undefined) throw new InvalidArgumentError("records", "there is none to write; give at least one.");
  const address = await read(context, "ANSRegistry", "resolver", [node], { name });
  if (address === zeroAddress) throw new NameNotFoundError(name);
  const options = { name, address };
  if (calls.length === 1) return await send(context, "PublicResolver", first.functionName, first.args, options);
  return await send(context, "PublicResolver", "multicall", [encodeRecords(node, args.records)], options);
}
