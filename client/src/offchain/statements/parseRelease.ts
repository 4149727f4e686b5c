import { fieldsOf, nameField } from "../fields.ts";
import type { SignedRelease } from "./Statement.ts";
import { releaseFields } from "./statementFields.ts";

/**
 * Takes anything as a signed release, see {@link parseGrant}.
 *
 * @example
 * const release = parseRelease(await request.json());
 */
export function parseRelease(value: unknown): SignedRelease {
  const fields = fieldsOf(value, "release");
  return { name: nameField(fields, "name"), ...releaseFields(fields) };
}
