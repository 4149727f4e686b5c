import type { StakingEvent } from "@ans/client";
import type { Address } from "viem";

/** Who has delegated how much, in DIMT wei. */
export type Delegator = { delegator: Address; amount: bigint };

/** The delegators of a seat by its whole history, the greatest first. */
export function delegatorsOf(history: readonly StakingEvent[], seat: number): Delegator[] {
  const amounts = new Map<Address, bigint>();
  const add = (delegator: Address, amount: bigint) =>
    void amounts.set(delegator, (amounts.get(delegator) ?? 0n) + amount);
  for (const { eventName, args } of history) {
    if (eventName === "StakeDelegated" || eventName === "RewardCompounded") add(args.delegator, args.amount);
    if (eventName === "StakeUndelegated") add(args.delegator, -args.amount);
    if (eventName === "StakeRedelegated") add(args.delegator, args.to === seat ? args.amount : -args.amount);
  }
  return [...amounts]
    .filter(([, amount]) => amount > 0n)
    .map(([delegator, amount]) => ({ delegator, amount }))
    .toSorted((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0));
}
