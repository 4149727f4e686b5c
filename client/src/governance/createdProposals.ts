import type { Address } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import { eventsOf } from "../events/eventsOf.ts";
import type { Call } from "./Proposal.ts";

/** What a proposal says; it never changes. */
export type Created = { id: bigint; proposer: Address; description: string; calls: Call[] };

/** Every proposal that was ever made, the oldest first. */
export async function createdProposals(context: AnsContext): Promise<Created[]> {
  const events = await eventsOf(context, "ANSGovernor", "ProposalCreated");
  return events.map(({ args }) => ({
    id: args.proposalId,
    proposer: args.proposer,
    description: args.description,
    calls: args.targets.map((target, index) => ({
      target,
      value: args.values[index] ?? 0n,
      data: args.calldatas[index] ?? "0x",
    })),
  }));
}
