import type { AnsContext } from "../context/AnsContext.ts";
import { explained } from "./explained.ts";

/**
 * When blocks were made, in Unix seconds, by their numbers.
 *
 * @example
 * const times = await blockTimes(ans, events.map(({ blockNumber }) => blockNumber));
 */
export async function blockTimes(context: AnsContext, blocks: Iterable<bigint>): Promise<Map<bigint, number>> {
  const asked = [...new Set(blocks)].map(async (blockNumber): Promise<[bigint, number]> => {
    const { timestamp } = await explained(context, () => context.publicClient.getBlock({ blockNumber }));
    return [blockNumber, Number(timestamp)];
  });
  return new Map(await Promise.all(asked));
}
