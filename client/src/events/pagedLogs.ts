import { type Address, type Hex, numberToHex } from "viem";

import { explained } from "../chain/explained.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { AnsError } from "../errors/AnsError.ts";

/** What the topics of a log must be. One may be a list of alternatives; `null` for any. */
export type Topics = (Hex | Hex[] | null)[];

/** Which logs to read: those that one of `filters` fits. */
export type LogQuery = {
  address: Address | Address[];
  filters: readonly Topics[];
  fromBlock: bigint;
  toBlock: bigint;
};

/** One log, as the chain has it. */
export type ChainLog = {
  address: Address;
  topics: [Hex, ...Hex[]] | [];
  data: Hex;
  blockNumber: bigint;
  blockHash: Hex;
  transactionHash: Hex;
  logIndex: number;
};

/** How many blocks to ask a node for at first. */
const FIRST_RANGE = 10_000n;

/**
 * Reads logs page by page. Nodes limit how many blocks or logs one answer may span, each in its own words: a page that
 * is refused is asked for again in halves, and pages grow again while they are answered.
 *
 * @throws {@link RpcFailedError} where even one block is refused.
 * @example
 * const query = { address: registry, filters: [[topic]], fromBlock: 1n, toBlock: 1_000_000n };
 * for await (const { logs, toBlock } of pagedLogs(ans, query)) console.log(logs.length, "until block", toBlock);
 */
export async function* pagedLogs(
  context: AnsContext,
  query: LogQuery,
): AsyncGenerator<{ logs: ChainLog[]; toBlock: bigint }> {
  let range = FIRST_RANGE;
  let from = query.fromBlock;
  while (from <= query.toBlock) {
    const last = from + range - 1n;
    const toBlock = last < query.toBlock ? last : query.toBlock;
    let logs: ChainLog[];
    try {
      logs = await logsOf(context, { ...query, fromBlock: from, toBlock });
    } catch (error) {
      if (toBlock === from || !isRefusal(error)) throw error;
      range = (toBlock - from + 1n) / 2n;
      continue;
    }
    yield { logs, toBlock };
    from = toBlock + 1n;
    if (range < FIRST_RANGE) range *= 2n;
  }
}

/** The logs of one page, in the order of the chain, each once. */
async function logsOf(context: AnsContext, query: LogQuery): Promise<ChainLog[]> {
  const found = await Promise.all(query.filters.map((topics) => ask(context, query, topics)));
  const byPlace = new Map(found.flat().map((log) => [`${log.blockNumber}/${log.logIndex}`, log]));
  return [...byPlace.values()].toSorted((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
}

async function ask(context: AnsContext, query: LogQuery, topics: Topics): Promise<ChainLog[]> {
  const { address, fromBlock, toBlock } = query;
  const filter = { address, topics, fromBlock: numberToHex(fromBlock), toBlock: numberToHex(toBlock) };
  const found = await explained(context, () =>
    context.publicClient.request({ method: "eth_getLogs", params: [filter] }),
  );
  return found.map((log) => ({
    address: log.address,
    topics: log.topics,
    data: log.data,
    blockNumber: BigInt(log.blockNumber ?? 0),
    blockHash: log.blockHash ?? "0x",
    transactionHash: log.transactionHash ?? "0x",
    logIndex: Number(log.logIndex),
  }));
}

function isRefusal(error: unknown): boolean {
  return error instanceof AnsError && (error.code === "RPC_FAILED" || error.code === "UNEXPECTED");
}
