import type { Parameters } from "../Parameters.ts";
import { problemsOfAddress, repeatedAddresses } from "./addresses.ts";
import { problemsOfNumber } from "./bounds.ts";

/** Refuses founders of a sovereign chain who are too few to bear a failure, or are not distinct. */
export function problemsOfValidators({ validators }: Parameters): string[] {
  if (validators === undefined) return [];
  const { founders } = validators;
  return [
    ...founders.flatMap((founder, i) => problemsOfAddress(founder, `validators.founders[${i}]`)),
    ...repeatedAddresses("validators.founders", founders),
    ...problemsOfNumber("The number of validators.founders", founders.length, 4, 21, "keys, or leave out validators"),
  ];
}
