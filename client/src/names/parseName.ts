import type { Hex } from "viem";

import { InvalidNameError } from "../errors/names.ts";
import { isAddressText } from "./isAddressText.ts";
import { labelFault } from "./labelFault.ts";
import { namehash } from "./namehash.ts";
import { normalise } from "./normalise.ts";

/** A name under the top-level name, taken apart. */
export type Name = {
  /** The whole name, normalised: "bob.alice.dim". */
  name: string;
  /** Its first label: "bob". */
  label: string;
  /** The name above it: "alice.dim". */
  parent: string;
  node: Hex;
  /** False for a name right under the top-level name, which is registered and paid for. */
  isSubname: boolean;
};

/**
 * Reads a name as a person types it: normalises it, adds the suffix where there is none, and checks each label.
 *
 * @param text "alice", "Alice.dim" or "bob.alice.dim".
 * @param tld The top-level name, as "dim".
 * @throws {@link InvalidNameError} with the reason.
 * @example
 * parseName("Alice").name; // "alice.dim"
 */
export function parseName(text: string, tld = "dim"): Name {
  const typed = text.trim();
  if (typed === "") throw new InvalidNameError(text, "it is empty", "Give a name such as alice.dim.");
  const end = `.${tld}`;
  const bare = typed.toLowerCase().endsWith(end) ? typed.slice(0, -end.length) : typed;
  if (isAddressText(bare)) throw new InvalidNameError(text, "it is itself an address");

  const labels = normalise(typed).split(".");
  if (labels.length === 1) labels.push(tld);
  if (labels.at(-1) !== tld) {
    throw new InvalidNameError(text, `it does not end in ${end}`, `Write ${labels.join(".")}${end} if that is meant.`);
  }
  for (const label of labels) {
    const fault = labelFault(label);
    if (fault !== undefined) throw new InvalidNameError(text, fault);
  }
  const name = labels.join(".");
  const [label = "", ...above] = labels;
  return { name, label, parent: above.join("."), node: namehash(name), isSubname: labels.length > 2 };
}
