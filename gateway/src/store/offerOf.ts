import type { Evidence } from "@ans/client";
import { namehash } from "viem/ens";

import { updateOf } from "../merge/updateOf.ts";
import type { Offer } from "./planBatch.ts";
import type { StoreOptions } from "./Store.ts";

/** An evidence, made ready to be written. */
export function offerOf(evidence: Evidence, { terms }: StoreOptions): Offer {
  const update = updateOf(evidence);
  return { node: namehash(evidence.name), update, terms: terms?.(update.evidence) ?? [] };
}
