import { UsageError } from "../terminal/errors.ts";

/** Reads a date ("2027-05-01", its first second in UTC) or an ISO 8601 time with its zone, as Unix seconds. */
export function parseMoment(option: string): (text: string) => number {
  return (text) => {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
    const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
    const milliseconds = isDate || isTime ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(milliseconds)) return Math.floor(milliseconds / 1000);
    throw new UsageError(`${option} ${text} is no date: write it as 2027-05-01 or 2027-05-01T12:00Z.`);
  };
}
