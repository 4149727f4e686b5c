import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Lets others delegate up to a cap; 0 closes the seat. What is delegated stays.
 *
 * @param args.cap DIMT wei.
 *
 * @throws {@link NotSeatOwnerError} and what any transaction throws.
 * @example
 * await setDelegationCap(ans, { seat: 7, cap: parseEther("20000000") });
 */
export async function setDelegationCap(context: AnsContext, args: { seat: number; cap: bigint }): Promise<Sent> {
  return await write(context, "ServiceProviders", "setDelegationCap", [args.seat, args.cap]);
}
