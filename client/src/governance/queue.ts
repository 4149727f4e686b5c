import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { createdProposal } from "./createdProposal.ts";
import { proposalArguments } from "./proposalArguments.ts";

/**
 * Puts a proposal that was accepted into the timelock, where it waits for its time. Anybody may.
 *
 * @throws {@link ProposalNotFoundError}, {@link ContractRefusedError} and what any transaction throws.
 * @example
 * await queue(ans, { id });
 */
export async function queue(context: AnsContext, args: { id: bigint }): Promise<Sent> {
  const created = await createdProposal(context, args.id);
  return await write(context, "ANSGovernor", "queue", proposalArguments(created));
}
