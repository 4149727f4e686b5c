import { ens_emoji, ens_normalize, ens_tokenize } from "@adraffy/ens-normalize";

/** Every code point from `first` to `last` but the surrogates, which no text has. */
export function* codePoints(first: number, last: number): Generator<number> {
  for (let point = first; point <= last; ++point) {
    if (point < 0xd800 || point > 0xdfff) yield point;
  }
}

/** What ENSIP-15 makes of a text; undefined if it refuses it. */
export function normalised(text: string): string | undefined {
  try {
    return ens_normalize(text);
  } catch {
    return undefined;
  }
}

/** Every code point that can stand in a name normalised by ENSIP-15, alone or beside others. */
export function keptCodePoints(): Set<number> {
  const kept = new Set<number>();
  const add = (points: readonly number[]) => {
    for (const point of points) kept.add(point);
  };
  for (const point of [...codePoints(0, 0x3_ffff), ...codePoints(0xe_0000, 0xe_0fff)]) {
    for (const token of ens_tokenize(String.fromCodePoint(point))) {
      // `cps` is what the token is written with once it is normalised; one that is dropped or refused has none.
      if ("cps" in token) add(token.cps);
    }
  }
  return kept;
}

/** Every emoji of ENSIP-15 as a normalised name writes it. */
export function normalisedEmoji(): string[] {
  return ens_emoji().map((points) => ens_normalize(String.fromCodePoint(...points)));
}

/** A generator of the same random numbers in [0, 1) at each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
