/**
 * A rate in basis points as people read it; whole above 100 %.
 *
 * @example
 * sayRate(1250); // "12.5 %"
 * sayRate(186_880n); // "1,869 %"
 */
export function sayRate(bps: number | bigint): string {
  const percent = Number(bps) / 100;
  return `${percent.toLocaleString("en", { maximumFractionDigits: percent > 100 ? 0 : 2 })} %`;
}

/** Basis points of what somebody typed as per cent; undefined for what is none, or finer than 0.01 %. */
export function parseRate(typed: string): number | undefined {
  const bare = typed.replaceAll(/[\s%]/g, "");
  return /^\d{1,3}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : undefined;
}
