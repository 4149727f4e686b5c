import type { SignedReceipt } from "../service/Receipt.ts";

/** What came of telling one SP about an update. `url` is the gateway that said it; `null` where none did. */
export type Publication = { seat: number | null; url: string | null } & (
  | { outcome: "accepted"; receipt: SignedReceipt }
  /** It took the update, but its receipt is worth nothing. */
  | { outcome: "bad receipt"; receipt: SignedReceipt; reason: string }
  | { outcome: "refused"; status: number; code: string; reason: string }
  | { outcome: "silent"; reason: string }
);
