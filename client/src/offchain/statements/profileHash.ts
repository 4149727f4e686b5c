import type { Hex } from "viem";

import { hashRecord } from "./hashRecord.ts";
import { profileHashOf } from "./profileHashOf.ts";
import type { Profile } from "./Statement.ts";

/**
 * The EIP-712 struct hash of a profile: the `profileHash` of answers and receipts.
 *
 * @example
 * profileHash({ name: "bob.acme.dim", epoch: 1, revision: 1, expires: 1900000000, records: [] });
 */
export function profileHash(profile: Profile): Hex {
  return profileHashOf({ ...profile, records: profile.records.map(hashRecord) });
}
