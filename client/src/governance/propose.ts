import { parseEventLogs } from "viem";

import { ansGovernorAbi } from "../abi/ansGovernor.ts";
import type { Sent } from "../chain/Sent.ts";
import { write } from "../chain/write.ts";
import type { AnsContext } from "../context/AnsContext.ts";
import { TransactionRevertedError } from "../errors/network.ts";
import type { Call } from "./Proposal.ts";

/**
 * Proposes that the timelock makes some calls. Needs the vote of an active seat, or more as governance has it.
 *
 * @param args.calls See {@link parseCall}.
 * @param args.description Why; its first line is the title.
 * @throws {@link ContractRefusedError} with too few votes, {@link NoServiceProvidersError} and what any transaction throws.
 * @example
 * const calls = [parseCall(ans, "NameRegistrar.setReserved([station], false)")];
 * const { id } = await propose(ans, { calls, description: "Free station.dim" });
 */
export async function propose(
  context: AnsContext,
  args: { calls: readonly Call[]; description: string },
): Promise<{ id: bigint; sent: Sent }> {
  const { calls, description } = args;
  const targets = calls.map(({ target }) => target);
  const values = calls.map(({ value }) => value);
  const payloads = calls.map(({ data }) => data);
  const sent = await write(context, "ANSGovernor", "propose", [targets, values, payloads, description]);
  const [created] = parseEventLogs({ abi: ansGovernorAbi, eventName: "ProposalCreated", logs: [...sent.logs] });
  if (created === undefined) throw new TransactionRevertedError(sent.hash);
  return { id: created.args.proposalId, sent };
}
