import { type Handover, showTime } from "../../src/index.ts";
import { momentJson } from "../terminal/amounts.ts";
import { counted } from "../terminal/counted.ts";

/** How far the hand-over is, for programs. */
export function handoverJson({ stage, since, activeSeats, next }: Handover): unknown {
  return {
    stage,
    since: momentJson(since),
    activeSeats,
    next:
      next === null
        ? null
        : {
            ...next,
            seats: {
              needed: next.seats.needed,
              heldSince: moment(next.seats.heldSince),
              enoughFrom: moment(next.seats.enoughFrom),
            },
            earliest: momentJson(next.earliest),
            proposals:
              next.proposals === null ? null : { ...next.proposals, orFrom: momentJson(next.proposals.orFrom) },
          },
  };
}

function moment(time: number | null): string | null {
  return time === null ? null : momentJson(time);
}

/** How far the hand-over is, for people. */
export function handoverLines({ stage, since, activeSeats, next }: Handover): string[] {
  const now = `Hand-over: stage ${stage} since ${showTime(since)}, with ${counted(activeSeats, "active seat")}.`;
  if (next === null) return [now];
  const { seats, earliest, proposals } = next;
  const held = seats.enoughFrom === null ? "not yet" : `long enough from ${showTime(seats.enoughFrom)} on`;
  return [
    now,
    `Next: ${next.stage}. ${next.isReady ? "It can begin now: `ans gov advance`." : "It needs:"}`,
    ...(next.isReady
      ? []
      : [
          `  ${counted(seats.needed, "active seat")} without a break: ${held}`,
          `  ${showTime(earliest)} at the earliest`,
          ...(proposals === null
            ? []
            : [`  ${proposals.counted} of ${proposals.needed} proposals executed, or ${showTime(proposals.orFrom)}`]),
        ]),
  ];
}
