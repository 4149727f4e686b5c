import { fieldsOf, nameField } from "../fields.ts";
import type { SignedTransfer } from "./Statement.ts";
import { transferFields } from "./statementFields.ts";

/**
 * Takes anything as a signed transfer, see {@link parseGrant}.
 *
 * @example
 * const transfer = parseTransfer(await request.json());
 */
export function parseTransfer(value: unknown): SignedTransfer {
  const fields = fieldsOf(value, "transfer");
  return { name: nameField(fields, "name"), ...transferFields(fields) };
}
