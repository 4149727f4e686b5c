import type { Address } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Lets the registrar take up to `amount` DIMT wei from now on. A permit does the same without a transaction.
 *
 * @param args.spender Who may take it; the registrar unless given.
 * @example
 * await approve(ans, { amount: total });
 */
export async function approve(
  context: AnsContext,
  args: { amount: bigint; spender?: Address | undefined },
): Promise<Sent> {
  const { amount, spender = context.addresses.NameRegistrar } = args;
  return await write(context, "DIMToken", "approve", [spender, amount]);
}
