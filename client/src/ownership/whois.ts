import { type Address, type Hex, zeroAddress } from "viem";

import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseName } from "../names/parseName.ts";
import { type EntryState, entryState } from "./entryState.ts";
import { hasFlag } from "./hasFlag.ts";

/** All that the registry says of a name. Times are Unix seconds. */
export type Whois = {
  name: string;
  node: Hex;
  state: EntryState;
  /** Who holds it; in the grace period, who held it and may renew. `null` where nobody does. */
  owner: Address | null;
  expiry: number | null;
  /** When anybody may register it, unless it is renewed; `null` for subnames and free names. */
  graceEnd: number | null;
  resolver: Address | null;
  /** The service provider seat that the owner chose, 0 for none. */
  seat: number;
  resolvesToOwner: boolean;
  isReserved: boolean;
  isSubname: boolean;
  /** A subname that cannot be taken back. */
  isEmancipated: boolean;
};

/**
 * Says who holds a name, until when, and where it resolves.
 *
 * @throws {@link InvalidNameError}.
 * @example
 * const { owner, expiry, state } = await whois(ans, { name: "alice.dim" });
 */
export async function whois(context: AnsContext, args: { name: string }): Promise<Whois> {
  const { name, node, isSubname } = parseName(args.name, context.tld);
  const [entry, isLive, resolver, gracePeriod, now] = await Promise.all([
    read(context, "ANSRegistry", "entry", [node], { name }),
    read(context, "ANSRegistry", "isLive", [node], { name }),
    read(context, "ANSRegistry", "resolver", [node], { name }),
    read(context, "ANSRegistry", "GRACE_PERIOD", []),
    chainTime(context),
  ]);
  const { expiry, flags } = entry;
  const state = entryState({ isLive, isSubname, expiry, gracePeriod, flags, now });
  const isHeld = state === "registered" || state === "grace";
  return {
    name,
    node,
    state,
    owner: isHeld && entry.owner !== zeroAddress ? entry.owner : null,
    expiry: isHeld ? expiry : null,
    graceEnd: isHeld && !isSubname ? expiry + gracePeriod : null,
    resolver: resolver === zeroAddress ? null : resolver,
    seat: isHeld && !isSubname ? entry.seat : 0,
    resolvesToOwner: isHeld && hasFlag(flags, "resolvesToOwner"),
    isReserved: hasFlag(flags, "reserved"),
    isSubname,
    isEmancipated: isHeld && hasFlag(flags, "emancipated"),
  };
}
