import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { Created } from "./createdProposals.ts";
import type { Proposal } from "./Proposal.ts";
import { proposalStateOf } from "./proposalStateOf.ts";

/** How a proposal stands now. */
export async function standing(context: AnsContext, created: Created): Promise<Proposal> {
  const id = [created.id] as const;
  const [state, voteStart, deadline, eta, [against, forIt, abstain], now] = await Promise.all([
    read(context, "ANSGovernor", "state", id),
    read(context, "ANSGovernor", "proposalSnapshot", id),
    read(context, "ANSGovernor", "proposalDeadline", id),
    read(context, "ANSGovernor", "proposalEta", id),
    read(context, "ANSGovernor", "proposalVotes", id),
    chainTime(context),
  ]);
  const quorum = Number(voteStart) < now ? await read(context, "ANSGovernor", "quorum", [voteStart]) : null;
  return {
    ...created,
    state: proposalStateOf(state),
    voteStart: Number(voteStart),
    deadline: Number(deadline),
    eta: eta === 0n ? null : Number(eta),
    votes: { for: forIt, against, abstain },
    quorum,
  };
}
