const pairs: readonly (readonly [string, string])[] = [
  ["0", "o"],
  ["1", "l"],
  ["i", "l"],
  ["5", "s"],
  ["rn", "m"],
  ["vv", "w"],
  ["-", ""],
  ["_", ""],
];

/**
 * Other labels that a label may be taken for: without accents, with digits for the letters that they look like and the
 * other way round. (ENSIP-15 already refuses letters of other scripts that look like Latin ones.)
 *
 * @example
 * lookAlikes("a1ice"); // ["alice"]
 */
export function lookAlikes(label: string): string[] {
  const found = new Set<string>([label.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC")]);
  for (const [a, b] of pairs) {
    found.add(label.replaceAll(a, b));
    if (b !== "") found.add(label.replaceAll(b, a));
  }
  found.delete(label);
  found.delete("");
  return [...found];
}
