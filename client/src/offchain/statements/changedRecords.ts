import type { RecordChanges } from "../../records/RecordChanges.ts";
import { checkRecords } from "./checkRecords.ts";
import { recordChangesOf } from "./recordChangesOf.ts";
import type { ProfileRecord } from "./Statement.ts";

/**
 * The records of a profile after some changes, which are given as for {@link setRecords}; `null` takes a record out.
 *
 * @param before The records of the profile before; none unless given.
 * @throws {@link UnknownCoinError}, {@link InvalidAddressError}, {@link InvalidRecordError}, {@link InvalidMessageError}.
 * @example
 * changedRecords(evidence.profile?.records, { texts: { url: "https://bob.example" }, addresses: { btc: null } });
 */
export function changedRecords(before: readonly ProfileRecord[] = [], changes: RecordChanges): ProfileRecord[] {
  const records = new Map(before.map(({ key, value }) => [key, value]));
  for (const [key, value] of recordChangesOf(changes)) {
    if (value === null || value === "") records.delete(key);
    else records.set(key, value);
  }
  const list = [...records].map(([key, value]) => ({ key, value }));
  checkRecords(list);
  return list;
}
