import { textHash } from "../words.ts";
import type { RecordHash } from "./RecordHash.ts";
import type { ProfileRecord } from "./Statement.ts";

/**
 * The hashes of a record's key and value.
 *
 * @example
 * const records = profile.records.map(hashRecord);
 */
export function hashRecord({ key, value }: ProfileRecord): RecordHash {
  return { key: textHash(key), value: textHash(value) };
}
