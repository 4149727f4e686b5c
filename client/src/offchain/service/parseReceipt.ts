import {
  addressField,
  bytesField,
  fieldsOf,
  sequenceField,
  signatureField,
  timeField,
  uint32Field,
} from "../fields.ts";
import type { SignedReceipt } from "./Receipt.ts";

/**
 * Takes anything, as JSON from a gateway, as a signed receipt. The signature itself is not verified.
 *
 * @throws {@link InvalidMessageError} that names the field.
 * @example
 * const { receipt } = await response.json();
 * const { sequence } = parseReceipt(receipt);
 */
export function parseReceipt(value: unknown): SignedReceipt {
  const fields = fieldsOf(value, "receipt");
  return {
    resolver: addressField(fields, "resolver"),
    node: bytesField(fields, "node", 32),
    profileHash: bytesField(fields, "profileHash", 32),
    sequence: sequenceField(fields, "sequence"),
    expires: timeField(fields, "expires"),
    receivedAt: timeField(fields, "receivedAt"),
    signature: signatureField(fields),
    seat: uint32Field(fields, "seat", 1),
    key: addressField(fields, "key"),
  };
}
