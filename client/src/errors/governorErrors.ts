import { proposalStateOf } from "../governance/proposalStateOf.ts";
import { showDuration } from "../text/showDuration.ts";
import type { Explainer } from "./contractError.ts";
import { ProposalNotFoundError } from "./governance.ts";
import { SignatureInvalidError } from "./wallet.ts";

/** What to do about a proposal that is in another state than the call needs. */
const stateAdvice: Readonly<Record<string, string>> = {
  pending: "its vote has not begun. Wait until it has",
  active: "its vote goes on. Vote, or wait until it is over",
  canceled: "it was cancelled. Propose it anew",
  defeated: "it was defeated. Propose something else",
  succeeded: "it was accepted but not queued. Queue it",
  queued: "it waits in the timelock. Execute it once its time has come",
  expired: "it was not executed in time. Propose it anew",
  executed: "it was executed. Nothing is left to do",
};

const durations = new Set(["votingDelay", "votingPeriod", "lateQuorumExtension"]);
const figure = (setting: unknown, value: unknown): string =>
  durations.has(String(setting)) ? showDuration(Number(value)) : String(value);

/** What the errors of the governor mean. */
export const governorErrors = {
  GovernorUnexpectedProposalState: ([id, current]) =>
    `This cannot be done to proposal ${String(id)} now: ${stateAdvice[proposalStateOf(current)]}.`,
  GovernorNonexistentProposal: ([id]) => new ProposalNotFoundError(BigInt(String(id))),
  GovernorAlreadyCastVote: ([voter]) => `${String(voter)} has voted on this already. A vote cannot be changed.`,
  GovernorInsufficientProposerVotes: ([proposer, votes, threshold]) =>
    `${String(proposer)} had ${String(votes)} votes a second ago, but ${String(threshold)} are needed to propose. Take a seat, or ask its owner to propose it.`,
  GovernorRestrictedProposer: ([proposer]) =>
    `The description names another proposer than ${String(proposer)}. Propose from that account, or leave out the #proposer= at its end.`,
  GovernorInvalidProposalLength: ([targets, calldatas, values]) =>
    `${String(targets)} targets, ${String(calldatas)} calls and ${String(values)} values do not go together. Give one of each for every call, and one call at least.`,
  GovernorInvalidVoteType: () => "That is no vote. Vote for, against or abstain.",
  GovernorInvalidVoteParams: () => "This governor takes votes without parameters. Leave them out.",
  GovernorInvalidSignature: ([voter]) => new SignatureInvalidError(String(voter)),
  GovernorUnableToCancel: ([id, account]) =>
    `${String(account)} may not cancel proposal ${String(id)}. Ask its proposer or the guardian of proposals.`,
  GovernorElectionUncancellable: ([id]) =>
    `Proposal ${String(id)} elects the guardian of proposals, which the present one may not cancel. Let it be voted on.`,
  GovernorOnlyExecutor: ([account]) =>
    `Only the timelock may do this, and ${String(account)} is not it. Propose it to governance.`,
  GovernorProposalQueueingFailed: ([id]) => `Proposal ${String(id)} could not be queued. Look at its status.`,
  GovernorProposalQueueingNotRequired: ([id]) => `Proposal ${String(id)} needs no queue. Execute it.`,
  GovernorAlreadyQueuedProposal: ([id]) =>
    `Proposal ${String(id)} is queued already. Execute it once its time has come.`,
  GovernorDisabledDeposit: () => "The governor keeps no money. Send it to the timelock, or not at all.",
  GovernorInvalidQuorumFraction: ([numerator, denominator]) =>
    `A quorum of ${String(numerator)} of ${String(denominator)} makes no sense. Give a smaller one.`,
  GovernorInvalidVotingPeriod: ([period]) =>
    `A vote of ${showDuration(Number(period))} is too short. Give a longer period.`,
  GovernorPreventLateQuorumVoteExtensionTooLarge: ([given, most]) =>
    `An extension of ${showDuration(Number(given))} is too long: ${showDuration(Number(most))} is the most. Give a shorter one.`,
  GovernorSettingOutOfBounds: ([setting, given, least, most]) =>
    `${String(setting)} of ${figure(setting, given)} is outside ${figure(setting, least)} to ${figure(setting, most)}. Give one inside.`,
  GovernorTimelockFixed: () => "The governor cannot get another timelock. Give the contracts another owner instead.",
  ERC6372InconsistentClock: () => "The votes are counted by another clock. Use the governor of this deployment.",
} satisfies Record<string, Explainer>;
