import { InvalidMessageError } from "../errors/offchain.ts";

/**
 * The text in a `data:` URI of JSON (RFC 2397): in base64, percent-encoded, or, as many write it, plain.
 *
 * @throws {@link InvalidMessageError} for another type, or damaged text.
 * @example
 * readDataUri("data:application/json;base64,e30="); // "{}"
 */
export function readDataUri(uri: string): string {
  const [, parameters, body] = /^data:application\/json((?:;[^,;]*)*),(.*)$/s.exec(uri) ?? [];
  if (parameters === undefined || body === undefined) throw refused("holds no JSON");
  if (/;base64$/i.test(parameters)) return fromBase64(body);
  // Plain JSON may hold a percent sign of its own: only what does not begin as JSON is decoded.
  return /^\s*[{[]/.test(body) ? body : decoded(body);
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(atob(text), (each) => each.charCodeAt(0)));
  } catch {
    throw refused("is damaged");
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refused("is damaged");
  }
}

function refused(reason: string): InvalidMessageError {
  return new InvalidMessageError("The data: URI", reason);
}
