import { OutdatedUpdateError } from "../../errors/offchain.ts";
import { partsOf } from "../partsOf.ts";
import { sequenceOf } from "../sequenceOf.ts";
import { authorityOf } from "../statements/authorityOf.ts";
import type { Evidence } from "../statements/Evidence.ts";
import { evidenceSequence } from "../statements/evidenceSequence.ts";

/** The revision of what the present owner signs next; throws {@link OutdatedUpdateError} where the issuer released the name. */
export function nextRevision(evidence: Evidence): number {
  const { epoch } = authorityOf(evidence);
  const known = evidenceSequence(evidence);
  const last = partsOf(known);
  if (last.epoch !== epoch) throw new OutdatedUpdateError(evidence.name, sequenceOf(epoch, 1), known);
  return last.revision + 1;
}
