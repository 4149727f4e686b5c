import { type AnsContext, type AnsEvent, chainTime, eventsSince, mine, type OwnedName, read } from "@ans/client";
import { type Address, isAddressEqual, isHex, numberToHex } from "viem";

import { askGateway, type Fields } from "../../gateways/askGateway.ts";
import type { Told } from "../../gateways/ToldBy.tsx";

/** A name in the list of an account. */
export type ListedName = OwnedName & { isOffchain: boolean };

/** The names of an account, soonest to expire first; and whose index told them up to which block, where one did. */
export type ToldNames = { names: ListedName[]; told: Told | undefined };

/**
 * Reads the names of an account: what a gateway's index knows, names off chain too. From the chain where something has
 * happened to them since, where no gateway is configured, or none answers; names off chain are not known then.
 */
export async function readNames(
  ans: AnsContext,
  gateways: readonly string[],
  { owner }: { owner: Address },
): Promise<ToldNames> {
  for (const gateway of gateways) {
    try {
      const { block, entries } = await askGateway(gateway, `addresses/${owner}/names`, "names");
      const life = await lifeOf(ans);
      const names = entries.map(nameOf).flatMap((name) => life(name) ?? []);
      if (!(await hasChanged(ans, { owner, names, since: block + 1n }))) {
        return { names: inOrder(names), told: { gateway, block } };
      }
      const offchain = names.filter(({ isOffchain }) => isOffchain);
      return { names: inOrder([...(await fromChain(ans, owner)), ...offchain]), told: undefined };
    } catch (error) {
      console.warn(error);
    }
  }
  return { names: await fromChain(ans, owner), told: undefined };
}

async function fromChain(ans: AnsContext, owner: Address): Promise<ListedName[]> {
  return (await mine(ans, { owner })).map((name) => ({ ...name, isOffchain: false }));
}

function inOrder(names: readonly ListedName[]): ListedName[] {
  return names.toSorted((a, b) => a.expiry - b.expiry || a.name.localeCompare(b.name));
}

/** @throws Error for an entry that describes no name that somebody holds. */
function nameOf({ name, node, expiry, state, isSubname, origin }: Fields): ListedName {
  const isName = typeof name === "string" && isHex(node) && typeof expiry === "number";
  if (!isName || (state !== "registered" && state !== "grace")) throw new Error("The gateway gave no list of names");
  return { name, node, expiry, state, isSubname: isSubname === true, isOffchain: origin === "offchain" };
}

/** What a name is at the chain's time, which goes on where an index stands still; undefined once nobody has it. */
async function lifeOf(ans: AnsContext): Promise<(name: ListedName) => ListedName | undefined> {
  const [now, grace] = await Promise.all([chainTime(ans), read(ans, "ANSRegistry", "GRACE_PERIOD", [])]);
  return (name) => {
    const { expiry, isSubname } = name;
    if (now < expiry) return { ...name, state: "registered" };
    return isSubname || now >= expiry + grace ? undefined : { ...name, state: "grace" };
  };
}

/** Whether the registry or the registrar has told, since a block, of one of these names or of another that came. */
async function hasChanged(
  ans: AnsContext,
  known: { owner: Address; names: readonly ListedName[]; since: bigint },
): Promise<boolean> {
  const { owner, names, since } = known;
  const nodes = new Set(names.map(({ node }) => node));
  const contracts = ["ANSRegistry", "NameRegistrar"] as const;
  const { events } = await eventsSince(ans, { fromBlock: since, contracts });
  return events.some((event) => {
    if (event.eventName === "Transfer" && isAddressEqual(event.args.to, owner)) return true;
    return nodes.has(nodeOf(event));
  });
}

function nodeOf({ args }: AnsEvent): `0x${string}` {
  if (typeof args !== "object") return "0x";
  if ("tokenId" in args) return numberToHex(args.tokenId, { size: 32 });
  return "node" in args && isHex(args.node) ? args.node : "0x";
}
