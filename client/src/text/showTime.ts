/**
 * A second (Unix time) as people read it, in UTC.
 *
 * @example
 * showTime(1_800_000_000); // "2027-01-15 08:00:00 UTC"
 */
export function showTime(seconds: number | bigint): string {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return `second ${seconds}`;
  return `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
