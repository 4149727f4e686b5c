/** How far ahead of the newest block an answer may be dated, in seconds: half of what the resolver allows. */
const AHEAD = 30;

/** The time that messages are dated by. */
export type Clock = {
  /** Unix seconds for answers. */
  answers: () => number;
  /** Unix seconds for receipts, and for what is submitted. */
  updates: () => number;
  /** Tells the time of the newest block, in Unix seconds. */
  sawBlock: (time: number) => void;
};

/**
 * Answers are measured by the resolver against the time of a block, and refused if they are dated more than a minute ahead
 * of it. So they are dated by this machine's clock, but never far ahead of the chain, should it stand still.
 *
 * @param kind "wall" for this machine's clock; "chain" for that of the chain, where its time is not that of the world.
 * @param wall Milliseconds.
 */
export function createClock(kind: "wall" | "chain", wall: () => number = Date.now): Clock {
  let block = 0;
  const now = () => Math.floor(wall() / 1000);
  if (kind === "chain") {
    const time = () => (block === 0 ? now() : block);
    return { answers: time, updates: time, sawBlock: (time) => void (block = time) };
  }
  return {
    answers: () => (block === 0 ? now() : Math.min(now(), block + AHEAD)),
    updates: now,
    sawBlock: (time) => void (block = time),
  };
}
