import { YearsOutOfRangeError } from "../errors/payment.ts";

/**
 * Gives back a number of years that can be asked for; the registrar knows how many are the most.
 *
 * @throws {@link YearsOutOfRangeError} for anything but a whole number above 0.
 * @example
 * checkYears(2); // 2
 */
export function checkYears(years: number): number {
  if (!Number.isInteger(years) || years < 1 || years > 65_535) throw new YearsOutOfRangeError(years);
  return years;
}
