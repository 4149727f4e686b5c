import type { Address } from "viem";

import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import {
  AllowanceMissingError,
  InsufficientDimtError,
  PermitExpiredError,
  PriceAboveMaxError,
} from "../errors/payment.ts";
import { chainTime } from "../chain/chainTime.ts";
import type { Call } from "../chain/Call.ts";
import { canBatch } from "../chain/canBatch.ts";
import { approve } from "./approve.ts";
import { balances } from "./balances.ts";
import { isKeyHolder } from "./isKeyHolder.ts";
import type { Permit } from "./Permit.ts";
import { signPermit } from "./signPermit.ts";

/** How a call is paid for. */
export type Payment = {
  /** The most to pay, in DIMT wei. Default: the price quoted just before. */
  maxPrice?: bigint | undefined;
  /**
   * How the contract gets the right to take it, where it has not got it already: `auto` signs a permit; where the wallet
   * cannot sign one, it sends an approval, in one batch with the call if the wallet can (EIP-5792). `approve` always sends
   * an approval of its own; a permit is used as it is.
   */
  payWith?: "auto" | "permit" | "approve" | Permit | undefined;
};

/** Who takes the payment, and what to do where there is too little; the registrar and fewer years unless given. */
export type Payee = { spender?: Address | undefined; advice?: string | undefined };

/** How a call is paid for, as {@link pay} made it ready. */
export type Paid = {
  maxPrice: bigint;
  /** To hand over, undefined where none is needed. */
  permit: Permit | undefined;
  /** To be made in one batch with the call, undefined where none is needed, or was sent. */
  approval: Call | undefined;
};

/** No permit: what the contract takes for "the allowance is there". */
export const noPermit: Permit = { value: 0n, deadline: 0n, v: 0, r: `0x${"0".repeat(64)}`, s: `0x${"0".repeat(64)}` };

/**
 * Makes sure that the payee can take `price` from the context's account.
 *
 * @throws {@link PriceAboveMaxError}, {@link InsufficientDimtError}, {@link PermitExpiredError},
 * {@link SignatureRejectedError}.
 */
export async function pay(
  context: AnsContext,
  price: bigint,
  payment: Payment,
  { spender, advice }: Payee = {},
): Promise<Paid> {
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
    return { maxPrice, permit: payWith, approval: undefined };
  }
  if (allowance >= price) return { maxPrice, permit: undefined, approval: undefined };
  if (payWith === "permit" || (payWith === "auto" && (await isKeyHolder(context, account)))) {
    try {
      return { maxPrice, permit: await signPermit(context, { value: maxPrice, spender }), approval: undefined };
    } catch (error) {
      if (payWith === "permit" || !cannotSign(error)) throw error;
    }
  }
  if (payWith === "auto" && (await canBatch(context))) {
    const args = [spender ?? context.addresses.NameRegistrar, maxPrice];
    return { maxPrice, permit: undefined, approval: { contract: "DIMToken", functionName: "approve", args } };
  }
  await approve(context, { amount: maxPrice, spender });
  return { maxPrice, permit: undefined, approval: undefined };
}

/** True where the wallet does not know how to sign typed data, as JSON-RPC (EIP-1474) and wallets (EIP-1193) say it. */
function cannotSign(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "number" && [-32_601, -32_004, 4200].includes(at.code)) return true;
  }
  return false;
}
