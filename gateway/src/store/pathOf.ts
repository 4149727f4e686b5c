/** Sorts before everything that a label may hold, so that a name comes right before all that is below it. */
const separator = "\u0001";

/**
 * The labels of a name from the top down. In this order, all names at and below one stand together.
 *
 * @example
 * pathOf("bob.acme.dim"); // "dim\u0001acme\u0001bob"
 */
export function pathOf(name: string): string {
  return name.split(".").toReversed().join(separator);
}

/** The first path behind those at and below a name. */
export function endOfPath(name: string): string {
  return `${pathOf(name)}\u0002`;
}
