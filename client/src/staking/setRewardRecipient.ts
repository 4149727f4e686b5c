import { type Address, zeroAddress } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Has the rewards of the context's delegations paid to somebody, or to the account itself for `null`.
 *
 * @example
 * await setRewardRecipient(ans, { to: null });
 */
export async function setRewardRecipient(context: AnsContext, args: { to: Address | null }): Promise<Sent> {
  return await write(context, "ServiceProviders", "setRewardRecipient", [args.to ?? zeroAddress]);
}
