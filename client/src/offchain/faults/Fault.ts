import type { Hex } from "viem";

import type { SignedAnswer } from "../service/Answer.ts";
import type { SignedReceipt } from "../service/Receipt.ts";

/** What a seat did wrong, by two messages it signed itself. */
export type FaultEvidence =
  /** It answered with less than what it gave a receipt for. */
  | { kind: "stale"; receipt: SignedReceipt; answer: SignedAnswer }
  /** It answered with two different profiles of one number. */
  | { kind: "equivocation"; answer: SignedAnswer; other: SignedAnswer };

/** A fault that the contract finds proven, and what it would cost the seat now. */
export type Fault = {
  seat: number;
  kind: FaultEvidence["kind"];
  node: Hex;
  sequence: bigint;
  /** The fault's name, by which it is punished once only. */
  id: Hex;
  /** The part of the owner's stake that is taken, in basis points. */
  bps: number;
  /** Seconds in jail; `null` for ever. */
  jailFor: number | null;
};
