/**
 * The epoch and the revision that make a sequence.
 *
 * @example
 * partsOf(8589934593n); // { epoch: 2, revision: 1 }
 */
export function partsOf(sequence: bigint): { epoch: number; revision: number } {
  return { epoch: Number(sequence >> 32n), revision: Number(sequence & 0xffffffffn) };
}
