import type { Page } from "playwright-core";

/** How a long page scrolled. */
export type Scrolled = {
  /** The most rows that the page held at once. */
  rows: number;
  /** How long the page was busy without a break, in milliseconds: all times of 50 and more together. */
  longTasksMs: number;
  /** Frames that were drawn, and how many of them came later than two of a screen's sixty a second would have. */
  frames: number;
  lateFrames: number;
  /** Whether a row was in sight after every step. */
  isFilled: boolean;
};

/**
 * Scrolls a page down from its top, part of a screen at each frame.
 *
 * @param row What a row is, as a selector.
 * @param pace.step How much of a screen at each frame; half of one unless given, as somebody does who is in a hurry.
 * @param pace.frames How many frames at most; to the end unless given.
 */
export async function scrollThrough(
  page: Page,
  row: string,
  pace: { step?: number; frames?: number } = {},
): Promise<Scrolled> {
  const { step = 0.5, frames = 1e9 } = pace;
  return await page.evaluate<Scrolled>(`(${scroll})(${JSON.stringify(row)}, ${step}, ${frames})`);
}

/** Runs in the page; a text, as what compiles the tests leaves marks in functions that no page understands. */
const scroll = `async (selector, step, most) => {
  let longTasksMs = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs += duration;
  });
  watch.observe({ type: "longtask" });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let [rows, frames, lateFrames, isFilled] = [0, 0, 0, true];
  scrollTo(0, 0);
  let last = await frame();
  while (frames < most && scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    scrollBy(0, innerHeight * step);
    const now = await frame();
    frames++;
    if (now - last > 2 * (1000 / 60) + 1) lateFrames++;
    last = now;
    const drawn = [...document.querySelectorAll(selector)];
    rows = Math.max(rows, drawn.length);
    isFilled &&= drawn.some((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
  }
  await frame();
  watch.disconnect();
  return { rows, longTasksMs: Math.round(longTasksMs), frames, lateFrames, isFilled };
}`;
