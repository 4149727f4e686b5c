import type { Hex } from "viem";
import { namehash as hash } from "viem/ens";

import { normalise } from "./normalise.ts";

/**
 * The node of a name (EIP-137), which is also its ERC-721 token id. The name is normalised first.
 *
 * @throws {@link InvalidNameError} for text that is no name.
 * @example
 * namehash("alice.dim");
 */
export function namehash(name: string): Hex {
  return hash(name === "" ? "" : normalise(name));
}
