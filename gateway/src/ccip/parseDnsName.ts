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
  const labels: { label: Buffer; wire: Buffer }[] = [];
  for (let at = 0; ;) {
    const length = wire[at];
    if (length === undefined) throw malformed("The name has no end: it is to be in the wire form of DNS.");
    const next = at + 1 + length;
    if (length === 0) {
      if (next !== wire.length) throw malformed("Something follows the name: it is to be in the wire form of DNS.");
      break;
    }
    if (next > wire.length) throw malformed("A label of the name is cut short: it is to be in the wire form of DNS.");
    const label = wire.subarray(at + 1, next);
    checkLabel(label);
    labels.push({ label, wire: wire.subarray(at) });
    at = next;
  }
  let node: Buffer = root;
  const suffixes = labels.toReversed().map(({ label, wire }, i) => {
    // The names above are those of zones, which are asked for over and over again.
    node = i === labels.length - 1 ? keccak(node, keccak(label)) : knownNode(node, label, wire);
    return { node, wire };
  });
  return { node, suffixes: suffixes.toReversed() };
}

const known = new LRUCache<string, Buffer>({ max: 1000 });

function knownNode(above: Buffer, label: Buffer, wire: Buffer): Buffer {
  const key = wire.toString("latin1");
  const found = known.get(key);
  if (found !== undefined) return found;
  const node = keccak(above, keccak(label));
  known.set(key, node);
  return node;
}

function checkLabel(label: Buffer): void {
  if (label.includes(0x2e)) throw malformed("A label of the name holds a dot.");
  if (label.length === 66 && label[0] === 0x5b && label[65] === 0x5d) {
    throw malformed("A label of the name is only a hash: ask with the label itself.");
  }
}
