import { formatUnits } from "viem";

/**
 * An amount of DIMT wei for people, rounded up to four places, with its thousands apart.
 *
 * @example
 * showAmount(1_234_500_000_000_000_000_000n); // "1,234.5 DIMT"
 */
export function showAmount(wei: bigint, unit = "DIMT"): string {
  const step = 10n ** 14n;
  const [whole = "0", part] = formatUnits(((wei + step - 1n) / step) * step, 18).split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${part === undefined ? apart : `${apart}.${part}`} ${unit}`;
}
