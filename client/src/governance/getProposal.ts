import type { AnsContext } from "../context/AnsContext.ts";
import { createdProposal } from "./createdProposal.ts";
import type { Proposal } from "./Proposal.ts";
import { standing } from "./standing.ts";

/**
 * A proposal as it stands.
 *
 * @throws {@link ProposalNotFoundError}, {@link NoServiceProvidersError}.
 * @example
 * const { state, votes, quorum, deadline } = await getProposal(ans, { id });
 */
export async function getProposal(context: AnsContext, args: { id: bigint }): Promise<Proposal> {
  return await standing(context, await createdProposal(context, args.id));
}
