import type { Parameters } from "../Parameters.ts";
import { problemsOfAddress } from "./addresses.ts";
import { problemsOfNumber } from "./bounds.ts";

/** Least and most of each share of a fee, in basis points, as the fee router enforces them. */
const shareBounds = { seat: [2000, 7000], verifier: [0, 2000], reserve: [2000, 6000], treasury: [0, 3000] } as const;

/** Refuses shares that the fee router would not take, and a treasury that is nobody. */
export function problemsOfFees({ fees: { shares, treasury } }: Parameters): string[] {
  const problems: string[] = [];
  for (const share of ["seat", "verifier", "reserve", "treasury"] as const) {
    const [least, most] = shareBounds[share];
    problems.push(...problemsOfNumber(`fees.shares.${share}`, shares[share], least, most, "basis points"));
  }
  const sum = shares.seat + shares.verifier + shares.reserve + shares.treasury;
  if (sum !== 10_000) problems.push(`fees.shares add up to ${sum}: make them add up to 10000 basis points.`);
  if (treasury !== undefined) problems.push(...problemsOfAddress(treasury, "fees.treasury"));
  return problems;
}
