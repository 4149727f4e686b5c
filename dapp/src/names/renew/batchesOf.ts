/** How many names one transaction renews: well below what a block has room for. */
export const mostAtOnce = 100;

/**
 * Names in groups that one transaction each renews.
 *
 * @example
 * batchesOf(["alice.dim", "bob.dim"]); // [["alice.dim", "bob.dim"]]
 */
export function batchesOf<T>(names: readonly T[]): T[][] {
  const count = Math.ceil(names.length / mostAtOnce);
  return Array.from({ length: count }, (_, index) => names.slice(index * mostAtOnce, (index + 1) * mostAtOnce));
}
