const WORD = 32;

// What is written leaves out what is zero: a target begins as {@link zeros}.

/** A target of so many bytes. */
export function zeros(size: number): Buffer {
  return Buffer.allocUnsafe(size).fill(0);
}

/** How many bytes a dynamic value takes: its length, and itself up to a whole word. */
export function paddedSize(length: number): number {
  return WORD + Math.ceil(length / WORD) * WORD;
}

/** How many bytes a hex text with 0x stands for. */
export function hexSize(hex: string): number {
  return hex.length / 2 - 1;
}

/** Writes a number, which is a safe integer, into the word at a place; gives the next place. */
export function writeNumber(target: Buffer, at: number, value: number): number {
  if (value >= 2 ** 32) target.writeUInt32BE(Math.floor(value / 2 ** 32), at + WORD - 8);
  target.writeUInt32BE(value % 2 ** 32, at + WORD - 4);
  return at + WORD;
}

/** Writes a 64-bit number into the word at a place; gives the next place. */
export function writeUint64(target: Buffer, at: number, value: bigint): number {
  target.writeBigUInt64BE(value, at + WORD - 8);
  return at + WORD;
}

/** Writes an address in hex, or anything that stands at the end of its word; gives the next place. */
export function writeHexRight(target: Buffer, at: number, hex: string): number {
  const size = hexSize(hex);
  target.write(hex.slice(2), at + WORD - size, size, "hex");
  return at + WORD;
}

/** Writes whole words; gives the next place. */
export function writeWords(target: Buffer, at: number, words: Uint8Array): number {
  target.set(words, at);
  return at + words.length;
}

/** Writes a dynamic value, its length first; gives the next place. */
export function writeBytes(target: Buffer, at: number, value: Uint8Array): number {
  target.set(value, writeNumber(target, at, value.length));
  return at + paddedSize(value.length);
}

/** Writes a dynamic value that is given in hex, its length first; gives the next place. */
export function writeHexBytes(target: Buffer, at: number, hex: string): number {
  const size = hexSize(hex);
  target.write(hex.slice(2), writeNumber(target, at, size), size, "hex");
  return at + paddedSize(size);
}

/** Writes an array of dynamic values: their count, where each begins, and they themselves; gives the next place. */
export function writeBytesArray(target: Buffer, at: number, values: readonly Uint8Array[]): number {
  const heads = writeNumber(target, at, values.length);
  let end = heads + values.length * WORD;
  let head = heads;
  for (const value of values) {
    head = writeNumber(target, head, end - heads);
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
