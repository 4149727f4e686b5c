import type { StakingEvent } from "@ans/client";

const YEAR = 365n * 86_400n;
const BPS = 10_000n;
const DAY = 86_400;

/** What a delegation has earned: DIMT wei, in how many seconds, and what that is in a year, in basis points. */
export type Realised = { earned: bigint; seconds: number; yearly: bigint };

/**
 * What somebody's delegation to a seat has really earned, by that account's events: what was claimed and compounded, and
 * what is pending, against what was delegated and for how long.
 *
 * @param history All staking events of the account.
 * @returns undefined within the first day, which says nothing about a year.
 */
export function realisedOf(
  history: readonly StakingEvent[],
  seat: number,
  pending: bigint,
  now: number,
): Realised | undefined {
  let amount = 0n;
  let earned = pending;
  let delegatedSeconds = 0n;
  let seconds = 0;
  let last = now;
  for (const event of history) {
    const change = changeOf(event, seat);
    if (event.eventName === "RewardClaimed" && event.args.seat === seat && event.args.kind === DELEGATION) {
      earned += event.args.amount;
    }
    if (event.eventName === "RewardCompounded" && event.args.seat === seat) earned += event.args.amount;
    if (change === 0n) continue;
    count(event.time);
    amount += change;
  }
  count(now);
  if (seconds < DAY || delegatedSeconds === 0n) return undefined;
  return { earned, seconds, yearly: (earned * YEAR * BPS) / delegatedSeconds };

  function count(time: number): void {
    if (amount > 0n) {
      delegatedSeconds += amount * BigInt(time - last);
      seconds += time - last;
    }
    last = time;
  }
}

/** As in IRewards. */
const DELEGATION = 1;

/** By how much an event changes the delegation to a seat. */
function changeOf(event: StakingEvent, seat: number): bigint {
  const { eventName, args } = event;
  if (eventName === "StakeRedelegated") {
    if (args.to === seat) return args.amount;
    return args.from === seat ? -args.amount : 0n;
  }
  if (eventName !== "StakeDelegated" && eventName !== "RewardCompounded" && eventName !== "StakeUndelegated") return 0n;
  if (args.seat !== seat) return 0n;
  return eventName === "StakeUndelegated" ? -args.amount : args.amount;
}
