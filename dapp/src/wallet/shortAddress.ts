/**
 * The beginning and the end of an address.
 *
 * @example
 * shortAddress("0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"); // "0x14dC…9955"
 */
export function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
