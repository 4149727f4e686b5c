/** The bits of a number, lowest first. */
export function bitsOf(number: bigint): bigint[] {
  const bits: bigint[] = [];
  for (let rest = number; rest !== 0n; rest &= rest - 1n) bits.push(rest & -rest);
  return bits;
}
