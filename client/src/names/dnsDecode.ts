import { type Hex, hexToBytes } from "viem";

/**
 * The dotted name of a DNS wire form; undefined for bytes that are none: cut short, with more behind the end, with a
 * label that is not UTF-8 or holds a dot.
 *
 * @example
 * dnsDecode("0x05616c6963650364696d00"); // "alice.dim"
 */
export function dnsDecode(wire: Hex): string | undefined {
  const bytes = hexToBytes(wire);
  const labels: string[] = [];
  let at = 0;
  for (let length = bytes[at]; length !== undefined && length !== 0; length = bytes[at]) {
    const label = decoded(bytes.subarray(at + 1, at + 1 + length), length);
    if (label === undefined) return undefined;
    labels.push(label);
    at += 1 + length;
  }
  return bytes[at] === 0 && at === bytes.length - 1 ? labels.join(".") : undefined;
}

function decoded(bytes: Uint8Array, length: number): string | undefined {
  if (bytes.length !== length) return undefined;
  try {
    const label = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return label.includes(".") ? undefined : label;
  } catch {
    return undefined;
  }
}
