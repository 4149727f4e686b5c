import type { AnsContext } from "../context/AnsContext.ts";
import { type Price, price } from "./price.ts";

/**
 * What several names cost now, and all of them together.
 *
 * @throws {@link InvalidNameError}, {@link YearsOutOfRangeError}.
 * @example
 * const { total } = await prices(ans, { names: [{ name: "alice", years: 1 }, { name: "bob", years: 2 }] });
 */
export async function prices(
  context: AnsContext,
  args: { names: readonly { name: string; years: number }[] },
): Promise<{ names: Price[]; base: bigint; premium: bigint; total: bigint }> {
  const names = await Promise.all(args.names.map((each) => price(context, each)));
  const base = names.reduce((sum, each) => sum + each.base, 0n);
  const premium = names.reduce((sum, each) => sum + each.premium, 0n);
  return { names, base, premium, total: base + premium };
}
