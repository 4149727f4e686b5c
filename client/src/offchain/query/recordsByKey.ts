import type { ProfileRecord } from "../statements/Statement.ts";

/** The records of a profile by their keys. */
export type RecordsByKey = ReadonlyMap<string, string>;

/**
 * The records of a profile by their keys, as {@link answerQuery} takes them.
 *
 * @example
 * answerQuery(parseQuery(data), recordsByKey(profile.records));
 */
export function recordsByKey(records: readonly ProfileRecord[]): Map<string, string> {
  return new Map(records.map(({ key, value }) => [key, value]));
}
