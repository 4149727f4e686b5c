/**
 * JSON with the keys of every object in order and no space: what dm3 signs and hashes (RFC 8785, for what dm3 holds).
 *
 * @example
 * canonicalJson({ b: 1, a: undefined, c: [2] }); // '{"b":1,"c":[2]}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
