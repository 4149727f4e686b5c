import { decodeFunctionResult, encodeFunctionData, type Hex, size } from "viem";

import { publicResolverAbi } from "../abi/publicResolver.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { NameNotFoundError } from "../errors/names.ts";
import { dnsEncode } from "../names/dnsEncode.ts";
import { parseName } from "../names/parseName.ts";
import { noRecords, type RecordQuery, recordQueries } from "./recordQueries.ts";
import type { Records, RecordWish } from "./Records.ts";

/** viem itself answers for this gateway: it asks the gateways of several off-chain records at once (ENSIP-21). */
const LOCAL_BATCH_GATEWAY = "x-batch-gateway:true";

/**
 * Reads one or many records of a name in one call, through the universal resolver: names kept on chain and off chain.
 *
 * @returns `null` for a name that does not resolve: not registered, expired, or without a resolver.
 * @throws {@link InvalidNameError}, {@link UnknownCoinError}.
 * @example
 * const records = await getRecords(ans, { name: "alice.dim", wish: { texts: ["url"], addresses: ["eth", "btc"] } });
 * console.log(records?.texts["url"], records?.addresses["btc"]);
 */
export async function getRecords(
  context: AnsContext,
  args: { name: string; wish: RecordWish },
): Promise<Records | null> {
  const { name, node } = parseName(args.name, context.tld);
  const queries = recordQueries(node, args.wish);
  const answers = await ask(context, name, queries);
  if (answers === null) return null;
  const records = noRecords();
  for (const [index, { put }] of queries.entries()) {
    const answer = answers[index] ?? "0x";
    // An error of the resolver has 4 bytes before its words: the resolver does not know such records.
    if (size(answer) > 0 && size(answer) % 32 === 0) put(records, answer);
  }
  return records;
}

async function ask(context: AnsContext, name: string, queries: RecordQuery[]): Promise<readonly Hex[] | null> {
  const data = encodeFunctionData({
    abi: publicResolverAbi,
    functionName: "multicall",
    args: [queries.map((query) => query.data)],
  });
  try {
    const [result] = await read(
      context,
      "UniversalResolver",
      "resolveWithGateways",
      [dnsEncode(name), data, [LOCAL_BATCH_GATEWAY]],
      { name },
    );
    return decodeFunctionResult({ abi: publicResolverAbi, functionName: "multicall", data: result });
  } catch (error) {
    if (error instanceof NameNotFoundError) return null;
    throw error;
  }
}
