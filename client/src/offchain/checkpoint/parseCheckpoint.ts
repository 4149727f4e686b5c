import { bytesField, fieldsOf, nameField, sequenceField, signatureField, timeField } from "../fields.ts";
import type { PublishedCheckpoint } from "./PublishedCheckpoint.ts";

/**
 * Takes anything, as JSON from outside, as a checkpoint. The signature itself is not verified.
 *
 * @throws {@link InvalidMessageError} that names the field, {@link InvalidNameError}.
 * @example
 * const checkpoint = parseCheckpoint(await request.json());
 */
export function parseCheckpoint(value: unknown): PublishedCheckpoint {
  const fields = fieldsOf(value, "checkpoint");
  return {
    name: nameField(fields, "name"),
    root: bytesField(fields, "root", 32),
    epoch: sequenceField(fields, "epoch"),
    expires: timeField(fields, "expires"),
    signature: signatureField(fields),
  };
}
