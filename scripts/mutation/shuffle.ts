import { keccak256, toUtf8Bytes } from "ethers";

/** The same order for the same seed and the same things, whatever the machine; it looks like chance. */
export function shuffle<T>(things: readonly T[], seed: string): T[] {
  const ticket = (thing: T) => keccak256(toUtf8Bytes(`${seed} ${JSON.stringify(thing)}`));
  return things
    .map((thing) => ({ thing, key: ticket(thing) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing);
}
