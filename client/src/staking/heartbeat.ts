import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Shows that the context's account, the consensus key of a seat, is there now, so that the seat is drawn into the
 * committee that makes the blocks of a sovereign ANS chain.
 *
 * @throws {@link NoServiceProvidersError} where the deployment has no committee, and what any transaction throws.
 * @example
 * await heartbeat(ans);
 */
export async function heartbeat(context: AnsContext): Promise<Sent> {
  return await write(context, "ValidatorCommittee", "heartbeat", []);
}
