import { setTimeout } from "node:timers/promises";

import { type AnsContext, chainTime, duty, explain, finalise, type Finalised, showDimt } from "../../src/index.ts";
import { oneSentence } from "../terminal/oneSentence.ts";

/** How often the chain is asked at most, in milliseconds. */
const PAUSE = 12_000;

/** Finalises if the seat is on duty now and has not yet; else gives `null`. */
export async function serveOnce(ans: AnsContext, seat: number): Promise<Finalised | null> {
  const { isOnDuty, isDone } = await duty(ans, { seat, count: 0 });
  return isOnDuty && !isDone ? await finalise(ans, { seat }) : null;
}

/** Serves in each turn of a seat, until the process is stopped. What fails is said, and tried again. */
export async function serveForEver(ans: AnsContext, seat: number): Promise<never> {
  for (;;) {
    try {
      const done = await serveOnce(ans, seat);
      if (done !== null) say(`Seat ${seat} finalised block ${done.block} and earned ${showDimt(done.share)}.`);
      await setTimeout(await pauseOf(ans, seat));
    } catch (error) {
      say(oneSentence(explain(error).message));
      await setTimeout(PAUSE);
    }
  }
}

/** Until the next turn, but no longer than a minute: seats come and go, and turns move. */
async function pauseOf(ans: AnsContext, seat: number): Promise<number> {
  const [{ turns }, now] = await Promise.all([duty(ans, { seat, count: 1 }), chainTime(ans)]);
  const start = turns.at(0)?.start ?? now + 60;
  return Math.min(60_000, Math.max(PAUSE, (start - now) * 1000));
}

function say(sentence: string): void {
  process.stderr.write(`${new Date().toISOString()} ${sentence}\n`);
}
