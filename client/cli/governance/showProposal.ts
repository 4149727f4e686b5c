import { type AnsContext, decodeCall, type Proposal, showTime } from "../../src/index.ts";
import { momentJson } from "../terminal/amounts.ts";

/** A proposal for programs; its number is text, as no program keeps so long a one. */
export function proposalJson(ans: AnsContext, proposal: Proposal): Record<string, unknown> {
  const { id, state, proposer, description, calls, voteStart, deadline, eta, votes, quorum } = proposal;
  return {
    id: id.toString(),
    state,
    proposer,
    description,
    calls: calls.map((call) => ({
      target: call.target,
      value: call.value.toString(),
      data: call.data,
      call: decodeCall(ans, call).text,
    })),
    voteStart: momentJson(voteStart),
    deadline: momentJson(deadline),
    eta: eta === null ? null : momentJson(eta),
    votes: { for: Number(votes.for), against: Number(votes.against), abstain: Number(votes.abstain) },
    quorum: quorum === null ? null : Number(quorum),
  };
}

/** A proposal for people, a row a fact. */
export function proposalRows(ans: AnsContext, proposal: Proposal): string[][] {
  const { id, proposer, description, calls, votes, quorum } = proposal;
  const reached = quorum === null ? "" : `; ${votes.for + votes.abstain} of ${quorum} for the quorum`;
  return [
    ["proposal", id.toString()],
    ["state", showState(proposal)],
    ["by", proposer],
    ...description.split("\n").map((line, index) => [index === 0 ? "why" : "", line]),
    ...calls.map((call, index) => [index === 0 ? "calls" : "", decodeCall(ans, call).text]),
    ["votes", `${votes.for} for, ${votes.against} against, ${votes.abstain} abstain${reached}`],
  ];
}

/** How far a proposal is, and until when. */
export function showState({ state, voteStart, deadline, eta }: Proposal): string {
  if (state === "pending") return `pending: the vote begins at ${showTime(voteStart)}`;
  if (state === "active") return `active: votes are cast until ${showTime(deadline)}`;
  if (state === "succeeded") return "accepted: it can be queued";
  if (state === "queued" && eta !== null) return `queued: it can be executed from ${showTime(eta)} on`;
  return state;
}
