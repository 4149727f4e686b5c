import type { Command } from "commander";

import {
  type AnsContext,
  decodeCall,
  getProposal,
  parseCall,
  propose,
  read,
  showDuration,
  showTime,
  votesOf,
} from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { sending } from "../../chain/sending.ts";
import { proposalJson } from "../../governance/showProposal.ts";
import { agree } from "../../terminal/agree.ts";
import { counted } from "../../terminal/counted.ts";
import { does } from "../does.ts";

const help = `
A call is written with the contract's name in the manifest. Text with commas is quoted, lists are in brackets, structs in
parentheses; numbers may have DIMT, % or days behind them. Several calls are executed together or not at all.

Examples:
  $ ans gov propose --call 'NameRegistrar.setReserved([station], false)' --description 'Free station.dim'
  $ ans gov propose --call 'FeeRouter.setShares((40 %, 10 %, 30 %, 20 %))' --description 'Shares as in the beginning'`;

/** `ans gov propose`: proposes calls of the timelock. */
export function addPropose(group: Command): void {
  const command = group
    .command("propose")
    .description("propose that the timelock makes one or more calls")
    .requiredOption("--call <call>", "Contract.function(arguments); may be given many times", collect)
    .requiredOption("--description <text>", "why; the first line is the title")
    .addHelpText("after", help);
  does<[], { call: string[]; description: string }>(command, async ({ options, globals }) => {
    const connection = await connect(globals);
    const { ans } = connection;
    const calls = options.call.map((text) => parseCall(ans, text));
    const signer = await connection.signer();
    const facts = [
      ...calls.map((call) => decodeCall(ans, call).text),
      `${signer.address} (${signer.title}) proposes it, and has ${counted(await votesOf(ans, { account: signer.address }), "vote")} now.`,
      await schedule(ans),
    ];
    await agree(globals, facts, "Propose it?");
    const { description } = options;
    const { id, sent } = await sending(connection, signer, "Proposing", (context) =>
      propose(context, { calls, description }),
    );
    const proposal = await getProposal(ans, { id });
    return {
      json: { ...proposalJson(ans, proposal), transaction: sent.hash },
      text: [
        `Proposal ${id} is made. The vote begins at ${showTime(proposal.voteStart)} and ends at ${showTime(proposal.deadline)}.`,
      ],
    };
  });
}

function collect(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text];
}

async function schedule(ans: AnsContext): Promise<string> {
  const [delay, period, wait] = await Promise.all([
    read(ans, "ANSGovernor", "votingDelay", []),
    read(ans, "ANSGovernor", "votingPeriod", []),
    read(ans, "TimelockController", "getMinDelay", []),
  ]);
  return `The vote begins in ${showDuration(delay)} and lasts ${showDuration(period)}; what is accepted waits ${showDuration(wait)} more.`;
}
