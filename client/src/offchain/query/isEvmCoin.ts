/**
 * True for Ethereum and the chains like it, as the contracts tell them (ENSIP-11).
 *
 * @example
 * isEvmCoin(60n); // true
 */
export function isEvmCoin(coinType: bigint): boolean {
  return coinType === 60n || coinType >> 31n === 1n;
}
