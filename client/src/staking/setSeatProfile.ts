import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { getSeatProfile } from "./getSeatProfile.ts";
import type { SeatProfile } from "./SeatProfile.ts";

/**
 * Changes a seat's entry in the directory: what is given replaces what was there, the rest stays.
 *
 * @throws {@link NotSeatOwnerError}, {@link ContractRefusedError} for a URL that is not safe, and what any transaction
 * throws.
 * @example
 * await setSeatProfile(ans, { seat: 7, profile: { name: "acme.dim", gateways: ["https://acme.example/{sender}/{data}"] } });
 */
export async function setSeatProfile(
  context: AnsContext,
  args: { seat: number; profile: Partial<SeatProfile> },
): Promise<Sent> {
  const { name, gateways, delivery, contact } = { ...(await getSeatProfile(context, args)), ...args.profile };
  return await write(context, "SeatProfiles", "setProfile", [args.seat, { name, gateways, delivery, contact }]);
}
