import { chainTime } from "../chain/chainTime.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { AllowanceMissingError, PermitExpiredError } from "../errors/payment.ts";
import { SignatureInvalidError } from "../errors/wallet.ts";
import type { Permit } from "./Permit.ts";

/**
 * Runs a call that carries a permit. The registrar passes over a permit that the token refuses, so that what comes back
 * is a missing allowance: with a permit, that means a wrong signature, or one that came too late.
 */
export async function withPermit<T>(
  context: AnsContext,
  permit: Permit | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (permit === undefined || !(error instanceof AllowanceMissingError)) throw error;
    if (permit.deadline < BigInt(await chainTime(context))) throw new PermitExpiredError(Number(permit.deadline));
    throw new SignatureInvalidError(accountOf(context).account.address, { cause: error });
  }
}
