import { InvalidNameError } from "../errors/names.ts";
import { type Name, parseName } from "../names/parseName.ts";

/** Reads a name that must be a subname. */
export function parseSubname(text: string, tld: string): Name {
  const parsed = parseName(text, tld);
  if (parsed.isSubname) return parsed;
  throw new InvalidNameError(parsed.name, "it is no subname", `Give one such as bob.${parsed.name}.`);
}
