import type { Evidence } from "@ans/client";
import { namehash } from "viem/ens";

import { updateOf } from "../merge/updateOf.ts";
import type { Offer } from "./planBatch.ts";
import type { StoreOptions } from "./Store.ts";

/** The longest term that is kept: what a database can index has an end. */
const longest = 256;

/** An evidence, made ready to be written. */
export function offerOf(evidence: Evidence, { terms }: StoreOptions): Offer {
  const update = updateOf(evidence);
  return { node: namehash(evidence.name), update, terms: terms?.(evidence).filter(isKept) ?? [] };
}

/** PostgreSQL keeps no NUL in texts. */
function isKept(term: string): boolean {
  return term.length <= longest && !term.includes("\0");
}
