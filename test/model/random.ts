/** A source of chance that gives the same for the same seed. */
export type Random = ReturnType<typeof newRandom>;

/** Mulberry32: 32 bits of state, ample for a history. */
function newBits(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  };
}

export function newRandom(seed: number) {
  const bits = newBits(seed);
  const below = (n: number) => bits() % n;
  const chance = (percent: number) => below(100) < percent;
  const wide = () => [0, 0, 0].reduce<bigint>((all) => (all << 32n) | BigInt(bits()), 0n);
  const between = (least: bigint, most: bigint) => least + (wide() % (most - least + 1n));
  function pick<T>(list: readonly T[]): T {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  }
  /** One of a list, by weight. */
  function weigh<T>(list: readonly (readonly [weight: number, choice: T])[]): T {
    let left = below(list.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, choice] of list) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new Error("nothing to choose from");
  }
  return { below, chance, between, pick, weigh };
}
