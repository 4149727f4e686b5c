import { type Hex, zeroHash } from "viem";

import type { Evidence } from "./Evidence.ts";
import { profileHash } from "./profileHash.ts";

/**
 * The `profileHash` of answers and receipts about an evidence: 0 where there is no profile.
 *
 * @example
 * const receipt = { profileHash: servedHash(evidence), sequence: evidenceSequence(evidence), ...rest };
 */
export function servedHash({ name, profile, release }: Evidence): Hex {
  return profile === undefined || release !== undefined ? zeroHash : profileHash({ name, ...profile });
}
