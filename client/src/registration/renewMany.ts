import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import { noPermit, pay, type Payment } from "../payment/pay.ts";
import { withPermit } from "../payment/withPermit.ts";
import { prices } from "./prices.ts";
import { readRenewed } from "./readRenewed.ts";
import type { RenewedMany } from "./Renewed.ts";

/**
 * Renews several names in one transaction, all or none. `maxPrice` is for all of them together.
 *
 * @throws As {@link renew}.
 * @example
 * await renewMany(ans, { names: [{ name: "alice.dim", years: 1 }, { name: "bob.dim", years: 2 }] });
 */
export async function renewMany(
  context: AnsContext,
  args: { names: readonly { name: string; years: number }[] } & Payment,
): Promise<RenewedMany> {
  if (args.names.length === 0) throw new InvalidArgumentError("names", "there is none. Give at least one.");
  const quote = await prices(context, { names: args.names });
  const { maxPrice, permit, approval } = await pay(context, quote.base, args);
  const labels = quote.names.map(({ name }) => name.slice(0, -context.tld.length - 1));
  const years = quote.names.map((each) => each.years);
  const call = [labels, years, maxPrice, permit ?? noPermit] as const;
  const sent = await withPermit(context, permit, () =>
    write(context, "NameRegistrar", "renewBatch", call, { approval }),
  );
  const asked = quote.names.map(({ name }) => name);
  const names = readRenewed(context, sent, asked);
  return { names, total: names.reduce((sum, each) => sum + each.price, 0n), sent };
}
