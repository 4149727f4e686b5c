import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { createdProposal } from "./createdProposal.ts";
import { proposalArguments } from "./proposalArguments.ts";

/**
 * Cancels a proposal: its proposer before the vote has begun, the guardian of proposals at any time.
 *
 * @throws {@link ProposalNotFoundError}, {@link ContractRefusedError} and what any transaction throws.
 * @example
 * await cancel(ans, { id });
 */
export async function cancel(context: AnsContext, args: { id: bigint }): Promise<Sent> {
  const created = await createdProposal(context, args.id);
  return await write(context, "ANSGovernor", "cancel", proposalArguments(created));
}
