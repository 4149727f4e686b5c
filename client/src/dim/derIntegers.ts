/**
 * The two integers of an RSA public key in DER: PKCS#1, or SPKI around it. Undefined for anything else.
 *
 * A sequence of two integers is the key; where a sequence begins otherwise, the key is in the bit string behind.
 */
export function derIntegers(der: Uint8Array): Uint8Array[] | undefined {
  const parts = partsOf(der);
  const [outer] = parts ?? [];
  if (outer?.tag !== SEQUENCE) return undefined;
  const inner = partsOf(outer.content);
  if (inner?.length === 2 && inner.every(({ tag }) => tag === INTEGER)) return inner.map(({ content }) => content);
  const bits = inner?.find(({ tag }) => tag === BIT_STRING)?.content;
  return bits?.[0] === 0 ? derIntegers(bits.subarray(1)) : undefined;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;

type Part = { tag: number; content: Uint8Array };

/** The parts that follow each other; undefined where one is cut short. */
export function partsOf(der: Uint8Array): Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  while (at < der.length) {
    const [tag = 0, first = 0] = der.subarray(at, at + 2);
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (more > 3) return undefined;
    const start = at + 2 + more;
    const length = more === 0 ? first : der.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (start + length > der.length) return undefined;
    parts.push({ tag, content: der.subarray(start, start + length) });
    at = start + length;
  }
  return parts;
}
