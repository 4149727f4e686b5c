import { fieldsOf, signatureField } from "../fields.ts";
import type { SignedAnswer } from "./Answer.ts";
import { parseAnswer } from "./parseAnswer.ts";

/**
 * Takes anything as a signed answer, see {@link parseAnswer}. The signature itself is not verified.
 *
 * @example
 * const answer = parseSignedAnswer(JSON.parse(text));
 */
export function parseSignedAnswer(value: unknown): SignedAnswer {
  return { ...parseAnswer(value), signature: signatureField(fieldsOf(value, "answer")) };
}
