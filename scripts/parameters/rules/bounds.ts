const units = [
  ["day", 86_400],
  ["hour", 3600],
] as const;

/** A time that people can read beside its seconds, as "2592000 (30 days)". */
export function seconds(time: number): string {
  const [unit, length] = units.find(([, length]) => time >= length && time % length === 0) ?? [];
  if (unit === undefined) return `${time}`;
  const count = time / length;
  return `${time} (${count} ${unit}${count === 1 ? "" : "s"})`;
}

/** Refuses a time in seconds that is outside its bounds. */
export function problemsOfTime(path: string, given: number, least: number, most: number): string[] {
  return given < least || given > most
    ? [`${path} is ${given} seconds: give ${seconds(least)} to ${seconds(most)}.`]
    : [];
}

/** Refuses a number that is outside its bounds; `unit` says what it counts. */
export function problemsOfNumber(path: string, given: number, least: number, most: number, unit: string): string[] {
  return given < least || given > most ? [`${path} is ${given}: give ${least} to ${most} ${unit}.`] : [];
}
