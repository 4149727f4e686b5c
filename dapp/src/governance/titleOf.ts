/** The first line of a proposal's description is its title; the rest says why. */
export function titleOf(description: string): { title: string; body: string } {
  const [first = "", ...rest] = description.split("\n");
  return { title: first.replace(/^#+\s*/, "").trim(), body: rest.join("\n").trim() };
}
