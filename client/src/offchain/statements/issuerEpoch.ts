import { partsOf } from "../partsOf.ts";
import type { Evidence } from "./Evidence.ts";
import { evidenceSequence } from "./evidenceSequence.ts";
import { lastOwnerEpoch } from "./lastOwnerEpoch.ts";

/**
 * The epoch in which the issuer of a zone takes a name back or grants it anew: the lowest that is above all that was
 * signed, and above all that the owners under the present grant could still sign.
 *
 * @param evidence What is known of the name; undefined for nothing.
 * @example
 * issuerEpoch(undefined); // 1
 */
export function issuerEpoch(evidence: Evidence | undefined): number {
  if (evidence === undefined) return 1;
  return Math.max(partsOf(evidenceSequence(evidence)).epoch, lastOwnerEpoch(evidence)) + 1;
}
