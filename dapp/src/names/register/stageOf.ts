import type { CommitmentStatus } from "@ans/client";
import type { Address } from "viem";
import { isAddressEqual } from "viem";

/** What the chain says of one name that is being registered. */
export type Facts = {
  commitment: CommitmentStatus;
  /** Who has the name now, if anybody. */
  holder: Address | null;
  /** Who is to have it. */
  owner: Address;
  /** Whether a commit, or a register, was sent and is in no block yet. */
  isCommitUnderWay: boolean;
  isRegisterUnderWay: boolean;
};

/**
 * How far a registration is. `kept`: only this browser knows of it. Then it is `committing`, `waiting`, `ready`,
 * `registering` and `done`; or it is `expired`, when too long was waited, or `taken` by somebody quicker.
 */
export type Stage = "kept" | "committing" | "waiting" | "ready" | "registering" | "done" | "expired" | "taken";

/**
 * How far a registration is, by what the chain says; what this browser remembers of it only fills in what no block holds
 * yet.
 *
 * @param now The chain's time in Unix seconds.
 */
export function stageOf(facts: Facts, now: number): Stage {
  const { commitment, holder, owner } = facts;
  if (holder !== null) return isAddressEqual(holder, owner) ? "done" : "taken";
  if (facts.isRegisterUnderWay) return "registering";
  if (commitment.state === "none") return facts.isCommitUnderWay ? "committing" : "kept";
  if (now >= commitment.expiresAt) return "expired";
  return now >= commitment.readyAt ? "ready" : "waiting";
}

/** How far several registrations are that go together: as far as the one that is least far. */
export function stageOfAll(stages: readonly Stage[]): Stage {
  const order = ["taken", "expired", "kept", "committing", "waiting", "registering", "ready", "done"] as const;
  return order.find((stage) => stages.includes(stage)) ?? "kept";
}
