import { serviceProvidersAbi, type StakingEvent } from "@ans/client";
import { getAddress, isHex } from "viem";

/** What a gateway's index knows, the oldest first, and up to which block it does. */
export type GatewayHistory = { gateway: string; block: bigint; events: StakingEvent[] };

/** How many entries a page has, how many pages are read, and how long one may take, in milliseconds. */
const PAGE = 200;
const MOST_PAGES = 50;
const PATIENCE = 5000;

/**
 * Reads a history from the query API of a gateway: `path` is "seats/7/history" or "accounts/0x…/staking".
 *
 * @throws Error where the gateway does not answer, or not with a history.
 */
export async function gatewayHistory(gateway: string, path: string): Promise<GatewayHistory> {
  const events: StakingEvent[] = [];
  let block: bigint | undefined;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(cursor === undefined ? {} : { cursor }) });
    const answer = fieldsOf(await ask(`${gateway}/v1/${path}?${query}`));
    const { entries, next } = answer;
    if (!Array.isArray(entries)) throw new Error(`${gateway} gave no history`);
    // Pages are the newest first; what comes after the first one's block is read from the chain.
    block ??= BigInt(Number(fieldsOf(answer.asOf).number));
    events.push(...entries.flatMap((entry) => eventOf(fieldsOf(entry)) ?? []));
    if (typeof next !== "string") return { gateway, block, events: events.toReversed() };
    cursor = next;
  }
  throw new Error(`${gateway} has more to tell than is read at once`);
}

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return await response.json();
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** An entry as the client library would have read it from the chain; undefined for another contract's. */
function eventOf({ contract, event, args, block, logIndex, time, tx }: Fields): StakingEvent | undefined {
  if (contract !== "ServiceProviders") return undefined;
  const item = serviceProvidersAbi.find((each) => each.type === "event" && each.name === event);
  if (item === undefined || item.type !== "event" || !isHex(tx)) return undefined;
  const given = fieldsOf(args);
  const read: unknown = {
    contract,
    eventName: item.name,
    args: Object.fromEntries(item.inputs.map(({ name, type }) => [name, valueOf(type, given[name])])),
    blockNumber: BigInt(Number(block)),
    logIndex: Number(logIndex),
    transactionHash: tx,
    time: Number(time),
  };
  // The arguments were read by the types that the event has in the ABI.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return read as StakingEvent;
}

/** Small integers are numbers, as viem has them; whatever else is not of its type is refused. */
function valueOf(type: string, value: unknown): unknown {
  if (type === "address") return getAddress(String(value));
  const [, bits] = /^uint(\d+)$/.exec(type) ?? [];
  if (bits === undefined) return value;
  return Number(bits) <= 48 ? Number(value) : BigInt(String(value));
}
