import type { SendOptions } from "../chain/send.ts";
import { addressOf } from "../context/addressOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { noPermit, pay, type Payment } from "../payment/pay.ts";
import type { Permit } from "../payment/Permit.ts";
import { withPermit } from "../payment/withPermit.ts";

/** How a stake is paid: see {@link Payment}. */
export type StakePayment = Pick<Payment, "payWith">;

/**
 * Sends a call that takes a stake from the context's account. Where the seats' contract may not take it yet, the wallet
 * signs a permit first, or where it cannot sends an approval, in one batch with the call if it can.
 */
export async function payStake<T>(
  context: AnsContext,
  amount: bigint,
  { payWith }: StakePayment,
  work: (permit: Permit, options: Pick<SendOptions, "approval">) => Promise<T>,
): Promise<T> {
  const payee = { spender: addressOf(context, "ServiceProviders"), advice: "stake less" };
  const { permit, approval } = await pay(context, amount, { payWith }, payee);
  return await withPermit(context, permit, () => work(permit ?? noPermit, { approval }));
}
