import { join } from "node:path";

import { parametersFolder } from "../../scripts/parameters/choose.ts";
import { readParameters } from "../../scripts/parameters/read.ts";

const { allocation, fees, prices } = readParameters(join(parametersFolder, "mainnet.json5"));

export const dimt = 10n ** 18n;

/** Whole DIMT and what is left of it, near enough to be shown. */
export function inDimt(wei: bigint): number {
  return Number(wei / 10n ** 12n) / 1e6;
}

export function inWei(amount: number): bigint {
  return BigInt(Math.round(amount * 1e6)) * 10n ** 12n;
}

export const supply = 10_000_000_000;
export const seatStake = 5_000_000;
export const mostSeats = 1024;
/** Seats of which the tables speak. */
export const someSeats = [1, 16, 64, 128, 256, 512, 1024];

/** What the reserve begins with on the main network. */
export const reserveAtLaunch = inDimt(allocation.find(({ name }) => name === "Reserve")?.amount ?? 0n);

/** Parts of each fee: to the reserve, and to those who serve. */
export const reserveShare = fees.shares.reserve / 10_000;
export const serviceShare = (fees.shares.seat + fees.shares.verifier) / 10_000;

/** DIMT a year of a label of five or more characters. */
export const basePrice = inDimt(prices.perYear.at(-1) ?? 0n);

/** Assumed: of a thousand names, so many have 1, 2, 3, 4, and 5 or more characters. */
const ofAThousand = [0, 0.2, 5, 30, 964.8];
/** DIMT a year of a name of that mixture. */
export const averagePrice = prices.perYear.reduce(
  (sum, price, i) => sum + (inDimt(price) * (ofAThousand[i] ?? 0)) / 1000,
  0,
);
