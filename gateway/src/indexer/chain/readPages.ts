import { type AnsContext, type ChainLog, pagedLogs } from "@ans/client";
import { type Hex, numberToHex } from "viem";

import type { ChainEvent } from "./ChainEvent.ts";
import { decode, type Decoded, type Sources, topicsOf } from "./decode.ts";
import { entryFacts } from "./entryFacts.ts";

/** A stretch of the chain that was read at once: what happened in it, and its last block. */
export type Page = { events: ChainEvent[]; block: Block };

/** A block of the chain. `time` is in Unix seconds. */
export type Block = { number: number; hash: Hex; time: number };

/** The chain changed while it was read. Reading again from the newest block that still stands is all there is to do. */
export class ChainMovedError extends Error {}

/**
 * Reads what happened from one block to another, page by page, however few blocks the node gives at once. Each page is
 * of one branch of the chain, and follows on the block before it.
 *
 * @throws {@link ChainMovedError} where the node changed its mind meanwhile.
 */
export async function* readPages(
  context: AnsContext,
  sources: Sources,
  range: { before: Block | undefined; fromBlock: number; toBlock: number },
): AsyncGenerator<Page> {
  const query = {
    address: [...sources.values()].map(({ address }) => address),
    filters: [[topicsOf(sources)]],
    fromBlock: BigInt(range.fromBlock),
    toBlock: BigInt(range.toBlock),
  };
  let before = range.before;
  for await (const { logs, toBlock } of pagedLogs(context, query)) {
    const block = await blockAt(context, Number(toBlock));
    if (block === undefined) throw new ChainMovedError(`Block ${toBlock} is gone`);
    const events = await complete(context, sources, logs);
    // A node tells logs and blocks of the branch it holds to be true: if both ends stand still, so does what is between.
    for (const end of before === undefined ? [block] : [before, block]) {
      if ((await blockAt(context, end.number))?.hash !== end.hash)
        throw new ChainMovedError(`Block ${end.number} changed`);
    }
    yield { events, block };
    before = block;
  }
}

/** The block of a number, as the node has it now; undefined where the chain is shorter. */
export async function blockAt({ publicClient }: AnsContext, number: number): Promise<Block | undefined> {
  const block = await publicClient.request({ method: "eth_getBlockByNumber", params: [numberToHex(number), false] });
  if (block?.hash === undefined || block.hash === null) return undefined;
  return { number, hash: block.hash, time: Number(block.timestamp) };
}

/** The newest block. */
export async function newestBlock({ publicClient }: AnsContext): Promise<Block> {
  const block = await publicClient.request({ method: "eth_getBlockByNumber", params: ["latest", false] });
  if (block?.hash === undefined || block.hash === null) throw new ChainMovedError("The node has no block");
  return { number: Number(block.number), hash: block.hash, time: Number(block.timestamp) };
}

type Placed = Decoded & { log: ChainLog };

async function complete(context: AnsContext, sources: Sources, logs: readonly ChainLog[]): Promise<ChainEvent[]> {
  const found: Placed[] = [];
  for (const log of logs) {
    const decoded = decode(sources, log);
    if (decoded !== undefined) found.push({ ...decoded, log });
  }
  const times = await timesOf(context, found);
  const facts = await entryFacts(context, found);
  return found.map((each, index) => ({
    block: Number(each.log.blockNumber),
    logIndex: each.log.logIndex,
    tx: each.log.transactionHash,
    time: times.get(each.log.blockNumber) ?? 0,
    contract: each.contract,
    event: each.event,
    args: each.args,
    fact: facts[index] ?? null,
  }));
}

const AT_ONCE = 50;

/** When each block was that something happened in; it has to be the block that the log was of. */
async function timesOf(context: AnsContext, events: readonly Placed[]): Promise<Map<bigint, number>> {
  const hashes = new Map(events.map(({ log }) => [log.blockNumber, log.blockHash]));
  const blocks = [...hashes.keys()];
  const times = new Map<bigint, number>();
  for (let at = 0; at < blocks.length; at += AT_ONCE) {
    const some = blocks.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map((number) => blockAt(context, Number(number))));
    for (const [index, number] of some.entries()) {
      const block = read[index];
      if (block?.hash !== hashes.get(number)) throw new ChainMovedError(`Block ${number} changed`);
      times.set(number, block?.time ?? 0);
    }
  }
  return times;
}
