import type { Command } from "commander";

import { getProposal, handoverStatus, listProposals, type Proposal } from "../../../src/index.ts";
import { connect } from "../../chain/connect.ts";
import { handoverJson, handoverLines } from "../../governance/showHandover.ts";
import { proposalJson, proposalRows, showState } from "../../governance/showProposal.ts";
import { parseProposalId } from "../../parse/proposalId.ts";
import { table } from "../../terminal/table.ts";
import { does } from "../does.ts";

/** `ans gov status`: one proposal, or the newest ones and how far the hand-over is. */
export function addStatus(group: Command): void {
  const command = group
    .command("status [proposal]")
    .description("a proposal with its calls, votes and dates; or the newest ones, and how far the hand-over is");
  does<[string | undefined]>(command, async ({ args: [typed], globals }) => {
    const id = typed === undefined ? undefined : parseProposalId(typed);
    const { ans } = await connect(globals);
    if (id !== undefined) {
      const proposal = await getProposal(ans, { id });
      return { json: proposalJson(ans, proposal), text: table(proposalRows(ans, proposal)) };
    }
    const [proposals, handover] = await Promise.all([listProposals(ans), handoverStatus(ans)]);
    const rows = proposals.map((each) => [each.id.toString(), showState(each), title(each)]);
    return {
      json: { handover: handoverJson(handover), proposals: proposals.map((each) => proposalJson(ans, each)) },
      text: [...handoverLines(handover), ...(rows.length === 0 ? ["Nothing was ever proposed."] : table(rows))],
    };
  });
}

function title({ description }: Proposal): string {
  return description.split("\n")[0] ?? "";
}
