import type { Address } from "viem";

import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Lets somebody vote with the context's seats, those that it gets later too; `null` to vote oneself. Counts for votes that
 * begin later.
 *
 * @throws {@link NoServiceProvidersError} and what any transaction throws.
 * @example
 * await delegateVotes(ans, { to: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8" });
 */
export async function delegateVotes(context: AnsContext, args: { to: Address | null }): Promise<Sent> {
  return await write(context, "SeatVotes", "delegate", [args.to ?? accountOf(context).account.address]);
}
