import type { Address } from "viem";

import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { eventsOf } from "../events/eventsOf.ts";
import { getSeat } from "./getSeat.ts";
import type { Seat } from "./Seat.ts";

/** What somebody has delegated to a seat, and what it earned there; both in DIMT wei. */
export type Position = { seat: Seat; amount: bigint; pending: bigint };

/**
 * The delegations of an account and what each could claim now, found from events. Those that were taken out are listed
 * as long as something is to be claimed.
 *
 * @param args.delegator The context's account unless given.
 * @example
 * for (const { seat, amount, pending } of await positions(ans)) console.log(seat.seat, amount, pending);
 */
export async function positions(
  context: AnsContext,
  args: { delegator?: Address | undefined } = {},
): Promise<Position[]> {
  const delegator = args.delegator ?? accountOf(context).account.address;
  const [delegated, moved] = await Promise.all([
    eventsOf(context, "ServiceProviders", "StakeDelegated", { delegator }),
    eventsOf(context, "ServiceProviders", "StakeRedelegated", { delegator }),
  ]);
  const numbers = new Set([...delegated.map(({ args }) => args.seat), ...moved.map(({ args }) => args.to)]);
  const found = await Promise.all([...numbers].map((seat) => positionOf(context, seat, delegator)));
  return found
    .filter(({ amount, pending }) => amount > 0n || pending > 0n)
    .toSorted((a, b) => a.seat.seat - b.seat.seat);
}

async function positionOf(context: AnsContext, seat: number, delegator: Address): Promise<Position> {
  const [found, amount, pending] = await Promise.all([
    getSeat(context, { seat }),
    read(context, "ServiceProviders", "delegationOf", [seat, delegator]),
    read(context, "ServiceProviders", "pendingDelegation", [seat, delegator]),
  ]);
  return { seat: found, amount, pending };
}
