import { UsageError } from "../terminal/errors.ts";

/** The number of a seat that somebody took. */
export function parseSeatNumber(what: string): (text: string) => number {
  return (text) => {
    if (/^[1-9]\d{0,7}$/.test(text) && Number(text) < 2 ** 24) return Number(text);
    throw new UsageError(`${what} ${text} is no seat: give its number, such as 7; \`ans sp list\` shows them.`);
  };
}

/** Collects a seat that may be given many times. */
export function collectSeat(what: string): (text: string, before: number[] | undefined) => number[] {
  return (text, before = []) => [...before, parseSeatNumber(what)(text)];
}
