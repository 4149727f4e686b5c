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
