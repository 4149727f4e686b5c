import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";

const supports = { against: 0, for: 1, abstain: 2 } as const;

/** What one says to a proposal. */
export type Support = keyof typeof supports;

/**
 * Votes on a proposal with all votes that the context's account had when the vote began. It cannot be changed.
 *
 * @param args.reason Shown beside the vote, for good.
 * @throws {@link ProposalNotFoundError}, {@link ContractRefusedError} and what any transaction throws.
 * @example
 * await vote(ans, { id, support: "for", reason: "Names should be cheap." });
 */
export async function vote(
  context: AnsContext,
  args: { id: bigint; support: Support; reason?: string | undefined },
): Promise<Sent> {
  const { id, support, reason } = args;
  return reason === undefined || reason === ""
    ? await write(context, "ANSGovernor", "castVote", [id, supports[support]])
    : await write(context, "ANSGovernor", "castVoteWithReason", [id, supports[support], reason]);
}
