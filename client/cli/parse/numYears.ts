import { UsageError } from "../terminal/errors.ts";

/** Whole years, as a person writes them. How many can be bought at once, the registrar says. */
export function parseYears(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new UsageError(`--years ${text} makes no sense: give a whole number of years, 1 or more.`);
}
