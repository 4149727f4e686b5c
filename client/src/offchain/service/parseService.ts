import {
  addressField,
  bytesField,
  fieldsOf,
  sequenceField,
  signatureField,
  timeField,
  uint32Field,
} from "../fields.ts";
import type { Answer, SignedAnswer } from "./Answer.ts";
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

/** Takes anything as an answer, see {@link parseReceipt}. */
export function parseAnswer(value: unknown): Answer {
  const fields = fieldsOf(value, "answer");
  return {
    resolver: addressField(fields, "resolver"),
    node: bytesField(fields, "node", 32),
    queryHash: bytesField(fields, "queryHash", 32),
    profileHash: bytesField(fields, "profileHash", 32),
    sequence: sequenceField(fields, "sequence"),
    servedAt: timeField(fields, "servedAt"),
    expires: timeField(fields, "expires"),
  };
}

/** Takes anything as a signed answer, see {@link parseReceipt}. */
export function parseSignedAnswer(value: unknown): SignedAnswer {
  return { ...parseAnswer(value), signature: signatureField(fieldsOf(value, "answer")) };
}

/** A receipt or an answer as JSON holds it: sequences as texts. */
export function toJson<Message extends { sequence: bigint }>(
  message: Message,
): Omit<Message, "sequence"> & { sequence: string } {
  return { ...message, sequence: message.sequence.toString() };
}
