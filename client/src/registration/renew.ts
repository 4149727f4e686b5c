import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { TransactionRevertedError } from "../errors/network.ts";
import { pay, type Payment } from "../payment/pay.ts";
import { withPermit } from "../payment/withPermit.ts";
import { price } from "./price.ts";
import { readRenewed } from "./readRenewed.ts";
import type { Renewed } from "./Renewed.ts";

/**
 * Renews a name that is registered or in its grace period. Anybody may renew anybody's name.
 *
 * @throws {@link NameNotRenewableError}, {@link InsufficientDimtError}, {@link PriceAboveMaxError} and what any
 * transaction throws.
 * @example
 * const { expiry } = await renew(ans, { name: "alice.dim", years: 1 });
 */
export async function renew(context: AnsContext, args: { name: string; years: number } & Payment): Promise<Renewed> {
  const { name, base, years } = await price(context, args);
  const label = name.slice(0, -context.tld.length - 1);
  const { maxPrice, permit, approval } = await pay(context, base, args);
  const sent = await withPermit(context, permit, () =>
    permit === undefined
      ? write(context, "NameRegistrar", "renew", [label, years, maxPrice], { name, approval })
      : write(context, "NameRegistrar", "renewWithPermit", [label, years, maxPrice, permit], { name }),
  );
  const [renewed] = readRenewed(context, sent, [name]);
  if (renewed === undefined) throw new TransactionRevertedError(sent.hash);
  return { ...renewed, sent };
}
