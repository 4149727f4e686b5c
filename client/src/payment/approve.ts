import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Lets the registrar take up to `amount` DIMT wei from now on. A permit does the same without a transaction.
 *
 * @example
 * await approve(ans, { amount: total });
 */
export async function approve(context: AnsContext, args: { amount: bigint }): Promise<Sent> {
  return await write(context, "DIMToken", "approve", [context.addresses.NameRegistrar, args.amount]);
}
