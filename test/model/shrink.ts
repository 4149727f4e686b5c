import type { Chain } from "./chain.ts";
import type { Block, History } from "./history.ts";
import { type Disagreement, play } from "./play.ts";

const MOST_TRIES = 400;

const sizeOf = ({ blocks }: History) => blocks.reduce((sum, { actions }) => sum + actions.length, 0);

/** The history up to a block. */
const upTo = (history: History, block: number): History => ({ ...history, blocks: history.blocks.slice(0, block + 1) });

/** The history without some of its actions, counted from the first. */
function without(history: History, from: number, count: number): History {
  let position = 0;
  const blocks = history.blocks.map(({ time, actions }): Block => {
    const left = actions.filter(() => {
      const dropped = position >= from && position < from + count;
      position += 1;
      return !dropped;
    });
    return { time, actions: left };
  });
  return { ...history, blocks: blocks.filter(({ actions }) => actions.length > 0) };
}

/** Leaves out of a history, in ever smaller parts, what is not needed for model and contract to disagree. */
export async function shrink(chain: Chain, history: History, first: Disagreement) {
  let disagreement = (await play(chain, history, true)) ?? first;
  let shortest = upTo(history, disagreement.block);
  let tries = 0;
  for (let count = sizeOf(shortest) >> 1; count > 0; count >>= 1) {
    for (let from = 0; from < sizeOf(shortest) && tries < MOST_TRIES; tries += 1) {
      const shorter = without(shortest, from, count);
      const found = await play(chain, shorter, true);
      if (found === undefined) {
        from += count;
      } else {
        shortest = upTo(shorter, found.block);
        disagreement = found;
      }
    }
  }
  return { history: shortest, disagreement };
}
