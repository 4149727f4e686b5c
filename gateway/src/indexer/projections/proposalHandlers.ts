import { amount, hex, integer, text } from "../chain/arguments.ts";
import type { ChainEvent } from "../chain/ChainEvent.ts";
import type { Projection } from "../data/Projection.ts";
import { proposals, votes } from "../data/projectionTables.ts";
import type { RowOf } from "../data/table.ts";
import type { Handlers } from "./Handler.ts";
import { plus } from "./seatHandlers.ts";

type ProposalRow = RowOf<typeof proposals>;

/** Proposals of governance, and who voted how. */
export const proposalHandlers: Handlers = {
  "ANSGovernor.ProposalCreated": async (event, projection) => {
    await projection.put(proposals, {
      id: String(amount(event, "proposalId")),
      proposer: hex(event, "proposer"),
      description: text(event, "description"),
      calls: JSON.stringify(callsOf(event)),
      created_at: event.time,
      created_block: event.block,
      vote_start: integer(event, "voteStart"),
      deadline: integer(event, "voteEnd"),
      eta: null,
      status: "created",
      votes_for: "0",
      votes_against: "0",
      votes_abstain: "0",
    });
  },
  "ANSGovernor.ProposalQueued": (event, projection) =>
    change(event, projection, () => ({ status: "queued", eta: integer(event, "etaSeconds") })),
  "ANSGovernor.ProposalExecuted": (event, projection) => change(event, projection, () => ({ status: "executed" })),
  "ANSGovernor.ProposalCanceled": (event, projection) => change(event, projection, () => ({ status: "canceled" })),
  "ANSGovernor.ProposalExtended": (event, projection) =>
    change(event, projection, () => ({ deadline: integer(event, "extendedDeadline") })),
  "ANSGovernor.VoteCast": voteCast,
  "ANSGovernor.VoteCastWithParams": voteCast,
};

async function change(
  event: ChainEvent,
  projection: Projection,
  changes: (row: ProposalRow) => Partial<ProposalRow>,
): Promise<void> {
  const row = await projection.get(proposals, { id: String(amount(event, "proposalId")) });
  if (row !== undefined) await projection.put(proposals, { ...row, ...changes(row) });
}

async function voteCast(event: ChainEvent, projection: Projection): Promise<void> {
  const weight = amount(event, "weight");
  const support = integer(event, "support");
  await projection.put(votes, {
    proposal: String(amount(event, "proposalId")),
    voter: hex(event, "voter"),
    support,
    weight: String(weight),
    reason: text(event, "reason"),
    cast_at: event.time,
  });
  await change(event, projection, (row) => {
    if (support === 0) return { votes_against: plus(row.votes_against, weight) };
    if (support === 1) return { votes_for: plus(row.votes_for, weight) };
    return { votes_abstain: plus(row.votes_abstain, weight) };
  });
}

function callsOf({ args }: ChainEvent): unknown[] {
  const { targets, values, calldatas } = args;
  if (!Array.isArray(targets) || !Array.isArray(values) || !Array.isArray(calldatas)) return [];
  return targets.map((target, index) => ({ target, value: values[index], data: calldatas[index] }));
}
