import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { parseLabel } from "../names/parseLabel.ts";
import { checkYears } from "./checkYears.ts";

/** What a name costs, in DIMT wei. */
export type Price = {
  name: string;
  years: number;
  /** The price of the years: what renewing costs. */
  base: bigint;
  /** What a name that another owner let go costs on top, for registering it. */
  premium: bigint;
  /** What registering costs: base and premium. */
  total: bigint;
};

/**
 * What a name costs now for a number of years, whether it is free or not.
 *
 * @throws {@link InvalidNameError}, {@link YearsOutOfRangeError}.
 * @example
 * const { total } = await price(ans, { name: "alice.dim", years: 2 });
 */
export async function price(context: AnsContext, args: { name: string; years: number }): Promise<Price> {
  const label = parseLabel(args.name, context.tld);
  const name = `${label}.${context.tld}`;
  const years = checkYears(args.years);
  const [base, premium] = await read(context, "NameRegistrar", "price", [label, years], { name });
  return { name, years, base, premium, total: base + premium };
}
