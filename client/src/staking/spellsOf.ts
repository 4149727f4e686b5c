import { seatStatusOf } from "./seatStatusOf.ts";
import type { StakingEvent } from "./stakingHistory.ts";

/**
 * A time in which neither the stake of a seat, nor its commission, nor its state changed. What it forfeited in it is told
 * at its end, as every such change books what was earned before. DIMT wei, Unix seconds, basis points.
 */
export type Spell = {
  from: number;
  to: number;
  isActive: boolean;
  stake: bigint;
  commission: number;
  forfeited: bigint;
};

type Standing = { isActive: boolean; self: bigint; releasing: bigint; delegated: bigint; commission: number };

/** Cuts the time of a seat into spells by its history. */
export function spellsOf(history: readonly StakingEvent[], seat: number, range: { from: number; to: number }): Spell[] {
  const spells: Spell[] = [];
  let now: Standing = { isActive: false, self: 0n, releasing: 0n, delegated: 0n, commission: 0 };
  let { from } = range;
  let forfeited = 0n;
  const end = (to: number) => {
    if (to <= from) return;
    const { isActive, commission, self, delegated } = now;
    spells.push({ from, to, isActive, stake: self + delegated, commission, forfeited });
    [from, forfeited] = [to, 0n];
  };
  for (const event of history) {
    if (event.eventName === "RewardForfeited") {
      if (event.time > range.from) forfeited += event.args.amount;
      continue;
    }
    const next = after(now, event, seat);
    if (next === now) continue;
    end(Math.min(event.time, range.to));
    now = next;
  }
  end(range.to);
  return spells;
}

/** How a seat stands after an event; the same object where the event changes nothing of it. */
function after(now: Standing, event: StakingEvent, seat: number): Standing {
  switch (event.eventName) {
    case "SeatJoined":
      return { ...now, self: event.args.self, commission: event.args.commission };
    case "SeatStatusChanged":
      return { ...now, isActive: seatStatusOf(event.args.to) === "active" };
    case "CommissionChanged":
      return { ...now, commission: event.args.to };
    case "SelfStakeAdded":
    case "SlashReverted":
      return { ...now, self: now.self + event.args.amount };
    case "SelfStakeReleased":
      return { ...now, self: now.self - event.args.amount, releasing: now.releasing + event.args.amount };
    case "SelfStakeWithdrawn":
      return { ...now, releasing: now.releasing - event.args.amount };
    case "SeatSlashed": {
      const ofReleasing = event.args.amount < now.releasing ? event.args.amount : now.releasing;
      return { ...now, releasing: now.releasing - ofReleasing, self: now.self - event.args.amount + ofReleasing };
    }
    case "StakeDelegated":
    case "RewardCompounded":
      return { ...now, delegated: now.delegated + event.args.amount };
    case "StakeUndelegated":
      return { ...now, delegated: now.delegated - event.args.amount };
    case "StakeRedelegated":
      return { ...now, delegated: now.delegated + (event.args.to === seat ? 1n : -1n) * event.args.amount };
    default:
      return now;
  }
}
