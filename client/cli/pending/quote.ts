import type { Address } from "viem";

import { type AnsContext, type Price, price } from "../../src/index.ts";
import { affordable } from "../chain/affordable.ts";

/** What a registration costs, and who pays. Amounts in DIMT wei. */
export type Quote = { price: Price; maxPrice: bigint; payer: Address; dimt: bigint };

/** Asks for the price of registering, and makes sure that the payer accepts and has it. */
export async function quote(
  ans: AnsContext,
  args: { name: string; years: number; payer: Address; maxPrice?: bigint | undefined },
): Promise<Quote> {
  const asked = await price(ans, args);
  return { price: asked, payer: args.payer, ...(await affordable(ans, args.payer, asked.total, args.maxPrice)) };
}
