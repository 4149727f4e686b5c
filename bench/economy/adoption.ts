/** How many names are paid for, over the years. */
export type Adoption = { scenario: string; most: number; middle: number; steepness: number };

/** Assumed, not forecast: a slow, a medium and a fast one. `middle` is the year in which half of the names are there. */
export const adoptions: Adoption[] = [
  { scenario: "slow", most: 1_000_000, middle: 10, steepness: 0.5 },
  { scenario: "medium", most: 5_000_000, middle: 8, steepness: 0.6 },
  { scenario: "fast", most: 25_000_000, middle: 6, steepness: 0.8 },
];

/** A logistic curve that begins with nothing. */
export function namesAfter({ most, middle, steepness }: Adoption, years: number): number {
  const logistic = (time: number) => 1 / (1 + Math.exp(-steepness * (time - middle)));
  return (most * (logistic(years) - logistic(0))) / (1 - logistic(0));
}
