import { InvalidMessageError } from "../errors/offchain.ts";
import { type Fields, pathOf, textField } from "../offchain/fields.ts";

/** Bytes in base64. */
export function base64Field(fields: Fields, key: string): Uint8Array {
  const text = textField(fields, key, 4096);
  try {
    return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  } catch {
    throw new InvalidMessageError(pathOf(fields, key), "must be base64");
  }
}
