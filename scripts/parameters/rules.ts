import type { Parameters } from "./Parameters.ts";
import { problemsOfAllocation } from "./rules/allocation.ts";
import { problemsOfFees } from "./rules/fees.ts";
import { problemsOfGovernance } from "./rules/governance.ts";
import { problemsOfHandover } from "./rules/handover.ts";
import { problemsOfGateways, problemsOfTld, problemsOfWords } from "./rules/names.ts";
import { problemsOfPrices } from "./rules/prices.ts";
import { problemsOfStaking } from "./rules/staking.ts";
import { problemsOfTimes } from "./rules/times.ts";
import { problemsOfTimelock } from "./rules/timelock.ts";
import { problemsOfValidators } from "./rules/validators.ts";

/** All that makes no sense in the parameters, a sentence each that says what to do; empty when they can be deployed. */
export function problemsOf(parameters: Parameters): string[] {
  return [
    ...problemsOfTld(parameters),
    ...problemsOfAllocation(parameters.allocation),
    ...problemsOfTimes(parameters),
    ...problemsOfPrices(parameters),
    ...problemsOfFees(parameters),
    ...problemsOfStaking(parameters),
    ...problemsOfValidators(parameters),
    ...problemsOfTimelock(parameters),
    ...problemsOfGovernance(parameters),
    ...problemsOfHandover(parameters),
    ...problemsOfWords(parameters.reservedWords),
    ...problemsOfGateways(parameters.batchGateways),
  ];
}
