import type { AnsContext } from "../context/AnsContext.ts";
import { explained } from "./explained.ts";

/**
 * The time that a transaction sent now goes by, in Unix seconds, whatever this machine's clock says. That is the time of
 * the next block where the node tells it: a node that makes a block for each transaction (as Hardhat's) stands still
 * while nobody sends any, and its latest block grows old.
 *
 * @example
 * const now = await chainTime(ans);
 */
export async function chainTime(context: AnsContext): Promise<number> {
  const { publicClient } = context;
  const [latest, next] = await Promise.all([
    explained(context, () => publicClient.getBlock()),
    publicClient.getBlock({ blockTag: "pending" }).catch(() => undefined),
  ]);
  return Math.max(Number(latest.timestamp), Number(next?.timestamp ?? 0));
}
