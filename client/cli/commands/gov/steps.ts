import type { Command } from "commander";

import {
  advanceHandover,
  type AnsContext,
  cancel,
  countProposal,
  decodeCall,
  execute,
  getProposal,
  handoverStatus,
  queue,
  type Sent,
} from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { handoverJson } from "../../governance/showHandover.ts";
import { proposalJson, showState } from "../../governance/showProposal.ts";
import { parseProposalId } from "../../parse/proposalId.ts";
import { agree } from "../../terminal/agree.ts";
import { does } from "../does.ts";

type Step = (ans: AnsContext, args: { id: bigint }) => Promise<Sent>;

/** `ans gov queue`, `execute`, `cancel`, `count` and `advance`: what anybody does after a vote. */
export function addSteps(group: Command): void {
  addStep(group, "queue", "put a proposal that was accepted into the timelock; anybody may", "Queueing", queue);
  addStep(
    group,
    "execute",
    "carry out a proposal whose time in the timelock is over; anybody may",
    "Executing",
    execute,
  );
  addStep(group, "cancel", "take your proposal back before its vote, or stop it as the guardian", "Cancelling", cancel);
  addStep(
    group,
    "count",
    "count an executed proposal towards the last stage of the hand-over",
    "Counting",
    countProposal,
  );
  addAdvance(group);
}

function addStep(group: Command, name: string, description: string, doing: string, step: Step): void {
  const command = group.command(`${name} <proposal>`).description(description);
  does<[string]>(command, async ({ args: [typed], globals }) => {
    const id = parseProposalId(typed);
    const connection = await connect(globals);
    const { ans } = connection;
    const proposal = await getProposal(ans, { id });
    const signer = await connection.signer();
    const facts = [...proposal.calls.map((call) => decodeCall(ans, call).text), `It is ${showState(proposal)}.`];
    await agree(globals, facts, `${name[0]?.toUpperCase()}${name.slice(1)} it?`);
    const sent = await sending(connection, signer, `${doing} proposal ${id}`, (context) => step(context, { id }));
    const now = await getProposal(ans, { id });
    return {
      json: { ...proposalJson(ans, now), transaction: sent.hash },
      text: [`Proposal ${id} is ${showState(now)}.`],
    };
  });
}

function addAdvance(group: Command): void {
  const command = group
    .command("advance")
    .description("take the next step of the hand-over, once its condition holds; anybody may");
  does(command, async ({ globals }) => {
    const connection = await connect(globals);
    const { stage, next } = await handoverStatus(connection.ans);
    const signer = await connection.signer();
    await agree(
      globals,
      [`The hand-over goes from ${stage} to ${next?.stage ?? "nothing further"}, for good.`],
      "Do it?",
    );
    const sent = await sending(connection, signer, "Advancing the hand-over", advanceHandover);
    const now = await handoverStatus(connection.ans);
    return {
      json: { handover: handoverJson(now), transaction: sent.hash },
      text: [`The hand-over is at the stage ${now.stage}.`],
    };
  });
}
