import type { Evidence } from "./Evidence.ts";
import { offchainLimits } from "./offchainLimits.ts";

/**
 * The highest epoch that owners under a grant can reach, by handing the name on as often as they may. What the issuer
 * signs in an epoch above this one is final for them.
 *
 * @example
 * lastOwnerEpoch(evidence); // 9, for a grant of epoch 1
 */
export function lastOwnerEpoch({ grant }: Pick<Evidence, "grant">): number {
  return grant.epoch + offchainLimits.transfers;
}
