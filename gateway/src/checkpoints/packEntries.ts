import type { TreeEntry } from "@ans/client";
import { bytesToHex } from "viem";

/** How many bytes an entry of a checkpoint takes: a node, and the hash of its grant. */
export const ENTRY = 64;

/** Entries as bytes, in ascending order of their nodes. */
export function packEntries(entries: readonly TreeEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return Buffer.concat(sorted.map(({ key, value }) => Buffer.from(key.slice(2) + value.slice(2), "hex")));
}

/** What {@link packEntries} packed. */
export function unpackEntries(bytes: Uint8Array): TreeEntry[] {
  return Array.from({ length: bytes.length / ENTRY }, (_, i) => {
    const entry = bytes.subarray(i * ENTRY, (i + 1) * ENTRY);
    return { key: bytesToHex(entry.subarray(0, 32)), value: bytesToHex(entry.subarray(32)) };
  });
}
