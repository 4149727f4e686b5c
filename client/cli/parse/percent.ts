import { UsageError } from "../terminal/errors.ts";

/** Reads a rate, as a person writes it ("10", "2.5 %"), in basis points. */
export function parsePercent(option: string): (text: string) => number {
  return (text) => {
    const rate = text.trim().replace(/\s*%$/, "");
    if (/^\d{1,3}(\.\d{1,2})?$/.test(rate) && Number(rate) <= 100) return Math.round(Number(rate) * 100);
    throw new UsageError(`${option} ${text} is no rate: give a number of percent from 0 to 100, such as 10 or 2.5.`);
  };
}
