import { size, stringToHex } from "viem";

import { InvalidMessageError } from "../../errors/offchain.ts";
import { recordFault } from "../query/recordFault.ts";
import { offchainLimits } from "./offchainLimits.ts";
import type { ProfileRecord } from "./Statement.ts";

/**
 * Checks that records can make a profile: that no key is there twice, that each value is what its key says, and that
 * all together are not too long.
 *
 * @param at What the list is called in errors.
 * @throws {@link InvalidMessageError} that names the record.
 * @example
 * checkRecords([{ key: recordKey.text("url"), value: "https://bob.example" }]);
 */
export function checkRecords(records: readonly ProfileRecord[], at = "records"): void {
  const seen = new Set<string>();
  let bytes = 0;
  for (const [index, { key, value }] of records.entries()) {
    const fault = seen.has(key) ? "is there twice" : recordFault({ key, value });
    if (fault !== undefined) throw new InvalidMessageError(`${at}[${index}]`, `${JSON.stringify(key)} ${fault}`);
    seen.add(key);
    bytes += size(stringToHex(key)) + size(stringToHex(value));
  }
  if (bytes > offchainLimits.profile) {
    throw new InvalidMessageError(at, `have ${bytes} bytes together, and ${offchainLimits.profile} are the most`);
  }
}
