import { type Address, type Hex, isAddress, isAddressEqual } from "viem";

import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidAddressError } from "../errors/records.ts";
import { hasFlag } from "./hasFlag.ts";
import { namesOfNodes } from "./namesOfNodes.ts";
import { nodesReceived } from "./nodesReceived.ts";

/** A name that an account holds. Times are Unix seconds. */
export type OwnedName = {
  /** `[<hash>].alice.dim` for a subname whose label was never written on chain. */
  name: string;
  node: Hex;
  expiry: number;
  /** `grace`: expired, and only its owner's to renew. */
  state: "registered" | "grace";
  isSubname: boolean;
};

/**
 * The names that an account holds, soonest to expire first, found from events.
 *
 * @param args.owner The context's account unless given.
 * @example
 * for (const { name, expiry } of await mine(ans)) console.log(name, new Date(expiry * 1000));
 */
export async function mine(context: AnsContext, args: { owner?: Address } = {}): Promise<OwnedName[]> {
  const owner = args.owner ?? accountOf(context).account.address;
  if (!isAddress(owner)) throw new InvalidAddressError("eth", owner);
  const nodes = await nodesReceived(context, owner);
  const [gracePeriod, now] = await Promise.all([read(context, "ANSRegistry", "GRACE_PERIOD", []), chainTime(context)]);
  const held = await Promise.all(nodes.map((node) => look(context, { node, owner, gracePeriod, now })));
  const found = held.filter((each) => each !== undefined);
  const names = await namesOfNodes(
    context,
    found.map((each) => each.node),
  );
  return found
    .map((each) => ({ name: names.get(each.node) ?? each.node, ...each }))
    .toSorted((a, b) => a.expiry - b.expiry || a.name.localeCompare(b.name));
}

type Facts = { node: Hex; owner: Address; gracePeriod: number; now: number };

async function look(context: AnsContext, facts: Facts): Promise<Omit<OwnedName, "name"> | undefined> {
  const { node, owner, gracePeriod, now } = facts;
  const [entry, isLive] = await Promise.all([
    read(context, "ANSRegistry", "entry", [node]),
    read(context, "ANSRegistry", "isLive", [node]),
  ]);
  if (!isAddressEqual(entry.owner, owner)) return undefined;
  const isSubname = hasFlag(entry.flags, "subname");
  const isInGrace = !isSubname && now >= entry.expiry && now < entry.expiry + gracePeriod;
  if (!isLive && !isInGrace) return undefined;
  return { node, expiry: entry.expiry, state: isLive ? "registered" : "grace", isSubname };
}
