import { UsageError } from "../terminal/errors.ts";

/** A whole number within bounds. */
export function parseCount(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const count = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (count >= least && count <= most) return count;
    throw new UsageError(`${option} ${text} makes no sense: give a whole number from ${least} to ${most}.`);
  };
}
