import type { Hex } from "viem";

/** A place in the change feed: its number, and the beginning of the hash of the update that stands or stood there. */
export type Cursor = { number: number; check: string };

/**
 * A cursor as it is given to others. The check tells feeds apart: after a restore, another update may have the number.
 *
 * @example
 * formatCursor(12, hash); // "12-9c22ff5f"
 */
export function formatCursor(number: number, hash: Hex): string {
  return `${number}-${hash.slice(2, 10)}`;
}

/** Reads a cursor; undefined for what is none. */
export function parseCursor(text: string): Cursor | undefined {
  const [, number, check] = /^([1-9]\d{0,14})-([0-9a-f]{8})$/.exec(text) ?? [];
  return number === undefined || check === undefined ? undefined : { number: Number(number), check };
}
