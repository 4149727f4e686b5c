import type { AnsContext } from "../context/AnsContext.ts";
import { createdProposals } from "./createdProposals.ts";
import type { Proposal } from "./Proposal.ts";
import { standing } from "./standing.ts";

/**
 * The newest proposals, the newest first, found from events.
 *
 * @param args.count How many at most; 20 unless given.
 * @throws {@link NoServiceProvidersError}.
 * @example
 * for (const { id, state, description } of await listProposals(ans)) console.log(id, state, description);
 */
export async function listProposals(
  context: AnsContext,
  args: { count?: number | undefined } = {},
): Promise<Proposal[]> {
  const newest = (await createdProposals(context)).toReversed().slice(0, args.count ?? 20);
  return await Promise.all(newest.map((created) => standing(context, created)));
}
