import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

/**
 * Counts a proposal that service providers have executed, towards the last stage of the hand-over. Anybody may.
 *
 * @throws {@link ContractRefusedError} where it does not count, and what any transaction throws.
 * @example
 * await countProposal(ans, { id });
 */
export async function countProposal(context: AnsContext, args: { id: bigint }): Promise<Sent> {
  return await write(context, "HandoverController", "countProposal", [args.id]);
}
