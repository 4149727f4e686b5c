/**
 * A rate in basis points as people read it.
 *
 * @example
 * sayRate(186_880n); // "1,868.8 %"
 */
export function sayRate(bps: number | bigint): string {
  return `${(Number(bps) / 100).toLocaleString("en", { maximumFractionDigits: 2 })} %`;
}

/** Basis points of what somebody typed as per cent; undefined for what is none, or finer than 0.01 %. */
export function parseRate(typed: string): number | undefined {
  const bare = typed.replaceAll(/[\s%]/g, "");
  return /^\d{1,3}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : undefined;
}
