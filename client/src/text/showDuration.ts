const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/**
 * A number of seconds as people read it, in the greatest unit that fits it exactly.
 *
 * @example
 * showDuration(1_209_600); // "14 days"
 */
export function showDuration(seconds: number | bigint): string {
  const whole = Number(seconds);
  const [unit, length] = units.find(([, length]) => whole > 0 && whole % length === 0) ?? ["second", 1];
  const count = whole / length;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
