import { type Address, getAddress } from "viem";

import { proposals, votes } from "../../indexer/data/projectionTables.ts";
import type { Reader } from "../../indexer/data/Sql.ts";
import { type RowOf, select } from "../../indexer/data/table.ts";
import { cursorOf, placeOf } from "../cursor.ts";

/**
 * A proposal of governance; times are in Unix seconds. `status` is what happened to it: whether it is under vote, was
 * defeated, or expired follows from the time and the votes, and the governor says it.
 */
export type ProposalLine = {
  id: string;
  proposer: Address;
  description: string;
  calls: { target: string; value: string; data: string }[];
  createdAt: number;
  voteStart: number;
  deadline: number;
  eta: number | null;
  status: string;
  votes: { for: string; against: string; abstain: string };
};

/** Proposals, the newest first. */
export async function proposalLines(
  reader: Reader,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ proposals: ProposalLine[]; next: string | null }> {
  const place = placeOf(cursor, ["number", "string"]) ?? [Number.MAX_SAFE_INTEGER, ""];
  const where = "WHERE created_block < ? OR (created_block = ? AND id > ?) ORDER BY created_block DESC, id LIMIT ?";
  const rows = await select(reader, proposals, where, [place[0], ...place, limit + 1]);
  const some = rows.slice(0, limit);
  const last = some.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf([last.created_block, last.id]) : null;
  return { proposals: some.map(lineOf), next };
}

/** One vote; `support` is "for", "against" or "abstain". */
export type VoteLine = { voter: Address; support: string; weight: string; reason: string; castAt: number };

const supports = ["against", "for", "abstain"];

/** Who voted on a proposal, by address, after `after`, at most `limit`. */
export async function voteLines(
  reader: Reader,
  proposal: string,
  { after, limit }: { after: string; limit: number },
): Promise<VoteLine[]> {
  const where = "WHERE proposal = ? AND voter > ? ORDER BY voter LIMIT ?";
  const rows = await select(reader, votes, where, [proposal, after, limit]);
  return rows.map(({ voter, support, weight, reason, cast_at }) => ({
    voter: getAddress(voter),
    support: supports[support] ?? "abstain",
    weight,
    reason,
    castAt: cast_at,
  }));
}

function lineOf(row: RowOf<typeof proposals>): ProposalLine {
  return {
    id: row.id,
    proposer: getAddress(row.proposer),
    description: row.description,
    calls: JSON.parse(row.calls),
    createdAt: row.created_at,
    voteStart: row.vote_start,
    deadline: row.deadline,
    eta: row.eta,
    status: row.status,
    votes: { for: row.votes_for, against: row.votes_against, abstain: row.votes_abstain },
  };
}
