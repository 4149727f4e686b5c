import { normalize } from "viem/ens";

import { InvalidNameError } from "../errors/names.ts";

/**
 * The one spelling of a name by ENSIP-15, for a name of any kind and length.
 *
 * @throws {@link InvalidNameError} with the reason, where the text has none.
 * @example
 * normalise("Alice.DIM"); // "alice.dim"
 */
export function normalise(name: string): string {
  try {
    return normalize(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidNameError(name, sentence(reason), "Leave that out, or choose another name.", { cause: error });
  }
}

/** The library says `Invalid label "a b": disallowed character: " " {20}`; the name is in our own sentence already. */
function sentence(reason: string): string {
  const bare = reason.replace(/^Invalid label ".*?"\u200E?: /su, "").replace(/\.$/, "");
  return bare === "" ? "it does not follow ENSIP-15" : bare;
}
