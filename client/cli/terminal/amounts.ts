import { formatEther } from "viem";

/** An amount of DIMT for programs: exact in wei, readable as a decimal number. */
export function dimtJson(wei: bigint): { wei: string; amount: string; unit: "DIMT" } {
  return { wei: wei.toString(), amount: formatEther(wei), unit: "DIMT" };
}

/** A moment for programs, ISO 8601 in UTC. */
export function momentJson(seconds: number | bigint): string {
  return new Date(Number(seconds) * 1000).toISOString();
}

/** A number of years for people. */
export function showYears(years: number): string {
  return years === 1 ? "1 year" : `${years} years`;
}
