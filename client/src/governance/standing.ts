import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import type { Created } from "./createdProposals.ts";
import type { Proposal } from "./Proposal.ts";
import { proposalStateOf } from "./proposalStateOf.ts";

/** A node that makes blocks only on demand stands still, but not the votes: what is asked is how it stands by now. */
const byNow = { blockTag: "pending" } as const;

/** How a proposal stands now. */
export async function standing(context: AnsContext, created: Created): Promise<Proposal> {
  const id = [created.id] as const;
  const [state, voteStart, deadline, eta, [against, forIt, abstain], now] = await Promise.all([
    read(context, "ANSGovernor", "state", id, byNow),
    read(context, "ANSGovernor", "proposalSnapshot", id, byNow),
    read(context, "ANSGovernor", "proposalDeadline", id, byNow),
    read(context, "ANSGovernor", "proposalEta", id, byNow),
    read(context, "ANSGovernor", "proposalVotes", id, byNow),
    chainTime(context),
  ]);
  const quorum = Number(voteStart) < now ? await read(context, "ANSGovernor", "quorum", [voteStart], byNow) : null;
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
