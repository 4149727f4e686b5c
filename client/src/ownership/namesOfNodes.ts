import { decodeEventLog, encodeEventTopics, type Hex, zeroHash } from "viem";

import { ansRegistryAbi } from "../abi/ansRegistry.ts";
import { nameRegistrarAbi } from "../abi/nameRegistrar.ts";
import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { pagedLogs } from "../events/pagedLogs.ts";
import { namehash } from "../names/namehash.ts";

const abi = [...nameRegistrarAbi, ...ansRegistryAbi];
const labelEvents = ["NameRegistered", "NameAssigned"] as const;
const CHUNK = 100;

/** The text of names, from the events that told it; `[<hash>]` stands for a label that no event told. */
export async function namesOfNodes(context: AnsContext, nodes: readonly Hex[]): Promise<Map<Hex, string>> {
  const names = new Map<Hex, string>([[namehash(context.tld), context.tld]]);
  const parents = new Map<Hex, Hex>();
  const labels = new Map<Hex, string>();
  let open = nodes;
  while (open.length > 0) {
    await readLabels(context, open, labels);
    const above = await Promise.all(open.map((node) => read(context, "ANSRegistry", "parentOf", [node])));
    for (const [index, node] of open.entries()) {
      const parent = above[index] ?? zeroHash;
      parents.set(node, parent === zeroHash ? namehash(context.tld) : parent);
    }
    open = [...new Set(open.map((node) => parents.get(node)))].filter(
      (node): node is Hex => node !== undefined && !parents.has(node) && !names.has(node),
    );
  }
  const nameOf = (node: Hex): string => {
    const known = names.get(node);
    if (known !== undefined) return known;
    const name = `${labels.get(node) ?? `[${node.slice(2)}]`}.${nameOf(parents.get(node) ?? namehash(context.tld))}`;
    names.set(node, name);
    return name;
  };
  return new Map(nodes.map((node) => [node, nameOf(node)]));
}

/** Reads the labels of nodes from the registrar's events and, for subnames, the registry's. */
async function readLabels(context: AnsContext, nodes: readonly Hex[], labels: Map<Hex, string>): Promise<void> {
  const toBlock = await explained(context, () => context.publicClient.getBlockNumber({ cacheTime: 0 }));
  const registered = labelEvents.flatMap((eventName) => topicOf(eventName));
  for (let at = 0; at < nodes.length; at += CHUNK) {
    const some = nodes.slice(at, at + CHUNK);
    const range = { fromBlock: context.fromBlock, toBlock };
    const { NameRegistrar, ANSRegistry } = context.addresses;
    const queries = [
      { ...range, address: NameRegistrar, filters: [[registered, some]] },
      { ...range, address: ANSRegistry, filters: [[topicOf("SubnameCreated"), null, some]] },
    ];
    for (const query of queries) {
      for await (const { logs } of pagedLogs(context, query)) {
        for (const { data, topics } of logs) {
          const { args } = decodeEventLog({ abi, data, topics });
          if ("label" in args && "node" in args) labels.set(args.node, args.label);
        }
      }
    }
  }
}

function topicOf(eventName: "NameRegistered" | "NameAssigned" | "SubnameCreated"): Hex[] {
  return encodeEventTopics({ abi, eventName }).filter((topic) => typeof topic === "string");
}
