import type { Sent } from "../../chain/Sent.ts";
import { write } from "../../chain/write.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import { accountOf } from "../../context/accountOf.ts";
import type { FaultEvidence } from "./Fault.ts";
import { answerArgument, receiptArgument } from "./signedMessages.ts";

/**
 * Has a seat slashed by two messages it signed itself; the context's account is the reporter, who gets the bounty once
 * the escrow is over. Anybody may report.
 *
 * @throws {@link ContractRefusedError} that says why they prove nothing, or that the fault was punished before, and what
 * any transaction throws.
 * @example
 * const { faults } = await audit(ans, { name: "bob.acme.dim", evidence, receipts });
 * for (const { evidence } of faults) await reportFault(ans, evidence);
 */
export async function reportFault(context: AnsContext, evidence: FaultEvidence): Promise<Sent> {
  accountOf(context);
  if (evidence.kind === "stale") {
    const { receipt, answer } = evidence;
    return await write(context, "AnswerFaults", "reportStale", [receiptArgument(receipt), answerArgument(answer)]);
  }
  const { answer, other } = evidence;
  const messages = [answerArgument(answer), answerArgument(other)] as const;
  return await write(context, "AnswerFaults", "reportEquivocation", messages);
}
