import { UsageError } from "../terminal/errors.ts";

/** The number of a service provider's seat. */
export function parseSeat(text: string): number {
  if (/^\d{1,8}$/.test(text) && Number(text) < 2 ** 24) return Number(text);
  throw new UsageError(`--seat ${text} is no seat: give the number of a service provider's seat, or 0 for none.`);
}
