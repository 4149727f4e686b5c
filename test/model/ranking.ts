import { SEAT_STAKE } from "./constants.ts";

/** The seats of a state by level, the senior of each level first. */
export type Book = Map<bigint, number[]>;

/** The rank of a stake: 16 levels to each doubling of the least. */
export function levelOf(stake: bigint): bigint {
  const x = (16n * stake) / SEAT_STAKE;
  const exponent = BigInt(x.toString(2).length - 1);
  return 16n * (exponent - 4n) + ((x >> (exponent - 4n)) & 15n);
}

export function append(book: Book, level: bigint, seat: number): void {
  book.set(level, [...(book.get(level) ?? []), seat]);
}

export function prepend(book: Book, level: bigint, seat: number): void {
  book.set(level, [seat, ...(book.get(level) ?? [])]);
}

export function remove(book: Book, level: bigint, seat: number): void {
  const rest = (book.get(level) ?? []).filter((other) => other !== seat);
  if (rest.length > 0) book.set(level, rest);
  else book.delete(level);
}

const levels = (book: Book) => [...book.keys()].toSorted((a, b) => (a < b ? -1 : 1));

/** The junior of the lowest level. */
export function weakest(book: Book): number | undefined {
  const [lowest] = levels(book);
  return lowest === undefined ? undefined : book.get(lowest)?.at(-1);
}

/** The senior of the highest level. */
export function strongest(book: Book): number | undefined {
  const highest = levels(book).at(-1);
  return highest === undefined ? undefined : book.get(highest)?.[0];
}
