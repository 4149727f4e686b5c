import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Lowers the commission at once, or announces a higher one, which begins 7 days later.
 *
 * @param args.commission Basis points: 100 are 1 %.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await setCommission(ans, { seat: 7, commission: 500 });
 */
export async function setCommission(context: AnsContext, args: { seat: number; commission: number }): Promise<Sent> {
  return await write(context, "ServiceProviders", "setCommission", [args.seat, args.commission]);
}
