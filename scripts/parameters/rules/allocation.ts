import type { Allocation } from "../Parameters.ts";
import { problemsOfAddress, repeatedAddresses } from "./addresses.ts";
import { dimt, supply } from "./amounts.ts";
import { duplicates } from "./duplicates.ts";

/** Refuses an allocation that is not the whole supply, for holders that are each there once, and one reserve. */
export function problemsOfAllocation(allocation: Allocation[]): string[] {
  const names = allocation.map(({ name }) => name);
  const holders = allocation.flatMap(({ to }) => to ?? []);
  return [
    ...allocation.flatMap((part, i) => problemsOfPart(part, `allocation[${i}]`)),
    ...duplicates(names).map((name) => `allocation names ${name} twice: name each part once.`),
    ...repeatedAddresses("allocation", holders),
    ...problemsOfReserve(allocation),
    ...problemsOfSum(allocation.reduce((sum, { amount }) => sum + amount, 0n)),
  ];
}

function problemsOfReserve(allocation: Allocation[]): string[] {
  const count = allocation.filter(({ reserve }) => reserve === true).length;
  return count === 1
    ? []
    : [`allocation has ${count} parts with \`reserve: true\`: mark one, the reserve that pays service providers.`];
}

function problemsOfSum(sum: bigint): string[] {
  if (sum > supply) return [`allocation adds up to ${dimt(sum)}: take ${dimt(sum - supply)} away.`];
  if (sum < supply) return [`allocation adds up to ${dimt(sum)}: add the missing ${dimt(supply - sum)}.`];
  return [];
}

function problemsOfPart(part: Allocation, path: string): string[] {
  const { name, amount } = part;
  const problems = problemsOfHolder(part, path);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    problems.push(
      `${path}.name is ${JSON.stringify(name)}: use letters and digits, the first a capital, as "Foundation".`,
    );
  }
  if (amount === 0n) problems.push(`${path}.amount is 0: give an amount, or remove ${name}.`);
  return [...problems, ...problemsOfVesting(part, path)];
}

function problemsOfHolder({ to, reserve, vesting }: Allocation, path: string): string[] {
  if (reserve !== true)
    return to === undefined ? [`${path}.to is missing: say who gets it.`] : problemsOfAddress(to, `${path}.to`);
  const problems: string[] = [];
  if (to !== undefined) problems.push(`${path}.to is given, but the custody of the seats gets the reserve: remove it.`);
  if (vesting !== undefined) problems.push(`${path}.vesting is given, but the reserve flows by the day: remove it.`);
  return problems;
}

function problemsOfVesting({ vesting }: Allocation, path: string): string[] {
  if (vesting === undefined) return [];
  const problems: string[] = [];
  if (vesting.days === 0) problems.push(`${path}.vesting.days is 0: give the days, or remove vesting.`);
  if (vesting.cliffDays > vesting.days) {
    problems.push(`${path}.vesting.cliffDays is ${vesting.cliffDays}: make it at most the ${vesting.days} days.`);
  }
  if (vesting.start !== undefined && (vesting.start < 1_600_000_000 || vesting.start > 10_000_000_000)) {
    problems.push(
      `${path}.vesting.start is ${vesting.start}: give Unix seconds, or remove it to start with the deployment.`,
    );
  }
  return problems;
}
