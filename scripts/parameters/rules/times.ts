import type { Parameters } from "../Parameters.ts";
import { localChain } from "./chains.ts";

const day = 86_400;

/** Refuses ages of commitments and a grace period that would make names unsafe to register or to hold. */
export function problemsOfTimes({ chainId, commitments: { minAge, maxAge }, gracePeriod }: Parameters): string[] {
  const problems: string[] = [];
  if (minAge === 0) problems.push("commitments.minAge is 0: give at least 1 second.");
  if (chainId !== localChain && minAge > 0 && minAge < 30) {
    problems.push(
      `commitments.minAge is ${minAge} seconds: give at least 30 on a live network, or registrations can be copied while they are pending.`,
    );
  }
  if (maxAge < minAge + 600) {
    problems.push(
      `commitments.maxAge is ${maxAge} seconds: give at least 600 more than minAge (${minAge}), the time there is to register.`,
    );
  }
  if (maxAge > 30 * day) problems.push(`commitments.maxAge is ${maxAge} seconds: give at most 30 days (${30 * day}).`);
  if (gracePeriod < day || gracePeriod > 365 * day) {
    problems.push(
      `gracePeriod is ${gracePeriod} seconds: give between a day (${day}) and a year (${365 * day}); 30 days are ${30 * day}.`,
    );
  }
  return problems;
}
