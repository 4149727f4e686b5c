import type { AnsContext, ChainLog, ContractName } from "@ans/client";
import { type Abi, concat, decodeEventLog, encodeEventTopics, type Hex, keccak256, numberToHex } from "viem";

import type { Argument } from "./ChainEvent.ts";
import { indexedEvents } from "./indexedEvents.ts";

/** A contract of the deployment whose events are indexed. */
type Source = { contract: ContractName; address: Hex; abi: Abi; events: ReadonlySet<string> };

/** An event, of which only its own block has to be known to keep it. */
export type Decoded = { contract: string; event: string; args: Record<string, Argument> };

/** The contracts of a deployment whose events are indexed, by their address in lower case. */
export type Sources = ReadonlyMap<string, Source>;

/** The contracts that the deployment has of those whose events are indexed. */
export function sourcesOf({ addresses }: Pick<AnsContext, "addresses">): Sources {
  const sources = new Map<string, Source>();
  for (const [contract, address] of Object.entries(addresses)) {
    const name = contractNames.find((each) => each === contract);
    const indexed = name && indexedEvents[name];
    if (name === undefined || indexed === undefined || address === undefined) continue;
    const events = new Set(Object.keys(indexed.events));
    sources.set(address.toLowerCase(), { contract: name, address, abi: indexed.abi, events });
  }
  return sources;
}

// The keys of the table are what its type says.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const contractNames = Object.keys(indexedEvents) as ContractName[];

/** The first topics of all events that are indexed. */
export function topicsOf(sources: Sources): Hex[] {
  const topics = new Set<Hex>();
  for (const { abi, events } of sources.values()) {
    for (const item of abi) {
      if (item.type !== "event" || !events.has(item.name)) continue;
      const [topic] = encodeEventTopics({ abi: [item] });
      if (typeof topic === "string") topics.add(topic);
    }
  }
  return [...topics];
}

/** What a log says; undefined for one that is not indexed. */
export function decode(sources: Sources, { address, data, topics }: ChainLog): Decoded | undefined {
  const source = sources.get(address.toLowerCase());
  if (source === undefined) return undefined;
  let decoded: { eventName?: string | undefined; args?: unknown };
  try {
    decoded = decodeEventLog({ abi: source.abi, data, topics });
  } catch {
    return undefined;
  }
  const { eventName, args } = decoded;
  if (eventName === undefined || !source.events.has(eventName)) return undefined;
  const read = argument(args ?? {});
  const fields: Record<string, Argument> = isFields(read) ? { ...read } : {};
  return { contract: source.contract, event: eventName, args: withNodes(source.contract, eventName, fields) };
}

/** Adds the node where an event tells it in another form: as a token, or as a label's hash. */
function withNodes(contract: string, event: string, args: Record<string, Argument>): Record<string, Argument> {
  if (contract !== "ANSRegistry") return args;
  const { tokenId, node, label } = args;
  if (event === "Transfer" && (typeof tokenId === "string" || typeof tokenId === "number")) {
    return { ...args, node: numberToHex(BigInt(tokenId), { size: 32 }) };
  }
  if (event === "NewOwner" && isHash(node) && isHash(label)) {
    return { ...args, child: keccak256(concat([node, label])) };
  }
  return args;
}

function isHash(value: Argument | undefined): value is Hex {
  return typeof value === "string" && value.startsWith("0x");
}

function isFields(value: Argument): value is { readonly [name: string]: Argument } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function argument(value: unknown): Argument {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(argument);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, argument(each)]));
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
