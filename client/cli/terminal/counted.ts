/**
 * A number of things, as people say it.
 *
 * @example
 * counted(1, "vote"); // "1 vote"
 */
export function counted(count: number | bigint, thing: string): string {
  return Number(count) === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
