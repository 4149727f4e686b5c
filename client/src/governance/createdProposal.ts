import type { AnsContext } from "../context/AnsContext.ts";
import { ProposalNotFoundError } from "../errors/governance.ts";
import { type Created, createdProposals } from "./createdProposals.ts";

/**
 * What a proposal says.
 *
 * @throws {@link ProposalNotFoundError}.
 */
export async function createdProposal(context: AnsContext, id: bigint): Promise<Created> {
  const created = (await createdProposals(context)).find((each) => each.id === id);
  if (created === undefined) throw new ProposalNotFoundError(id);
  return created;
}
