import { type AnsContext, serviceProvidersAbi, type StakingEvent, stakingHistory } from "@ans/client";
import type { Address } from "viem";

import { askGateway } from "../../gateways/askGateway.ts";
import { chainEventOf } from "../../gateways/chainEventOf.ts";
import type { Told } from "../../gateways/ToldBy.tsx";

/** A history, the oldest first; and whose index told it up to which block, where one did. */
export type ToldHistory = { events: StakingEvent[]; told: Told | undefined };

/** Whose history: of a seat, or of what an account has staked. */
export type Subject = { seat: number } | { account: Address };

/**
 * Reads a history: what a gateway's index knows, and from the chain whatever came after that; all of it from the chain
 * where no gateway is configured, or none answers.
 */
export async function readHistory(
  ans: AnsContext,
  gateways: readonly string[],
  subject: Subject,
): Promise<ToldHistory> {
  const path = "seat" in subject ? `seats/${subject.seat}/history` : `accounts/${subject.account}/staking`;
  for (const gateway of gateways) {
    try {
      const { block, entries } = await askGateway(gateway, path, "entries");
      const told = entries.flatMap((entry) => chainEventOf(entry, { ServiceProviders: serviceProvidersAbi }) ?? []);
      // The arguments were read by the types that the events have in the ABI.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const events = told.toReversed() as unknown as StakingEvent[];
      const later = await stakingHistory(ans, { ...subject, fromBlock: block + 1n });
      return { events: [...events, ...later], told: { gateway, block } };
    } catch (error) {
      console.warn(error);
    }
  }
  return { events: await stakingHistory(ans, subject), told: undefined };
}
