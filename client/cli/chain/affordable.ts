import type { Address } from "viem";

import {
  type AnsContext,
  balances,
  InsufficientDimtError,
  InsufficientEthError,
  PriceAboveMaxError,
} from "../../src/index.ts";

/**
 * Makes sure that a price is within the payer's limit and purse, before anything is signed or sent.
 *
 * @param maxPrice The limit in DIMT wei; the price itself unless given.
 * @param advice What to do where there is too little; to pay fewer years unless given.
 * @returns The limit, and what the payer has, in DIMT wei.
 */
export async function affordable(
  ans: AnsContext,
  payer: Address,
  price: bigint,
  maxPrice = price,
  advice?: string,
): Promise<{ maxPrice: bigint; dimt: bigint }> {
  if (price > maxPrice) throw new PriceAboveMaxError(price, maxPrice);
  const { dimt, eth } = await balances(ans, { account: payer });
  if (dimt < price) throw new InsufficientDimtError(payer, price, dimt, advice);
  if (eth === 0n) throw new InsufficientEthError(payer);
  return { maxPrice, dimt };
}
