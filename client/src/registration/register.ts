import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { TransactionRevertedError } from "../errors/network.ts";
import { pay, type Payment } from "../payment/pay.ts";
import { withPermit } from "../payment/withPermit.ts";
import { checkCommitment } from "./checkCommitment.ts";
import { price } from "./price.ts";
import { readRegistered } from "./readRegistered.ts";
import type { Registered } from "./Registered.ts";
import type { Registration } from "./Registration.ts";

/**
 * Registers a committed name and pays for it: the second of the two steps to a name. Where the registrar may not take
 * the price yet, the wallet signs a permit first (or sends an approval where it cannot).
 *
 * @throws {@link CommitmentUnknownError}, {@link CommitmentTooYoungError}, {@link CommitmentTooOldError},
 * {@link NameTakenError}, {@link InsufficientDimtError}, {@link PriceAboveMaxError} and what any transaction throws.
 * @example
 * const registration = prepareRegistration(ans, { name: "alice", primary: true });
 * await commit(ans, { registration });
 * await waitForCommitment(ans, { registration });
 * const { expiry } = await register(ans, { registration, years: 2 });
 */
export async function register(
  context: AnsContext,
  args: { registration: Registration; years: number } & Payment,
): Promise<Registered> {
  const { registration, years } = args;
  const name = `${registration.label}.${context.tld}`;
  const { total } = await price(context, { name, years });
  await checkCommitment(context, registration);
  const { maxPrice, permit, approval } = await pay(context, total, args);
  const sent = await withPermit(context, permit, () =>
    permit === undefined
      ? write(context, "NameRegistrar", "register", [registration, years, maxPrice], { name, approval })
      : write(context, "NameRegistrar", "registerWithPermit", [registration, years, maxPrice, permit], { name }),
  );
  const [registered] = readRegistered(context, sent);
  if (registered === undefined) throw new TransactionRevertedError(sent.hash);
  return { ...registered, sent };
}
