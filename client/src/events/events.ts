import {
  type Abi,
  type Address,
  decodeEventLog,
  encodeEventTopics,
  type Hex,
  isAddressEqual,
  numberToHex,
  pad,
} from "viem";

import { abis } from "../chain/abis.ts";
import { explained } from "../chain/explained.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";
import { type AnsEvent, type EventContract, eventContracts } from "./AnsEvent.ts";
import { type ChainLog, pagedLogs } from "./pagedLogs.ts";

/** Which events to read. */
export type EventsQuery = {
  /** The first block; the block of the deployment unless given. */
  fromBlock?: bigint | undefined;
  /** The last block; the latest one unless given. */
  toBlock?: bigint | undefined;
  /** Only of these contracts. */
  contracts?: readonly EventContract[] | undefined;
  /** Only events of these names, as "NameRegistered". */
  eventNames?: readonly AnsEvent["eventName"][] | undefined;
  /** Only of this name: as itself, as a token, and as the parent of subnames. */
  name?: string | undefined;
  /** Only of this seat of a service provider. */
  seat?: number | undefined;
  /** Only of this account: of a delegator, and of the owner of a seat. */
  account?: Address | undefined;
};

/** A page of events, in the order of the chain, and the block to go on from. */
export type EventsPage = { events: AnsEvent[]; nextBlock: bigint };

/**
 * Reads events since a block, page by page, however few blocks the node gives at once. Save `nextBlock` of the last
 * page and go on from there another time.
 *
 * @example
 * for await (const { events: page } of events(ans, { fromBlock: 1n, eventNames: ["NameRegistered"] })) {
 *   for (const event of page) if (event.eventName === "NameRegistered") console.log(event.args.label);
 * }
 */
export async function* events(context: AnsContext, query: EventsQuery = {}): AsyncGenerator<EventsPage> {
  const toBlock =
    query.toBlock ?? (await explained(context, () => context.publicClient.getBlockNumber({ cacheTime: 0 })));
  const fromBlock = query.fromBlock ?? context.fromBlock;
  const asked = query.contracts ?? eventContracts;
  const contracts = asked.filter((contract) => context.addresses[contract] !== undefined);
  const kinds = topicsOf(contracts, query.eventNames);
  const topic = topicOf(context, query);
  const filters =
    topic === undefined
      ? [[kinds]]
      : [
          [kinds, topic],
          [kinds, null, topic],
          [kinds, null, null, topic],
        ];
  const address = contracts.map((contract) => addressOf(context, contract));
  for await (const page of pagedLogs(context, { address, filters, fromBlock, toBlock })) {
    const found = page.logs.map((log) => decode(context, log, contracts)).filter((event) => event !== undefined);
    yield { events: found, nextBlock: page.toBlock + 1n };
  }
}

/** What one of the indexed arguments must be. */
function topicOf(context: AnsContext, { name, seat, account }: EventsQuery): Hex | undefined {
  if (name !== undefined) return parseName(name, context.tld).node;
  if (seat !== undefined) return numberToHex(seat, { size: 32 });
  return account === undefined ? undefined : pad(account);
}

function topicsOf(contracts: readonly EventContract[], names: readonly string[] | undefined): Hex[] {
  const topics = new Set<Hex>();
  for (const contract of contracts) {
    for (const item of abis[contract]) {
      if (item.type !== "event" || (names !== undefined && !names.includes(item.name))) continue;
      const [topic] = encodeEventTopics({ abi: [item] });
      if (typeof topic === "string") topics.add(topic);
    }
  }
  return [...topics];
}

function decode(context: AnsContext, log: ChainLog, contracts: readonly EventContract[]): AnsEvent | undefined {
  const contract = contracts.find((name) => isAddressEqual(addressOf(context, name), log.address));
  if (contract === undefined) return undefined;
  const { address, data, topics, blockNumber, transactionHash, logIndex } = log;
  const abi: Abi = abis[contract];
  let decoded;
  try {
    decoded = decodeEventLog({ abi, data, topics });
  } catch {
    return undefined;
  }
  const { eventName, args } = decoded;
  const event: unknown = { contract, eventName, args, address, blockNumber, transactionHash, logIndex };
  // What the contract's own ABI decodes is what its ABI types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return event as AnsEvent;
}
