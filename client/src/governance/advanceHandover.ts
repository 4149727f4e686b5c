import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Takes the next step of the hand-over to the service providers. Anybody may, once its condition holds; see
 * {@link handoverStatus}. There is no way back.
 *
 * @throws {@link ContractRefusedError} with what is missing, and what any transaction throws.
 * @example
 * if ((await handoverStatus(ans)).next?.isReady) await advanceHandover(ans);
 */
export async function advanceHandover(context: AnsContext): Promise<Sent> {
  return await write(context, "HandoverController", "advance", []);
}
