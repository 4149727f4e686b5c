import type { Account, Address } from "viem";

import { explained } from "../chain/explained.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import {
  AllowanceMissingError,
  InsufficientDimtError,
  PermitExpiredError,
  PriceAboveMaxError,
} from "../errors/payment.ts";
import { chainTime } from "../chain/chainTime.ts";
import { approve } from "./approve.ts";
import { balances } from "./balances.ts";
import type { Permit } from "./Permit.ts";
import { signPermit } from "./signPermit.ts";

/** How a call is paid for. */
export type Payment = {
  /** The most to pay, in DIMT wei. Default: the price quoted just before. */
  maxPrice?: bigint | undefined;
  /**
   * How the contract gets the right to take it, where it has not got it already: `auto` signs a permit, or sends an
   * approval where the wallet cannot sign one; `approve` always sends an approval; a permit is used as it is.
   */
  payWith?: "auto" | "permit" | "approve" | Permit | undefined;
};

/** Who takes the payment, and what to do where there is too little; the registrar and fewer years unless given. */
export type Payee = { spender?: Address | undefined; advice?: string | undefined };

/** No permit: what the contract takes for "the allowance is there". */
export const noPermit: Permit = { value: 0n, deadline: 0n, v: 0, r: `0x${"0".repeat(64)}`, s: `0x${"0".repeat(64)}` };

/**
 * Makes sure that the payee can take `price` from the context's account.
 *
 * @returns The most to pay, and the permit to hand over, undefined where none is needed.
 * @throws {@link PriceAboveMaxError}, {@link InsufficientDimtError}, {@link PermitExpiredError},
 * {@link SignatureRejectedError}.
 */
export async function pay(
  context: AnsContext,
  price: bigint,
  payment: Payment,
  { spender, advice }: Payee = {},
): Promise<{ maxPrice: bigint; permit: Permit | undefined }> {
  const maxPrice = payment.maxPrice ?? price;
  if (price > maxPrice) throw new PriceAboveMaxError(price, maxPrice);
  const { account } = accountOf(context);
  const { dimt, allowance } = await balances(context, { spender });
  if (dimt < price) throw new InsufficientDimtError(account.address, price, dimt, advice);
  const payWith = payment.payWith ?? "auto";
  if (typeof payWith === "object") {
    const now = await chainTime(context);
    if (payWith.deadline < BigInt(now)) throw new PermitExpiredError(Number(payWith.deadline));
    if (payWith.value < price && allowance < price) throw new AllowanceMissingError(price, payWith.value);
    return { maxPrice, permit: payWith };
  }
  if (allowance >= price) return { maxPrice, permit: undefined };
  if (payWith === "permit" || (payWith === "auto" && (await isKeyHolder(context, account)))) {
    try {
      return { maxPrice, permit: await signPermit(context, { value: maxPrice, spender }) };
    } catch (error) {
      if (payWith === "permit" || !cannotSign(error)) throw error;
    }
  }
  await approve(context, { amount: maxPrice, spender });
  return { maxPrice, permit: undefined };
}

/** False for a smart account, whose signatures ERC-2612 does not take. An account that only delegates (EIP-7702) can. */
async function isKeyHolder(context: AnsContext, account: Account): Promise<boolean> {
  const code = (await explained(context, () => context.publicClient.getCode({ address: account.address }))) ?? "0x";
  return code === "0x" || code.startsWith("0xef0100");
}

/** True where the wallet does not know how to sign typed data, as JSON-RPC (EIP-1474) and wallets (EIP-1193) say it. */
function cannotSign(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "number" && [-32_601, -32_004, 4200].includes(at.code)) return true;
  }
  return false;
}
