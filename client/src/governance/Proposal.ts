import type { Address, Hex } from "viem";

import type { ProposalState } from "./proposalStateOf.ts";

/** One call that a proposal has the timelock make. `value` is in wei of ETH. */
export type Call = { target: Address; value: bigint; data: Hex };

/** A proposal as it stands. Times are in Unix seconds. */
export type Proposal = {
  id: bigint;
  state: ProposalState;
  proposer: Address;
  description: string;
  calls: readonly Call[];
  /** Who had a vote at this moment may vote. */
  voteStart: number;
  /** Until when votes are cast. */
  deadline: number;
  /** From when on it can be executed; `null` until it is queued. */
  eta: number | null;
  votes: { for: bigint; against: bigint; abstain: bigint };
  /** How many votes have to be for it or abstain; `null` before the vote has begun. */
  quorum: bigint | null;
};
