import type { Address } from "viem";

import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * How many votes an account has: now, or at a moment that has passed, such as when a vote began.
 *
 * @param args.account The context's account unless given.
 * @param args.at Unix seconds.
 * @example
 * const votes = await votesOf(ans, { at: proposal.voteStart });
 */
export async function votesOf(
  context: AnsContext,
  args: { account?: Address | undefined; at?: number | undefined } = {},
): Promise<bigint> {
  const account = args.account ?? accountOf(context).account.address;
  return args.at === undefined
    ? await read(context, "SeatVotes", "getVotes", [account])
    : await read(context, "SeatVotes", "getPastVotes", [account, BigInt(args.at)], { blockTag: "pending" });
}
