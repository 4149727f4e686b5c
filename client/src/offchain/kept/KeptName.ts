import type { SignedReceipt } from "../service/Receipt.ts";
import type { Evidence } from "../statements/Evidence.ts";

/** What is kept of a name off-chain: all that was signed about it and counts, and what service providers gave for it. */
export type KeptName = {
  name: string;
  /** The newest that is known here; undefined where receipts alone were kept. */
  evidence: Evidence | undefined;
  /** Of each seat, key and update the first one: it binds the seat longest. */
  receipts: SignedReceipt[];
};
