import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { InvalidArgumentError } from "../errors/records.ts";
import { noPermit, pay, type Payment } from "../payment/pay.ts";
import { withPermit } from "../payment/withPermit.ts";
import { checkCommitment } from "./checkCommitment.ts";
import { prices } from "./prices.ts";
import { readRegistered } from "./readRegistered.ts";
import type { RegisteredMany } from "./Registered.ts";
import type { Registration } from "./Registration.ts";

/**
 * Registers several committed names in one transaction, all or none. `maxPrice` is for all of them together.
 *
 * @throws As {@link register}.
 * @example
 * const { total } = await registerMany(ans, { names: [{ registration: one, years: 1 }, { registration: two, years: 3 }] });
 */
export async function registerMany(
  context: AnsContext,
  args: { names: readonly { registration: Registration; years: number }[] } & Payment,
): Promise<RegisteredMany> {
  if (args.names.length === 0) throw new InvalidArgumentError("names", "there is none. Give at least one.");
  const { total } = await prices(context, {
    names: args.names.map(({ registration, years }) => ({ name: `${registration.label}.${context.tld}`, years })),
  });
  for (const { registration } of args.names) await checkCommitment(context, registration);
  const { maxPrice, permit, approval } = await pay(context, total, args);
  const registrations = args.names.map((each) => each.registration);
  const years = args.names.map((each) => each.years);
  const call = [registrations, years, maxPrice, permit ?? noPermit] as const;
  const sent = await withPermit(context, permit, () =>
    write(context, "NameRegistrar", "registerBatch", call, { approval }),
  );
  const names = readRegistered(context, sent);
  return { names, total: names.reduce((sum, each) => sum + each.price, 0n), sent };
}
