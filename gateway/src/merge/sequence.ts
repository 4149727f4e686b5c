/**
 * The number of an update as Answers and Receipts carry it.
 *
 * @example
 * sequence(2, 3); // 8_589_934_595n
 */
export function sequence(epoch: number, revision: number): bigint {
  return (BigInt(epoch) << 32n) | BigInt(revision);
}

/** The epoch of a sequence. */
export function epochOf(sequence: bigint): number {
  return Number(sequence >> 32n);
}

/** The revision of a sequence. */
export function revisionOf(sequence: bigint): number {
  return Number(sequence & 0xffff_ffffn);
}
