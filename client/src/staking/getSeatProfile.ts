import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { SeatProfile } from "./SeatProfile.ts";

/**
 * What the owner of a seat says about it in the directory; all empty where nothing was ever said.
 *
 * @example
 * const { name, gateways } = await getSeatProfile(ans, { seat: 7 });
 */
export async function getSeatProfile(context: AnsContext, args: { seat: number }): Promise<SeatProfile> {
  return await read(context, "SeatProfiles", "profileOf", [args.seat]);
}
