import { inDimt, inWei } from "./figures.ts";
import type { Stream } from "./stream.ts";
import { rounded, type Row, type Table } from "./Table.ts";

const day = 86_400n;
const reserves = [1, 2, 3, 4, 4.88];
const yearsShown = [5, 10, 15, 20] as const;

/** How long reserves last without fees: if the stream stopped dead at their end, and with the tail. */
export async function reserveLife(stream: Stream): Promise<Table> {
  const rows: Row[] = [];
  const perYear = inDimt(stream.daily) * 365;
  for (const billions of reserves) {
    const reserve = inWei(billions * 1e9);
    const knee = stream.daily * stream.tailDays;
    const row: Row = {
      reserve: `${billions}B`,
      hardStopYears: rounded((billions * 1e9) / perYear, 2),
      flatYears: rounded(Math.max(0, inDimt(reserve - knee)) / perYear, 2),
    };
    for (const years of yearsShown) {
      const start = BigInt(years) * 365n * day;
      const flowed = (await stream.emitted(reserve, start + day)) - (await stream.emitted(reserve, start));
      row[`year${years}`] = rounded(inDimt(flowed));
    }
    rows.push(row);
  }
  const headings = {
    reserve: "reserve, DIMT",
    hardStopYears: "would be empty after, years",
    flatYears: "flat for, years",
    ...Object.fromEntries(yearsShown.map((years) => [`year${years}`, `DIMT a day after ${years} years`])),
  };
  return { name: "reserve-life", headings, rows };
}

/** Points of curves: what is left of each reserve over the years, in billions. */
export async function reserveCurves(stream: Stream): Promise<Row[]> {
  const stepsPerYear = 5;
  const steps = 25 * stepsPerYear;
  const step = (365n * day) / BigInt(stepsPerYear);
  const points: Row[] = [];
  for (const billions of reserves) {
    const start = inWei(billions * 1e9);
    const flows = await stream.periods(start, step, Array<bigint>(steps).fill(0n));
    const end = (billions * 1e9) / (inDimt(stream.daily) * 365);
    const note = (end: string, years: number, left: number) =>
      void points.push({ reserve: `${billions}B`, end, years: rounded(years, 3), left: rounded(left, 6) });
    note("hard stop", 0, billions);
    note("hard stop", end, 0);
    note("tail", 0, billions);
    let left = start;
    for (const [i, flow] of flows.entries()) {
      left -= flow;
      note("tail", (i + 1) / stepsPerYear, inDimt(left) / 1e9);
    }
  }
  return points;
}
