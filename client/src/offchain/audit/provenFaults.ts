import type { AnsContext } from "../../context/AnsContext.ts";
import { ContractRefusedError } from "../../errors/contract.ts";
import type { Fault, FaultEvidence } from "../faults/Fault.ts";
import { faultOf } from "../faults/faultOf.ts";
import type { SignedReceipt } from "../service/Receipt.ts";
import type { SeatAnswer } from "./AuditedGateway.ts";

/** What receipts and answers prove, as the contract judges it; of several proofs of one fault the first. */
export async function provenFaults(
  context: AnsContext,
  receipts: readonly SignedReceipt[],
  answers: readonly SeatAnswer[],
): Promise<{ fault: Fault; evidence: FaultEvidence }[]> {
  const found = new Map<string, { fault: Fault; evidence: FaultEvidence }>();
  for (const evidence of suspicions(receipts, answers)) {
    const fault = await judged(context, evidence);
    if (fault !== undefined && !found.has(fault.id)) found.set(fault.id, { fault, evidence });
  }
  return [...found.values()];
}

/** The pairs of messages of one seat about one name that contradict each other, late or not. */
function suspicions(receipts: readonly SignedReceipt[], answers: readonly SeatAnswer[]): FaultEvidence[] {
  const known = answers.filter(({ seat }) => seat !== null);
  const stale = known.flatMap(({ seat, answer }): FaultEvidence[] =>
    receipts
      .filter((receipt) => receipt.seat === seat && receipt.node === answer.node)
      .filter(({ sequence, profileHash }) => answer.sequence <= sequence && answer.profileHash !== profileHash)
      .map((receipt) => ({ kind: "stale", receipt, answer })),
  );
  const double = known.flatMap(({ seat, answer }, index): FaultEvidence[] =>
    known
      .slice(index + 1)
      .filter((each) => each.seat === seat && each.answer.node === answer.node)
      .filter((each) => each.answer.sequence === answer.sequence && each.answer.profileHash !== answer.profileHash)
      .map((each) => ({ kind: "equivocation", answer, other: each.answer })),
  );
  return [...stale, ...double];
}

async function judged(context: AnsContext, evidence: FaultEvidence): Promise<Fault | undefined> {
  try {
    return await faultOf(context, evidence);
  } catch (error) {
    if (error instanceof ContractRefusedError) return undefined;
    throw error;
  }
}
