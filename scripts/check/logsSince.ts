/**
 * Reads logs of many blocks in as few requests as the node allows: a range that is refused is read in two halves.
 */
export async function logsSince<T>(
  from: bigint,
  to: bigint,
  read: (from: bigint, to: bigint) => Promise<T[]>,
): Promise<T[]> {
  try {
    return await read(from, to);
  } catch (error) {
    if (to - from < 100n) throw error;
    const middle = (from + to) / 2n;
    return [...(await logsSince(from, middle, read)), ...(await logsSince(middle + 1n, to, read))];
  }
}
