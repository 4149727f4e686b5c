import { malformed } from "../errors/GatewayError.ts";

const WORD = 32;

// What is asked comes from anybody, so every offset and every length is checked before it is used.

/** The word at a place, as a number that can be an offset, a length or a count of this data. */
export function readSize(data: Buffer, at: number): number {
  const end = at + WORD;
  if (end > data.length) throw malformed("The call data is cut short.");
  const size = data.readUInt32BE(end - 4);
  // What is above 32 bits is longer than any request.
  for (let i = at; i < end - 4; i += 4) {
    if (data.readUInt32BE(i) !== 0) throw malformed("The call data points outside itself.");
  }
  if (size > data.length) throw malformed("The call data points outside itself.");
  return size;
}

/** The bytes of a dynamic value whose length is at a place; no copy is made. */
export function readBytes(data: Buffer, at: number): Buffer {
  const start = at + WORD;
  const end = start + readSize(data, at);
  if (end > data.length) throw malformed("The call data is cut short.");
  return data.subarray(start, end);
}

/**
 * Where the elements of a dynamic array of dynamic values begin.
 *
 * @param at Where the count of the array is.
 * @param most How many elements are read at most.
 */
export function readArray(data: Buffer, at: number, most: number): number[] {
  const count = readSize(data, at);
  if (count > most) throw malformed(`A call asks for ${count} things at once, and ${most} are the most.`);
  const start = at + WORD;
  return Array.from({ length: count }, (_, i) => start + readSize(data, start + i * WORD));
}
