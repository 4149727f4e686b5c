/** How many names one search looks for. */
export const mostNames = 20;

/**
 * The names in a text, apart from each other by blanks, commas or lines; each once, and `most` of them.
 *
 * @example
 * splitNames("alice, bob alice"); // ["alice", "bob"]
 */
export function splitNames(text: string, most: number = mostNames): string[] {
  const names = text.split(/[\s,;,、;]+/u).filter((name) => name !== "");
  return [...new Set(names)].slice(0, most);
}
