import { type Abi, encodeFunctionData, type Hex } from "viem";

import { publicResolverAbi } from "../abi/publicResolver.ts";
import type { RecordChanges } from "./RecordChanges.ts";
import { recordCalls } from "./recordCalls.ts";

const abi: Abi = publicResolverAbi;

/**
 * The calls of the resolver that write records of a node, encoded: what a registration carries.
 *
 * @throws {@link UnknownCoinError}, {@link InvalidAddressError}, {@link InvalidRecordError}.
 * @example
 * encodeRecords(namehash("alice.dim"), { texts: { url: "https://alice.example" } });
 */
export function encodeRecords(node: Hex, changes: RecordChanges): Hex[] {
  return recordCalls(node, changes).map((call) => encodeFunctionData({ abi, ...call }));
}
