/** The most that an epoch or a revision can be. */
export const MAX_UINT32 = 0xffffffff;

/**
 * The number of an update, as answers and receipts carry it: whatever was signed in an earlier epoch is lower, so that a
 * former owner cannot outbid what came after the hand-over.
 *
 * @example
 * sequenceOf(2, 1); // 8589934593n
 */
export function sequenceOf(epoch: number, revision: number): bigint {
  return (BigInt(epoch) << 32n) | BigInt(revision);
}

/**
 * The epoch and the revision that make a sequence.
 *
 * @example
 * partsOf(8589934593n); // { epoch: 2, revision: 1 }
 */
export function partsOf(sequence: bigint): { epoch: number; revision: number } {
  return { epoch: Number(sequence >> 32n), revision: Number(sequence & 0xffffffffn) };
}
