import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Brings a jailed seat back once its time is over and its stake is enough.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await unjail(ans, { seat: 7 });
 */
export async function unjail(context: AnsContext, args: { seat: number }): Promise<Sent> {
  return await write(context, "ServiceProviders", "unjail", [args.seat]);
}
