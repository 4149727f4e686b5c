import type { Parameters } from "../Parameters.ts";
import { dimt, supply } from "./amounts.ts";

/** Refuses prices that are nothing, beyond reach, or lower for a shorter label. */
export function problemsOfPrices({ prices: { perYear, premiumStart } }: Parameters): string[] {
  const problems: string[] = [];
  if (perYear.length !== 5) {
    problems.push(
      `prices.perYear has ${perYear.length} prices: give 5, for labels of 1, 2, 3, 4, and 5 or more characters.`,
    );
  }
  perYear.forEach((price, i) => {
    const longer = perYear[i + 1] ?? 0n;
    if (price === 0n) problems.push(`prices.perYear[${i}] is 0: give a price, or anyone could take every name.`);
    if (price > supply) problems.push(`prices.perYear[${i}] is ${dimt(price)}: give less than the whole supply.`);
    if (longer > price) {
      problems.push(
        `prices.perYear[${i + 1}] is ${dimt(longer)}: give at most ${dimt(price)}, the price of a shorter label.`,
      );
    }
  });
  if (premiumStart > supply) {
    problems.push(`prices.premiumStart is ${dimt(premiumStart)}: give at most the whole supply, ${dimt(supply)}.`);
  }
  return problems;
}
