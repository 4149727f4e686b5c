import { formatUnits } from "viem";

/**
 * An amount of DIMT wei as people read it, rounded up to six places.
 *
 * @example
 * showDimt(1_500_000_000_000_000_000n); // "1.5 DIMT"
 */
export function showDimt(wei: bigint): string {
  const unit = 10n ** 12n;
  const rounded = ((wei + unit - 1n) / unit) * unit;
  return `${formatUnits(rounded, 18)} DIMT`;
}
