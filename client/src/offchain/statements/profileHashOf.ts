import { type Hex, keccak256 } from "viem";

import { bytesWord, hashWords, numberWord, textHash, textWord } from "../words.ts";
import type { RecordHash } from "./RecordHash.ts";
import type { Profile } from "./Statement.ts";

const RECORD = "Record(string key,string value)";

const recordTypeHash = textHash(RECORD);
const typeHash = textHash(`Profile(string name,uint32 epoch,uint32 revision,uint64 expires,Record[] records)${RECORD}`);

/**
 * The {@link profileHash} of a profile of which only the hashes of the records are known.
 *
 * @example
 * profileHashOf({ name: "bob.acme.dim", ...response.profile });
 */
export function profileHashOf(profile: Omit<Profile, "records"> & { records: readonly RecordHash[] }): Hex {
  const { name, epoch, revision, expires, records } = profile;
  const hashes = records.map(({ key, value }) => hashWords(recordTypeHash, bytesWord(key), bytesWord(value)));
  return hashWords(
    typeHash,
    textWord(name),
    numberWord(epoch),
    numberWord(revision),
    numberWord(expires),
    bytesWord(keccak256(`0x${hashes.map(bytesWord).join("")}`)),
  );
}
