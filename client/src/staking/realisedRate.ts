import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { getSeat } from "./getSeat.ts";
import { type Spell, spellsOf } from "./spellsOf.ts";
import { type StakingEvent, stakingHistory } from "./stakingHistory.ts";

/** What a delegation has earned at a seat: so much of itself, in parts of a million, in so many seconds. */
export type RealisedRate = { perMillion: bigint; seconds: number };

const MILLION = 1_000_000n;

/**
 * What one DIMT, delegated to a seat all the time, has earned in the last days, after commission and whatever the seat
 * forfeited: from the seat's events and what has flowed to each seat, not from a promise.
 *
 * @param args.days How far back; 30 unless given, or since the seat was taken.
 * @returns `null` for a seat that was taken just now.
 * @throws {@link SeatNotFoundError}, {@link NoServiceProvidersError}.
 * @example
 * const realised = await realisedRate(ans, { seat: 7 });
 */
export async function realisedRate(
  context: AnsContext,
  args: { seat: number; days?: number | undefined; history?: readonly StakingEvent[] | undefined },
): Promise<RealisedRate | null> {
  const { seat, days = 30 } = args;
  const [now, { lease, status }, history] = await Promise.all([
    chainTime(context),
    getSeat(context, { seat }),
    args.history ?? stakingHistory(context, { seat }),
  ]);
  const from = Math.max(now - days * 86_400, history[0]?.time ?? now);
  if (from >= now) return null;
  const spells = spellsOf(history, seat, { from, to: now });
  const flowed = await flowOf(context, spells);
  const unbooked = status === "active" && lease < now ? await unbookedOf(context, history, lease, now) : 0n;
  const earned = spells.map((spell, index) => {
    const isLast = index === spells.length - 1;
    const net = (flowed[index] ?? 0n) - spell.forfeited - (isLast ? unbooked : 0n);
    if (!spell.isActive || net <= 0n || spell.stake === 0n) return 0n;
    return (net * BigInt(10_000 - spell.commission) * MILLION) / (10_000n * spell.stake);
  });
  return { perMillion: earned.reduce((sum, each) => sum + each, 0n), seconds: now - from };
}

/** What flowed to each active seat in each spell. */
async function flowOf(context: AnsContext, spells: readonly Spell[]): Promise<bigint[]> {
  const times = [...new Set(spells.flatMap(({ from, to }) => [from, to]))];
  const flowed = await Promise.all(times.map((time) => read(context, "ServiceProviders", "perSeatAt", [time])));
  const at = new Map(times.map((time, index) => [time, flowed[index] ?? 0n]));
  return spells.map(({ from, to }) => (at.get(to) ?? 0n) - (at.get(from) ?? 0n));
}

/** What flowed to a seat since its lease ended and nobody has returned to the reserve yet. */
async function unbookedOf(
  context: AnsContext,
  history: readonly StakingEvent[],
  lease: number,
  now: number,
): Promise<bigint> {
  const booked = history.findLast(({ eventName }) => eventName === "RewardForfeited")?.time ?? 0;
  const [flowed, before] = await Promise.all([
    read(context, "ServiceProviders", "perSeatAt", [now]),
    read(context, "ServiceProviders", "perSeatAt", [Math.max(lease, booked)]),
  ]);
  return flowed - before;
}
