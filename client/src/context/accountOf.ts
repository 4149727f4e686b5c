import type { Account, WalletClient } from "viem";

import { NoWalletError } from "../errors/wallet.ts";
import type { AnsContext } from "./AnsContext.ts";

/**
 * The account that signs and pays, and the wallet that does it.
 *
 * @throws {@link NoWalletError} where the context only reads.
 * @example
 * const { account } = accountOf(ans);
 */
export function accountOf(context: AnsContext): { account: Account; walletClient: WalletClient } {
  const { account, walletClient } = context;
  if (account === undefined || walletClient === undefined) throw new NoWalletError();
  return { account, walletClient };
}
