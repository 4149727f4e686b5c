import type { Address } from "viem";

import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** What an account has, in wei. `allowance` is how much DIMT the spender may take of it. */
export type Balances = { account: Address; dimt: bigint; eth: bigint; allowance: bigint };

/**
 * What an account can pay with.
 *
 * @param args.account The context's account unless given.
 * @param args.spender Whose allowance to read; the registrar's unless given.
 * @example
 * const { dimt, eth } = await balances(ans);
 */
export async function balances(
  context: AnsContext,
  args: { account?: Address | undefined; spender?: Address | undefined } = {},
): Promise<Balances> {
  const { spender = context.addresses.NameRegistrar } = args;
  const account = args.account ?? accountOf(context).account.address;
  const [dimt, allowance, eth] = await Promise.all([
    read(context, "DIMToken", "balanceOf", [account]),
    read(context, "DIMToken", "allowance", [account, spender]),
    explained(context, () => context.publicClient.getBalance({ address: account })),
  ]);
  return { account, dimt, eth, allowance };
}
