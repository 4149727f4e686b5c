import { fieldsOf, nameField } from "../fields.ts";
import type { SignedProfile } from "./Statement.ts";
import { profileFields } from "./statementFields.ts";

/**
 * Takes anything as a signed profile, see {@link parseGrant}; its records must be ones that a resolver can answer.
 *
 * @example
 * const profile = parseProfile(await request.json());
 */
export function parseProfile(value: unknown): SignedProfile {
  const fields = fieldsOf(value, "profile");
  return { name: nameField(fields, "name"), ...profileFields(fields) };
}
