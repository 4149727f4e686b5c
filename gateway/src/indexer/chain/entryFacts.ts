import { addressOf, type AnsContext, ansRegistryAbi, type ChainLog } from "@ans/client";
import { type Hex, zeroAddress } from "viem";

import type { EntryFact } from "./ChainEvent.ts";
import type { Decoded } from "./decode.ts";

const AT_ONCE = 50;
const RESOLVES_TO_OWNER = 1;

/**
 * Asks the registry what its events leave open: whether a name that changed hands kept its records (its version tells),
 * and whether a new name resolves to its owner. Asked as of the event's block; null for events that leave nothing open.
 */
export async function entryFacts(
  context: AnsContext,
  events: readonly (Decoded & { log: ChainLog })[],
): Promise<(EntryFact | null)[]> {
  const open = events.filter(isHandOver).map((event) => ({ node: nodeOf(event), block: event.log.blockNumber }));
  const handOvers = new Map<string, number>();
  for (const { node, block } of open) {
    handOvers.set(placeOf(node, block), (handOvers.get(placeOf(node, block)) ?? 0) + 1);
  }
  const asked = [...new Map(open.map((each) => [placeOf(each.node, each.block), each])).entries()];
  const facts = new Map<string, EntryFact>();
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    await Promise.all(
      asked.slice(at, at + AT_ONCE).map(async ([place, { node, block }]) => {
        facts.set(place, await ask(context, node, block, handOvers.get(place) ?? 1));
      }),
    );
  }
  return events.map((event) =>
    isHandOver(event) ? (facts.get(placeOf(nodeOf(event), event.log.blockNumber)) ?? null) : null,
  );
}

/** True where a name begins a new life or changes hands; not where it ends. */
function isHandOver({ contract, event, args }: Decoded): boolean {
  return (
    contract === "ANSRegistry" && event === "Transfer" && args["to"] !== zeroAddress && args["from"] !== args["to"]
  );
}

function nodeOf({ args: { node } }: Decoded): string {
  return typeof node === "string" ? node : "0x";
}

function placeOf(node: string, block: bigint): string {
  return `${block}/${node}`;
}

/**
 * Where the node refuses that block but answers for the newest one, it has forgotten the version, and nothing else is
 * lost: what became of the flag since, later events and facts tell.
 */
async function ask(context: AnsContext, node: string, block: bigint, handOvers: number): Promise<EntryFact> {
  const factAt = async (at: { blockNumber: bigint } | undefined): Promise<EntryFact> => {
    const { version, flags } = await context.publicClient.readContract({
      abi: ansRegistryAbi,
      address: addressOf(context, "ANSRegistry"),
      functionName: "entry",
      args: [hexOf(node)],
      ...at,
    });
    const resolvesToOwner = (flags & RESOLVES_TO_OWNER) !== 0;
    return { version: at === undefined ? null : version, resolvesToOwner, handOvers };
  };
  try {
    return await factAt({ blockNumber: block });
  } catch {
    const newest = await factAt(undefined);
    return await factAt({ blockNumber: block }).catch(() => newest);
  }
}

function hexOf(text: string): Hex {
  return `0x${text.slice(2)}`;
}
