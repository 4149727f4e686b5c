import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type ProposalState, proposalStateOf } from "./proposalStateOf.ts";

/**
 * How far a proposal is.
 *
 * @throws {@link ProposalNotFoundError}, {@link NoServiceProvidersError}.
 * @example
 * if ((await proposalState(ans, { id })) === "succeeded") await queue(ans, { id });
 */
export async function proposalState(context: AnsContext, args: { id: bigint }): Promise<ProposalState> {
  return proposalStateOf(await read(context, "ANSGovernor", "state", [args.id]));
}
