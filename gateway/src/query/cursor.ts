import { malformed } from "../errors/GatewayError.ts";

/** Where a page ends, as text that says nothing to whoever gives it back. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/**
 * Where the page before ended; undefined for the first page.
 *
 * @param kinds What the place is made of.
 * @throws {@link GatewayError} for text that is no cursor of this list.
 */
export function placeOf<const K extends readonly ("string" | "number")[]>(
  cursor: string | undefined,
  kinds: K,
): { [I in keyof K]: K[I] extends "string" ? string : number } | undefined {
  if (cursor === undefined || cursor === "") return undefined;
  const place = parse(cursor);
  if (!Array.isArray(place) || place.length !== kinds.length || !kinds.every((kind, at) => typeof place[at] === kind)) {
    throw malformed("This is no cursor of this list: give the `next` of the page before, or none.");
  }
  // Each part was just looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return place as { [I in keyof K]: K[I] extends "string" ? string : number };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}
