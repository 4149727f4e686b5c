import { LRUCache } from "lru-cache";

import { malformed } from "../errors/GatewayError.ts";
import { keccak } from "../hashing/keccak.ts";

/** The longest name in wire form that DNS allows. */
const MOST_BYTES = 255;

const root = Buffer.alloc(32);

/** A name that somebody asks for, and every name above it, the root left out: the name's own first. */
export type AskedName = { node: Buffer; suffixes: { node: Buffer; wire: Buffer }[] };

/**
 * Reads a name in the wire form of DNS (RFC 1035, as ENSIP-10 uses it).
 *
 * A label in brackets that stands for a hash is refused: the node would be that of a name that may be served, but
 * nothing that was signed for the name itself would be found.
 */
export function parseDnsName(wire: Buffer): AskedName {
  if (wire.length > MOST_BYTES) throw malformed(`A name has at most ${MOST_BYTES} bytes; this one has ${wire.length}.`);
  checkWire(wire);
  const suffixes = suffixesOf(wire);
  return { node: suffixes[0]?.node ?? root, suffixes };
}

type Suffix = AskedName["suffixes"][number];

/** What is above the names that are asked for: zones, asked for over and over again. */
const known = new LRUCache<string, Suffix[]>({ max: 1000 });

function suffixesOf(wire: Buffer): Suffix[] {
  const next = 1 + (wire[0] ?? 0);
  if (next === 1) return [];
  const above = knownSuffixes(wire.subarray(next));
  const node = keccak(above[0]?.node ?? root, keccak(wire.subarray(1, next)));
  return [{ node, wire }, ...above];
}

function knownSuffixes(wire: Buffer): Suffix[] {
  const key = wire.toString("latin1");
  const found = known.get(key);
  if (found !== undefined) return found;
  // Of a copy, or the whole request would be remembered.
  const suffixes = suffixesOf(Buffer.from(wire));
  known.set(key, suffixes);
  return suffixes;
}

function checkWire(wire: Buffer): void {
  for (let at = 0; ;) {
    const length = wire[at];
    if (length === undefined) throw malformed("The name has no end: it is to be in the wire form of DNS.");
    const next = at + 1 + length;
    if (length === 0) {
      if (next !== wire.length) throw malformed("Something follows the name: it is to be in the wire form of DNS.");
      return;
    }
    if (next > wire.length) throw malformed("A label of the name is cut short: it is to be in the wire form of DNS.");
    checkLabel(wire.subarray(at + 1, next));
    at = next;
  }
}

function checkLabel(label: Buffer): void {
  if (label.includes(0x2e)) throw malformed("A label of the name holds a dot.");
  if (label.length === 66 && label[0] === 0x5b && label[65] === 0x5d) {
    throw malformed("A label of the name is only a hash: ask with the label itself.");
  }
}
