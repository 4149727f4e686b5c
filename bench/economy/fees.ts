import { averagePrice, basePrice, inDimt, reserveShare } from "./figures.ts";
import type { Stream } from "./stream.ts";
import { rounded, type Row, type Table } from "./Table.ts";

const prices = [basePrice, averagePrice, 100, 1000];

/** How many names, paid for every year, bring as much into the reserve as flows out of it while the stream is flat. */
export function feesNeeded(stream: Stream): Table {
  const feesPerYear = (inDimt(stream.daily) * 365) / reserveShare;
  const rows = prices.map((price) => ({
    price: rounded(price, 2),
    names: rounded(feesPerYear / price),
    feesPerYear: rounded(feesPerYear),
    reservePerMillionNames: rounded((1e6 * price * reserveShare) / 365),
  }));
  const headings = {
    price: "DIMT a name and year",
    names: "names for 1,024,000 a day for ever",
    feesPerYear: "their fees, DIMT a year",
    reservePerMillionNames: "a million names bring the reserve, DIMT a day",
  };
  return { name: "fees-needed", headings, rows };
}

/** Points of lines: what names bring the reserve a day. */
export function feeLines(): Row[] {
  return prices.flatMap((price) =>
    [1e4, 1e5, 1e6, 1e7, 1e8].map((names) => ({
      price: `${rounded(price, 2)} DIMT a year`,
      names,
      income: rounded((names * price * reserveShare) / 365, 2),
    })),
  );
}
