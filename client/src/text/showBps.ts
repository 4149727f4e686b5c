/**
 * A rate in basis points as people read it.
 *
 * @example
 * showBps(1_050); // "10.5 %"
 */
export function showBps(bps: number | bigint): string {
  return `${Number(bps) / 100} %`;
}
