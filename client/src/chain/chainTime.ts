import type { AnsContext } from "../context/AnsContext.ts";
import { explained } from "./explained.ts";

/**
 * The time of the latest block, in Unix seconds: what the contracts go by, whatever this machine's clock says.
 *
 * @example
 * const now = await chainTime(ans);
 */
export async function chainTime(context: AnsContext): Promise<number> {
  return await explained(context, async () => Number((await context.publicClient.getBlock()).timestamp));
}
