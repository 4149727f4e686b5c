import { addressField, bytesField, fieldsOf, sequenceField, timeField } from "../fields.ts";
import type { Answer } from "./Answer.ts";

/**
 * Takes anything, as JSON from outside, as an answer.
 *
 * @throws {@link InvalidMessageError} that names the field.
 * @example
 * const { queryHash } = parseAnswer(body.answer);
 */
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
