import { addressOf, type AnsContext, type Whois } from "@ans/client";
import { type Address, getAddress, type Hex, isAddressEqual } from "viem";

import type { Reader } from "../../indexer/data/Sql.ts";
import type { NameRow } from "../../indexer/projections/nameRow.ts";
import { type Clock, lifeOf } from "./lifeOf.ts";

/** What is known of a name: what the registry says, or would say of one off-chain. Times are Unix seconds. */
export type NameSummary = Whois & {
  /** Whether the registry has it, or a zone's owner handed it out off-chain. */
  origin: "chain" | "offchain";
  registeredAt: number | null;
};

/** What the index says of a name. */
export async function describeName(
  context: AnsContext,
  reader: Reader,
  row: NameRow,
  clock: Clock,
): Promise<NameSummary> {
  const state = await lifeOf(reader, row, clock);
  const isHeld = state === "registered" || state === "grace";
  const isSubname = row.is_subname === 1;
  return {
    name: row.name,
    node: `0x${row.node.slice(2)}`,
    origin: "chain",
    state,
    owner: isHeld ? getAddress(row.owner) : null,
    expiry: isHeld ? row.expiry : null,
    graceEnd: isHeld && !isSubname ? row.expiry + clock.gracePeriod : null,
    resolver: state === "registered" ? resolverOf(context, row) : null,
    seat: isHeld && !isSubname ? row.seat : 0,
    resolvesToOwner: isHeld && row.resolves_to_owner === 1,
    isReserved: row.is_reserved === 1,
    isSubname,
    isEmancipated: isHeld && row.is_emancipated === 1,
    registeredAt: isHeld ? row.registered_at : null,
  };
}

/** A name that nobody has. */
export function freeName(
  name: string,
  { node, isSubname, origin }: { node: Hex; isSubname: boolean; origin: NameSummary["origin"] },
): NameSummary {
  return {
    name,
    node,
    origin,
    state: "free",
    owner: null,
    expiry: null,
    graceEnd: null,
    resolver: null,
    seat: 0,
    resolvesToOwner: false,
    isReserved: false,
    isSubname,
    isEmancipated: false,
    registeredAt: null,
  };
}

/** Where a live name resolves. */
export function resolverOf(context: AnsContext, { resolver }: NameRow): Address {
  return resolver === null ? addressOf(context, "PublicResolver") : getAddress(resolver);
}

/** True where names below this one, and its own records, may be off-chain. */
export function isZone(context: AnsContext, row: NameRow): boolean {
  const offchain = context.addresses.OffchainResolver;
  return offchain !== undefined && isAddressEqual(resolverOf(context, row), offchain);
}
