import { read } from "../../chain/read.ts";
import type { AnsContext } from "../../context/AnsContext.ts";
import type { Fault, FaultEvidence } from "./Fault.ts";
import { answerArgument, receiptArgument } from "./signedMessages.ts";

const FOR_EVER = 2 ** 40 - 1;

/**
 * The fault that two messages prove, as the contract judges them now. It does not say whether it was punished before.
 *
 * @throws {@link ContractRefusedError} that says why they prove nothing, {@link NoServiceProvidersError}.
 * @example
 * const { seat, bps } = await faultOf(ans, { kind: "stale", receipt, answer });
 */
export async function faultOf(context: AnsContext, evidence: FaultEvidence): Promise<Fault> {
  const { seat, node, sequence, id, bps, jailFor } = await judged(context, evidence);
  return { seat, kind: evidence.kind, node, sequence, id, bps, jailFor: jailFor === FOR_EVER ? null : jailFor };
}

/** In the next block, as an answer of this second may be later than the latest one. */
const next = { blockTag: "pending" } as const;

async function judged(context: AnsContext, evidence: FaultEvidence) {
  if (evidence.kind === "stale") {
    const messages = [receiptArgument(evidence.receipt), answerArgument(evidence.answer)] as const;
    return await read(context, "AnswerFaults", "staleFault", messages, next);
  }
  const messages = [answerArgument(evidence.answer), answerArgument(evidence.other)] as const;
  return await read(context, "AnswerFaults", "equivocationFault", messages, next);
}
