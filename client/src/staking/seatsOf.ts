import { type Address, isAddressEqual } from "viem";

import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { eventsOf } from "../events/eventsOf.ts";
import { getSeat } from "./getSeat.ts";
import type { Seat } from "./Seat.ts";

/**
 * The seats that an account owns, those that it has left among them, found from events.
 *
 * @param args.owner The context's account unless given.
 * @example
 * for (const { seat, status } of await seatsOf(ans)) console.log(seat, status);
 */
export async function seatsOf(context: AnsContext, args: { owner?: Address | undefined } = {}): Promise<Seat[]> {
  const owner = args.owner ?? accountOf(context).account.address;
  const [joined, received] = await Promise.all([
    eventsOf(context, "ServiceProviders", "SeatJoined", { owner }),
    eventsOf(context, "ServiceProviders", "SeatTransferred", { to: owner }),
  ]);
  const numbers = new Set([...joined, ...received].map(({ args }) => args.seat));
  const seats = await Promise.all([...numbers].map((seat) => getSeat(context, { seat })));
  return seats.filter((each) => isAddressEqual(each.owner, owner)).toSorted((a, b) => a.seat - b.seat);
}
