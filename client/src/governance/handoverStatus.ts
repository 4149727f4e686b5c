import { chainTime } from "../chain/chainTime.ts";
import { read } from "../chain/read.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { type HandoverStage, handoverStageOf, handoverStages } from "./handoverStageOf.ts";

/** What the next stage needs, and what there is. Times are in Unix seconds. */
export type NextStage = {
  stage: HandoverStage;
  /** How many seats must be active, and since when at least as many have been; `null` if fewer are. */
  seats: { needed: number; heldSince: number | null; enoughFrom: number | null };
  /** When it can begin at the earliest. */
  earliest: number;
  /** How many proposals of service providers must be executed, or the veto be over; `null` where none is needed. */
  proposals: { needed: number; counted: number; orFrom: number } | null;
  isReady: boolean;
};

/** How far the foundation has handed over. */
export type Handover = { stage: HandoverStage; since: number; activeSeats: number; next: NextStage | null };

/**
 * How far the foundation has handed over to the service providers, and what the next stage needs. Once that is there,
 * anybody takes the step with {@link advanceHandover}.
 *
 * @throws {@link NoServiceProvidersError}.
 * @example
 * const { stage, next } = await handoverStatus(ans);
 */
export async function handoverStatus(context: AnsContext): Promise<Handover> {
  const [stage, since, activeSeats, now] = await Promise.all([
    read(context, "HandoverController", "stage", []),
    read(context, "HandoverController", "stageSince", []),
    read(context, "ServiceProviders", "activeCount", []),
    chainTime(context),
  ]);
  return {
    stage: handoverStageOf(stage),
    since,
    activeSeats: Number(activeSeats),
    next: await nextOf(context, stage, since, now),
  };
}

async function nextOf(context: AnsContext, stage: number, since: number, now: number): Promise<NextStage | null> {
  const next = handoverStages[stage + 1];
  if (next === undefined) return null;
  const [figures, began, counted] = await Promise.all([
    read(context, "HandoverController", "figures", []),
    read(context, "HandoverController", "BEGAN_AT", []),
    read(context, "HandoverController", "proposalsCounted", []),
  ]);
  const needed = figures.seats[stage] ?? 0;
  const heldSince = await read(context, "SeatVotes", "heldSince", [BigInt(needed)]);
  const earliest = began + (figures.ages[stage] ?? 0);
  const enoughFrom = heldSince === 0 ? null : heldSince + figures.hold;
  const proposals =
    next === "community" ? { needed: figures.proposals, counted: Number(counted), orFrom: since + figures.veto } : null;
  const isProposed = proposals === null || proposals.counted >= proposals.needed || proposals.orFrom <= now;
  return {
    stage: next,
    seats: { needed, heldSince: heldSince === 0 ? null : heldSince, enoughFrom },
    earliest,
    proposals,
    isReady: enoughFrom !== null && enoughFrom <= now && earliest <= now && isProposed,
  };
}
