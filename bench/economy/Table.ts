/** A row of figures; amounts are in whole DIMT, times in the unit the heading names. */
export type Row = Record<string, number | string>;

/** Rows under one name, and what the heading of each of their columns is, in order. */
export type Table = { name: string; headings: Record<string, string>; rows: Row[] };

/** As many decimals and no more, so that a figure is the same wherever it is shown. */
export function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}

/** A figure as people read it: 1,024,000. */
export function readable(value: number | string): string {
  return typeof value === "string" ? value : value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
