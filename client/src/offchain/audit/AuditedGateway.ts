import type { Fault, FaultEvidence } from "../faults/Fault.ts";
import type { SignedAnswer } from "../service/Answer.ts";

/**
 * How an SP serves a name.
 * - newest: it answers with the newest that is known.
 * - stale: it answers with something older, or with another profile of the same number.
 * - forged: the resolver refuses its answer.
 * - silent: it gives no answer.
 */
export type Verdict = "newest" | "stale" | "forged" | "silent";

/** An answer and the seat that signed it; `null` where no seat has that key. */
export type SeatAnswer = { seat: number | null; answer: SignedAnswer };

/** What an SP answered, and what that is worth. */
export type AuditedGateway = {
  /** The seat asked; `null` for a gateway of the zone's own. */
  seat: number | null;
  /** The gateway that answered, else the last that was asked. */
  url: string;
  verdict: Verdict;
  /** The number of the update it answered with; `null` without an answer. */
  sequence: bigint | null;
  /** Why it is not the newest; empty for one that is. */
  reason: string;
  /** One for each signature under its answer. */
  answers: SeatAnswer[];
};

/** How a name is served everywhere. */
export type Audit = {
  name: string;
  /** The highest number that anything proves. */
  newest: bigint;
  gateways: AuditedGateway[];
  /** What the contract would punish now: see {@link reportFault}. */
  faults: { fault: Fault; evidence: FaultEvidence }[];
};
