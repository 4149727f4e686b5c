import { InvalidMessageError } from "../../errors/offchain.ts";
import { fieldsOf, nameField } from "../fields.ts";
import { parseReceipt } from "../service/parseReceipt.ts";
import { parseEvidence } from "../statements/parseEvidence.ts";
import type { KeptName } from "./KeptName.ts";

/**
 * Reads what {@link keptJson} wrote. No signature is verified.
 *
 * @throws {@link InvalidMessageError} that names the field, for anything else.
 * @example
 * const { evidence, receipts } = parseKept(await readFile("bob.acme.dim.json", "utf8"));
 */
export function parseKept(text: string): KeptName {
  const fields = fieldsOf(jsonIn(text), "");
  const { evidence, receipts } = fields.value;
  if (!Array.isArray(receipts)) throw new InvalidMessageError("receipts", "is missing: it must be a list of receipts");
  return {
    name: nameField(fields, "name"),
    evidence: evidence === undefined ? undefined : parseEvidence(evidence),
    receipts: receipts.map(parseReceipt),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidMessageError("The text", "is no JSON");
  }
}
