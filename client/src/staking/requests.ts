import type { Address } from "viem";

import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import { accountOf } from "../context/accountOf.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { eventsOf } from "../events/eventsOf.ts";

/** DIMT wei on its way out of a delegation, from when it can be withdrawn (Unix seconds), and whether that is now. */
export type UnbondingRequest = { seat: number; request: number; amount: bigint; readyAt: number; isReady: boolean };

/**
 * What an account has taken out of delegations and not withdrawn yet, the first to be ready first.
 *
 * @param args.delegator The context's account unless given.
 * @example
 * const ready = (await requests(ans)).filter(({ isReady }) => isReady);
 */
export async function requests(
  context: AnsContext,
  args: { delegator?: Address | undefined } = {},
): Promise<UnbondingRequest[]> {
  const delegator = args.delegator ?? accountOf(context).account.address;
  const [made, now] = await Promise.all([
    eventsOf(context, "ServiceProviders", "StakeUndelegated", { delegator }),
    chainTime(context),
  ]);
  const found = await Promise.all(
    made.map(async ({ args: { seat, request } }) => {
      const [amount, readyAt] = await read(context, "ServiceProviders", "requestOf", [seat, delegator, request]);
      return { seat, request, amount, readyAt, isReady: readyAt <= now };
    }),
  );
  return found.filter(({ amount }) => amount > 0n).toSorted((a, b) => a.readyAt - b.readyAt || a.seat - b.seat);
}
