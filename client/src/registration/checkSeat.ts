import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { SeatNotActiveError } from "../errors/commitments.ts";

/**
 * Makes sure that a service provider's seat serves now. The registrar takes any seat, to spare each payment the
 * question; the share of one that cannot be paid goes to the reserve.
 *
 * @throws {@link SeatNotActiveError}.
 */
export async function checkSeat(context: AnsContext, seat: number): Promise<void> {
  if (!(await read(context, "FeeRouter", "acceptsSeat", [seat]))) throw new SeatNotActiveError(seat);
}
