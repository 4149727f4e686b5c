import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { SeatNotFoundError } from "../errors/staking.ts";
import { readSeat } from "./readSeat.ts";
import type { Seat } from "./Seat.ts";

/**
 * A seat as it stands, with what its owner could claim now.
 *
 * @throws {@link SeatNotFoundError}, {@link NoServiceProvidersError}.
 * @example
 * const { status, lease, pending } = await getSeat(ans, { seat: 7 });
 */
export async function getSeat(context: AnsContext, args: { seat: number }): Promise<Seat> {
  const { seat } = args;
  const [found, pending] = await Promise.all([
    read(context, "ServiceProviders", "seatOf", [seat]),
    read(context, "ServiceProviders", "pendingSeat", [seat]),
  ]);
  if (found.status === 0) throw new SeatNotFoundError(seat);
  return readSeat(seat, found, pending);
}
