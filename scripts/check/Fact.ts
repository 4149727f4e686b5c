/** Something that must hold on chain: what the chain says, and what it should say. */
export type Fact = { what: string; is: unknown; should: unknown };

/** One line for each fact that does not hold. */
export function differences(facts: Fact[]): string[] {
  return facts
    .map(({ what, is, should }) => ({ what, is: show(is), should: show(should) }))
    .filter(({ is, should }) => is !== should)
    .map(({ what, is, should }) => `${what} is ${is}, should be ${should}.`);
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}` : part));
}
