import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { seatStatusOf } from "./seatStatusOf.ts";

/** A time in which a seat is on duty, in Unix seconds: from `start` on, until before `end`. */
export type Turn = { start: number; end: number };

/** When a seat is on duty to verify new records. */
export type Duty = {
  /** Who is on duty now; `null` while no seat is active. */
  onDuty: (Turn & { seat: number }) | null;
  /** The seat's next turns, the one that is running among them; none while it is not active. */
  turns: Turn[];
  isOnDuty: boolean;
  /** Whether records were finalised in the turn that is running, and the seat's lease was renewed since it began. */
  isDone: boolean;
  lastFinalised: { block: bigint; at: number };
};

/**
 * When a seat is on duty, as long as no seat comes or goes: each active one has a turn a day.
 *
 * @param args.count How many turns to look ahead; 3 unless given.
 * @throws {@link NoServiceProvidersError}.
 * @example
 * const { isOnDuty, isDone } = await duty(ans, { seat: 7 });
 * if (isOnDuty && !isDone) await finalise(ans, { seat: 7 });
 */
export async function duty(context: AnsContext, args: { seat: number; count?: number | undefined }): Promise<Duty> {
  const { seat, count = 3 } = args;
  const [running, [block, at], now, { status, lease }, parameters] = await Promise.all([
    read(context, "RecordDuty", "onDuty", []),
    read(context, "RecordDuty", "lastFinalised", []),
    chainTime(context),
    read(context, "ServiceProviders", "seatOf", [seat]),
    read(context, "ServiceProviders", "parameters", []),
  ]);
  const isActive = seatStatusOf(status) === "active";
  const turns = isActive ? await turnsOf(context, seat, { from: now, count }) : [];
  return {
    onDuty: running.seat === 0 ? null : running,
    turns,
    isOnDuty: running.seat === seat,
    isDone: at >= running.start && lease >= running.start + parameters.lease,
    lastFinalised: { block, at },
  };
}

async function turnsOf(context: AnsContext, seat: number, range: { from: number; count: number }): Promise<Turn[]> {
  const turns: Turn[] = [];
  let { from } = range;
  while (turns.length < range.count) {
    const turn = await read(context, "RecordDuty", "nextTurnOf", [seat, from]);
    turns.push({ start: turn.start, end: turn.end });
    from = turn.end;
  }
  return turns;
}
