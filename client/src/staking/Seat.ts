import type { Address } from "viem";

/** The state of a seat; only an active one earns, votes and may be chosen by a new name. */
export type SeatStatus = "none" | "standby" | "active" | "jailed" | "exiting" | "exited";

/** A seat of a service provider. Amounts are in DIMT wei, times in Unix seconds, rates in basis points (1/100 %). */
export type Seat = {
  seat: number;
  status: SeatStatus;
  /** The rank: 0 from 5,000,000 DIMT, 16 levels to each doubling. */
  level: number;
  /** Until when it earns without further service. */
  lease: number;
  /** When a jailed seat may be unjailed, or the stake of an exiting one withdrawn; `null` for neither. */
  until: number | null;
  owner: Address;
  /** Whom it was offered to. */
  pendingOwner: Address | null;
  /** The operator key. */
  key: Address;
  /** Where rewards and fees are paid. */
  payout: Address;
  /** The owner's own stake. */
  self: bigint;
  delegated: bigint;
  /** The most that others may delegate. */
  delegationCap: bigint;
  /** What was taken out of the owner's stake and is still slashable. */
  releasing: bigint;
  /** When that may be withdrawn. */
  releaseAt: number | null;
  commission: number;
  /** A commission that was announced, and when it begins. */
  nextCommission: { commission: number; from: number } | null;
  /** What the owner could claim now. */
  pending: bigint;
};
