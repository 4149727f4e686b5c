import { fieldsOf, nameField } from "../fields.ts";
import type { SignedGrant } from "./Statement.ts";
import { grantFields } from "./statementFields.ts";

/**
 * Takes anything, as JSON from outside, as a signed grant. The signature itself is not verified.
 *
 * @throws {@link InvalidMessageError} that names the field, {@link InvalidNameError}.
 * @example
 * const grant = parseGrant(await request.json());
 */
export function parseGrant(value: unknown): SignedGrant {
  const fields = fieldsOf(value, "grant");
  return { name: nameField(fields, "name"), ...grantFields(fields) };
}
