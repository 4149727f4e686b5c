import { numberToHex } from "viem";

import type { Hints } from "./Hints.ts";

/** How a sentence calls the name in question: by its text where known, else by its node. */
export function whichName(hints: Hints, node?: unknown): string {
  if (hints.name !== undefined) return hints.name;
  if (typeof node === "bigint") return `The name with node ${numberToHex(node, { size: 32 })}`;
  return typeof node === "string" ? `The name with node ${node}` : "This name";
}
