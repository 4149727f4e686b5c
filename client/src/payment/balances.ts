import type { Address } from "viem";

import { explained } from "../chain/explained.ts";
import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/** What an account has, in wei. `allowance` is how much DIMT the registrar may take of it. */
export type Balances = { account: Address; dimt: bigint; eth: bigint; allowance: bigint };

/**
 * What an account can pay with.
 *
 * @param args.account The context's account unless given.
 * @example
 * const { dimt, eth } = await balances(ans);
 */
export async function balances(context: AnsContext, args: { account?: Address } = {}): Promise<Balances> {
  const account = args.account ?? accountOf(context).account.address;
  const [dimt, allowance, eth] = await Promise.all([
    read(context, "DIMToken", "balanceOf", [account]),
    read(context, "DIMToken", "allowance", [account, context.addresses.NameRegistrar]),
    explained(context, () => context.publicClient.getBalance({ address: account })),
  ]);
  return { account, dimt, eth, allowance };
}
