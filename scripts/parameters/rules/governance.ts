import type { Parameters } from "../Parameters.ts";
import { problemsOfNumber, problemsOfTime } from "./bounds.ts";
import { localChain } from "./chains.ts";

const hour = 3600;
const day = 86_400;

/** Refuses figures of votes that the governor would not take, or that leave no time to vote on a live network. */
export function problemsOfGovernance({ chainId, governance }: Parameters): string[] {
  const { votingDelay, votingPeriod, lateQuorumExtension, proposalThreshold, quorumPercent } = governance;
  const live = chainId !== localChain;
  return [
    ...problemsOfTime("governance.votingDelay", votingDelay, live ? hour : 0, 14 * day),
    ...problemsOfTime("governance.votingPeriod", votingPeriod, live ? day : hour, 30 * day),
    ...problemsOfTime("governance.lateQuorumExtension", lateQuorumExtension, 0, votingPeriod),
    ...problemsOfNumber("governance.proposalThreshold", proposalThreshold, 1, 16, "votes"),
    ...problemsOfNumber("governance.quorumPercent", quorumPercent, 4, 60, "percent"),
  ];
}
