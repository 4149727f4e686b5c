import { parseUnits } from "viem";

/** Turns what a file says at `path` into a value, or throws a {@link ShapeError}. */
export type Decoder<T> = (value: unknown, path: string) => T;

/** What a decoder makes. */
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/** Thrown when a file does not have the expected form; the message says what to write instead. */
export class ShapeError extends Error {
  override name = "ShapeError";
}

const fail = (path: string, wanted: string): never => {
  throw new ShapeError(`${path} must be ${wanted}.`);
};

/** A text. */
export const text: Decoder<string> = (value, path) => (typeof value === "string" ? value : fail(path, "a text"));

/** A whole number, 0 or more. */
export const whole: Decoder<number> = (value, path) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : fail(path, "a whole number");

/** An amount of DIMT, written as text in whole DIMT; in DIMT wei once decoded. */
export const dimt: Decoder<bigint> = (value, path) =>
  typeof value === "string" && /^\d+(\.\d{1,18})?$/.test(value)
    ? parseUnits(value, 18)
    : fail(path, 'an amount of DIMT in quotes, as "16" or "0.5"');

/** An address; whether it makes sense is for the rules to say. */
export const address: Decoder<string> = (value, path) =>
  typeof value === "string" && /^0x[0-9a-fA-F]{40}$/.test(value)
    ? value
    : fail(path, "an address in quotes: 0x and 40 hexadecimal digits");

/** True, for a field that is left out otherwise. */
export const flag: Decoder<true> = (value, path) => (value === true ? value : fail(path, "true, or be left out"));

/** A list. */
export function list<T>(of: Decoder<T>): Decoder<T[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((item, i) => of(item, `${path}[${i}]`)) : fail(path, "a list in [ ]");
}

/** A list of exactly three. */
export function three<T>(of: Decoder<T>): Decoder<[T, T, T]> {
  return (value, path) => {
    const [first, second, third, ...more] = list(of)(value, path);
    if (first === undefined || second === undefined || third === undefined || more.length > 0) {
      return fail(path, "a list of three");
    }
    return [first, second, third];
  };
}

/** A field that may be left out. */
export function optional<T>(of: Decoder<T>): Decoder<T | undefined> {
  return (value, path) => (value === undefined ? undefined : of(value, path));
}

/** An object of exactly these fields. */
export function object<F extends Record<string, Decoder<unknown>>>(
  fields: F,
): Decoder<{ [K in keyof F]: Decoded<F[K]> }>;
export function object(fields: Record<string, Decoder<unknown>>): Decoder<Record<string, unknown>> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(path, "an object in { }");
    const below = (key: string) => (path === "" ? key : `${path}.${key}`);
    const unknown = Object.keys(value).find((key) => !(key in fields));
    if (unknown !== undefined) {
      throw new ShapeError(`${below(unknown)} is not a parameter: correct its spelling or remove it.`);
    }
    const given = new Map<string, unknown>(Object.entries(value));
    return Object.fromEntries(Object.entries(fields).map(([key, decode]) => [key, decode(given.get(key), below(key))]));
  };
}
