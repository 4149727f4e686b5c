import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { createdProposal } from "./createdProposal.ts";
import { proposalArguments } from "./proposalArguments.ts";

/**
 * Carries out a proposal whose time in the timelock is over. Anybody may.
 *
 * @throws {@link ProposalNotFoundError}, {@link ContractRefusedError} and what any transaction throws.
 * @example
 * await execute(ans, { id });
 */
export async function execute(context: AnsContext, args: { id: bigint }): Promise<Sent> {
  const created = await createdProposal(context, args.id);
  return await write(context, "ANSGovernor", "execute", proposalArguments(created));
}
