import { ens_normalize } from "@adraffy/ens-normalize";
import { formatUnits, getAddress, isAddress, parseUnits, zeroAddress } from "viem";

import type { Allocation, Parameters } from "./Parameters.ts";

const day = 86_400;
const supply = parseUnits("10000000000", 18);
const localChain = 31_337;

/** Least and most of each share of a fee, in basis points, as the fee router enforces them. */
const shareBounds = { seat: [2000, 7000], verifier: [0, 2000], reserve: [2000, 6000], treasury: [0, 3000] } as const;

/** All that makes no sense in the parameters, a sentence each that says what to do; empty when they can be deployed. */
export function problemsOf(parameters: Parameters): string[] {
  return [
    ...problemsOfTld(parameters),
    ...problemsOfAllocation(parameters.allocation),
    ...problemsOfTimes(parameters),
    ...problemsOfPrices(parameters),
    ...problemsOfFees(parameters),
    ...problemsOfTimelock(parameters),
    ...problemsOfWords(parameters.reservedWords),
    ...problemsOfGateways(parameters.batchGateways),
  ];
}

const dimt = (wei: bigint) => `${formatUnits(wei, 18)} DIMT`;

function problemsOfTld({ tld }: Parameters): string[] {
  const short = new TextEncoder().encode(tld).length <= 30; // The registrar keeps ".dim" in 31 bytes.
  return isLabel(tld) && short
    ? []
    : [`tld is ${JSON.stringify(tld)}: give one normalised label without a dot, at most 30 bytes, as "dim".`];
}

function isLabel(label: string): boolean {
  try {
    return label !== "" && !label.includes(".") && ens_normalize(label) === label;
  } catch {
    return false;
  }
}

function problemsOfAllocation(allocation: Allocation[]): string[] {
  const sum = allocation.reduce((sum, { amount }) => sum + amount, 0n);
  const problems = allocation.flatMap((part, i) => problemsOfPart(part, `allocation[${i}]`));
  problems.push(
    ...duplicates(allocation.map(({ name }) => name)).map(
      (name) => `allocation names ${name} twice: name each part once.`,
    ),
  );
  problems.push(
    ...repeatedAddresses(
      "allocation",
      allocation.map(({ to }) => to),
    ),
  );
  if (sum > supply) problems.push(`allocation adds up to ${dimt(sum)}: take ${dimt(sum - supply)} away.`);
  if (sum < supply) problems.push(`allocation adds up to ${dimt(sum)}: add the missing ${dimt(supply - sum)}.`);
  return problems;
}

function problemsOfPart({ name, to, amount, vesting }: Allocation, path: string): string[] {
  const problems = problemsOfAddress(to, `${path}.to`);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
    problems.push(
      `${path}.name is ${JSON.stringify(name)}: use letters and digits, the first a capital, as "Foundation".`,
    );
  }
  if (amount === 0n) problems.push(`${path}.amount is 0: give an amount, or remove ${name}.`);
  if (vesting === undefined) return problems;
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

function problemsOfTimes({ chainId, commitments: { minAge, maxAge }, gracePeriod }: Parameters): string[] {
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

function problemsOfPrices({ prices: { perYear, premiumStart } }: Parameters): string[] {
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

function problemsOfFees({ fees: { shares, payees } }: Parameters): string[] {
  const problems: string[] = [];
  for (const share of ["seat", "verifier", "reserve", "treasury"] as const) {
    const [least, most] = shareBounds[share];
    if (shares[share] < least || shares[share] > most) {
      problems.push(`fees.shares.${share} is ${shares[share]}: give ${least} to ${most} basis points.`);
    }
  }
  const sum = shares.seat + shares.verifier + shares.reserve + shares.treasury;
  if (sum !== 10_000) problems.push(`fees.shares add up to ${sum}: make them add up to 10000 basis points.`);
  for (const [pool, payee] of Object.entries(payees)) problems.push(...problemsOfAddress(payee, `fees.payees.${pool}`));
  problems.push(...repeatedAddresses("fees.payees", Object.values(payees)));
  return problems;
}

function problemsOfTimelock({ chainId, timelock: { delay, proposers, executors } }: Parameters): string[] {
  const problems = proposers.flatMap((proposer, i) => problemsOfAddress(proposer, `timelock.proposers[${i}]`));
  executors.forEach((executor, i) => {
    if (executor !== zeroAddress) problems.push(...problemsOfAddress(executor, `timelock.executors[${i}]`));
  });
  problems.push(
    ...repeatedAddresses("timelock.proposers", proposers),
    ...repeatedAddresses("timelock.executors", executors),
  );
  if (proposers.length === 0) problems.push("timelock.proposers is empty: name who may propose changes.");
  if (executors.length === 0) {
    problems.push("timelock.executors is empty: name who may execute changes, or the zero address for anyone.");
  }
  const least = chainId === localChain ? 1 : 3600;
  if (delay < least || delay > 30 * day) {
    problems.push(`timelock.delay is ${delay} seconds: give ${least} to ${30 * day}; two days are ${2 * day}.`);
  }
  return problems;
}

function problemsOfWords(words: string[]): string[] {
  const bad = words.filter((word) => !isLabel(word));
  return [
    ...bad.map((word) => `The reserved word ${JSON.stringify(word)} is no name: write it normalised, without a dot.`),
    ...duplicates(words).map((word) => `The reserved word ${JSON.stringify(word)} is there twice: remove one.`),
  ];
}

function problemsOfGateways(gateways: string[]): string[] {
  if (gateways.length === 0) {
    return [
      'batchGateways is empty: give at least one, as "x-batch-gateway:true" for gateways that clients ask themselves.',
    ];
  }
  return gateways
    .filter((url) => url !== "x-batch-gateway:true" && !/^https:\/\/[^/\s]+/.test(url))
    .map((url) => `batchGateways has ${JSON.stringify(url)}: give an https address, or "x-batch-gateway:true".`);
}

function problemsOfAddress(address: string, path: string): string[] {
  if (address === zeroAddress) return [`${path} is the zero address: put the right address there.`];
  if (isAddress(address, { strict: true }) && getAddress(address) === address) return [];
  const mixed = /[a-f]/.test(address) && /[A-F]/.test(address);
  if (mixed) return [`${path} is ${address}, whose checksum is wrong: copy the address again, a digit has changed.`];
  return [`${path} is ${address}, without a checksum: if it is right, write it ${getAddress(address.toLowerCase())}.`];
}

function repeatedAddresses(path: string, addresses: string[]): string[] {
  const given = addresses.map((address) => address.toLowerCase()).filter((address) => address !== zeroAddress);
  return duplicates(given).map((address) => `${path} has ${address} twice: give each address once.`);
}

function duplicates(items: string[]): string[] {
  return [...new Set(items.filter((item, i) => items.indexOf(item) !== i))];
}
