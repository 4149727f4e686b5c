import { InvalidNameError } from "../errors/names.ts";
import { parseName } from "./parseName.ts";

/**
 * Reads a name that can be registered, with or without the suffix, and gives its label.
 *
 * @throws {@link InvalidNameError} with the reason, for a subname too.
 * @example
 * parseLabel("Alice.dim"); // "alice"
 */
export function parseLabel(text: string, tld = "dim"): string {
  const { name, label, parent, isSubname } = parseName(text, tld);
  if (isSubname) {
    throw new InvalidNameError(name, `it is a subname of ${parent}`, `The owner of ${parent} can create it.`);
  }
  return label;
}
