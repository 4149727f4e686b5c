const WORD = 32;

/** How many bytes a dynamic value takes: its length, and itself up to a whole word. */
export function paddedSize(length: number): number {
  return WORD + Math.ceil(length / WORD) * WORD;
}

/** Writes a number, which is a safe integer, into the word at a place; gives the next place. */
export function writeNumber(target: Buffer, at: number, value: number): number {
  target.fill(0, at, at + WORD - 8);
  target.writeUInt32BE(Math.floor(value / 2 ** 32), at + WORD - 8);
  target.writeUInt32BE(value % 2 ** 32, at + WORD - 4);
  return at + WORD;
}

/** Writes a 64-bit number into the word at a place; gives the next place. */
export function writeUint64(target: Buffer, at: number, value: bigint): number {
  target.fill(0, at, at + WORD - 8);
  target.writeBigUInt64BE(value, at + WORD - 8);
  return at + WORD;
}

/** Writes an address, or anything that stands at the end of its word; gives the next place. */
export function writeRight(target: Buffer, at: number, value: Uint8Array): number {
  target.fill(0, at, at + WORD - value.length);
  target.set(value, at + WORD - value.length);
  return at + WORD;
}

/** Writes whole words; gives the next place. */
export function writeWords(target: Buffer, at: number, words: Uint8Array): number {
  target.set(words, at);
  return at + words.length;
}

/** Writes a dynamic value, its length first; gives the next place. */
export function writeBytes(target: Buffer, at: number, value: Uint8Array): number {
  const start = writeNumber(target, at, value.length);
  const end = at + paddedSize(value.length);
  target.set(value, start);
  target.fill(0, start + value.length, end);
  return end;
}

/** Writes an array of dynamic values: their count, where each begins, and they themselves; gives the next place. */
export function writeBytesArray(target: Buffer, at: number, values: readonly Uint8Array[]): number {
  const heads = writeNumber(target, at, values.length);
  let end = heads + values.length * WORD;
  for (const [i, value] of values.entries()) {
    writeNumber(target, heads + i * WORD, end - heads);
    end = writeBytes(target, end, value);
  }
  return end;
}

/** How many bytes {@link writeBytesArray} takes. */
export function bytesArraySize(values: readonly Uint8Array[]): number {
  let size = WORD + values.length * WORD;
  for (const { length } of values) size += paddedSize(length);
  return size;
}
