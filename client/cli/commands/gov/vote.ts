import type { Command } from "commander";

import {
  type AnsContext,
  decodeCall,
  delegateVotes,
  getProposal,
  type Proposal,
  showTime,
  type Support,
  vote,
  votesOf,
} from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { proposalJson, showState } from "../../governance/showProposal.ts";
import { parseAddress } from "../../parse/address.ts";
import { parseProposalId } from "../../parse/proposalId.ts";
import { agree } from "../../terminal/agree.ts";
import { counted } from "../../terminal/counted.ts";
import { CommandError, UsageError } from "../../terminal/errors.ts";
import { does } from "../does.ts";

/** `ans gov vote` and `delegate`: what to say, or who says it. */
export function addVote(group: Command): void {
  const command = group
    .command("vote <proposal> <answer>")
    .description("vote for, against or abstain, with all votes of --account; it cannot be changed")
    .option("--reason <text>", "shown beside the vote, for good");
  does<[string, string], { reason?: string }>(command, async ({ args, options, globals }) => {
    const id = parseProposalId(args[0]);
    const support = parseSupport(args[1]);
    const connection = await connect(globals);
    const { ans } = connection;
    const proposal = await getProposal(ans, { id });
    const signer = await connection.signer();
    const votes = await votesFor(ans, proposal, signer.address);
    const facts = [
      ...proposal.calls.map((call) => decodeCall(ans, call).text),
      `${signer.address} (${signer.title}) votes ${support} with ${counted(votes, "vote")}, for good.`,
    ];
    await agree(globals, facts, "Vote?");
    const { reason } = options;
    const sent = await sending(connection, signer, `Voting ${support}`, (context) =>
      vote(context, { id, support, reason }),
    );
    const now = await getProposal(ans, { id });
    return {
      json: { ...proposalJson(ans, now), voter: signer.address, answer: support, transaction: sent.hash },
      text: [`${signer.address} voted ${support} with ${counted(votes, "vote")}. ${showVotes(now)}`],
    };
  });
  addDelegate(group);
}

function showVotes({ votes }: Proposal): string {
  return `All together: ${votes.for} for, ${votes.against} against, ${votes.abstain} abstain.`;
}

function parseSupport(text: string): Support {
  if (text === "for" || text === "against" || text === "abstain") return text;
  throw new UsageError(`${text} is no vote: give for, against or abstain.`);
}

async function votesFor(ans: AnsContext, proposal: Proposal, account: `0x${string}`): Promise<bigint> {
  if (proposal.state !== "active") {
    throw new CommandError(
      "NOT_VOTABLE",
      `Proposal ${proposal.id} cannot be voted on now (${showState(proposal)}): see \`ans gov status\`.`,
    );
  }
  const votes = await votesOf(ans, { account, at: proposal.voteStart });
  if (votes > 0n) return votes;
  throw new CommandError(
    "NO_VOTES",
    `${account} had no active seat at ${showTime(proposal.voteStart)}, when the votes were counted: use the account that had one.`,
  );
}

function addDelegate(group: Command): void {
  const command = group
    .command("delegate <address>")
    .description('let somebody vote with your seats; "self" to vote yourself again');
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const given = typed === "self" ? null : parseAddress("The address", typed);
    const connection = await connect(globals);
    const signer = await connection.signer();
    const to = given ?? signer.address;
    await agree(globals, [`${to} votes with all seats of ${signer.address}, in votes that begin later.`], "Change it?");
    const sent = await sending(connection, signer, "Delegating votes", (ans) => delegateVotes(ans, { to: given }));
    return {
      json: { owner: signer.address, delegate: to, transaction: sent.hash },
      text: [`${to} votes with the seats of ${signer.address}.`],
    };
  });
}
