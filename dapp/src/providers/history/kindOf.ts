import type { StakingEvent } from "@ans/client";

/** The kinds of events that a history can be narrowed to. */
export const kinds = ["commission", "stake", "delegation", "reward", "state", "slash"] as const;

export type Kind = (typeof kinds)[number];

const kindsOfNames: Partial<Record<StakingEvent["eventName"], Kind>> = {
  CommissionAnnounced: "commission",
  CommissionChanged: "commission",
  SeatJoined: "stake",
  SelfStakeAdded: "stake",
  SelfStakeReleased: "stake",
  SelfStakeWithdrawn: "stake",
  StakeDelegated: "delegation",
  StakeUndelegated: "delegation",
  StakeRedelegated: "delegation",
  StakeWithdrawn: "delegation",
  DelegationCapChanged: "delegation",
  RewardClaimed: "reward",
  RewardCompounded: "reward",
  RewardForfeited: "reward",
  SeatStatusChanged: "state",
  SeatDisplaced: "state",
  SeatReaped: "state",
  SeatOffered: "state",
  SeatTransferred: "state",
  SeatPayoutChanged: "state",
  SeatSlashed: "slash",
  SlashReverted: "slash",
};

/** The kind of an event; undefined for one that says nothing to people, as a step of the ranking. */
export function kindOf(event: StakingEvent): Kind | undefined {
  return kindsOfNames[event.eventName];
}
