import { parseEther } from "viem";

const WEI = 10n ** 18n;

/**
 * An amount of DIMT wei as people read it, without the unit: cut, never rounded up, so that nobody is shown more than
 * there is.
 *
 * @example
 * sayAmount(1_234_567_890_000_000_000_000n); // "1,234.56"
 */
export function sayAmount(wei: bigint, places = 2): string {
  const least = 10n ** BigInt(18 - places);
  if (wei > 0n && wei < least) return `< ${fractionOf(least, places, "0")}`;
  const whole = (wei / WEI).toLocaleString("en");
  return fractionOf(wei, places, whole);
}

/**
 * The same with its unit.
 *
 * @example
 * sayDimt(5_000_000n * 10n ** 18n); // "5,000,000 DIMT"
 */
export function sayDimt(wei: bigint, places = 2): string {
  return `${sayAmount(wei, places)} DIMT`;
}

/**
 * DIMT wei of what somebody typed, as "1,000.5"; undefined for what is no amount.
 */
export function parseDimt(typed: string): bigint | undefined {
  const bare = typed.replaceAll(/[\s,_]/g, "");
  return /^\d+(\.\d{0,18})?$/.test(bare) ? parseEther(bare) : undefined;
}

function fractionOf(wei: bigint, places: number, whole: string): string {
  const digits = (wei % WEI).toString().padStart(18, "0").slice(0, places).replace(/0+$/, "");
  return digits === "" ? whole : `${whole}.${digits}`;
}
