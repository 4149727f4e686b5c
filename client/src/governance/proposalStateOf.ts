/** How far a proposal is. */
export type ProposalState =
  "pending" | "active" | "canceled" | "defeated" | "succeeded" | "queued" | "expired" | "executed";

const states: readonly ProposalState[] = [
  "pending",
  "active",
  "canceled",
  "defeated",
  "succeeded",
  "queued",
  "expired",
  "executed",
];

/** The state that the governor gives as a number. */
export function proposalStateOf(value: unknown): ProposalState {
  return states[Number(value)] ?? "pending";
}
