import { type Hex, keccak256 } from "viem";

import { addressWord, hashWords, numberWord, textHash, textWord } from "../words.ts";
import type { Grant, Profile, ProfileRecord, Release, Statement, Transfer } from "./Statement.ts";

const RECORD = "Record(string key,string value)";

const grantTypeHash = textHash("Grant(string name,address owner,uint32 epoch,uint64 expires)");
const transferTypeHash = textHash("Transfer(string name,address to,uint32 epoch,uint64 deadline)");
const profileTypeHash = textHash(
  `Profile(string name,uint32 epoch,uint32 revision,uint64 expires,Record[] records)${RECORD}`,
);
const recordTypeHash = textHash(RECORD);
const releaseTypeHash = textHash("Release(string name,uint32 epoch,uint32 revision,uint64 deadline)");

/** The hashes of a record's key and value, which is all that the resolver needs of those it was not asked for. */
export type RecordHash = { key: Hex; value: Hex };

/** The EIP-712 struct hash of a grant. */
export function grantHash({ name, owner, epoch, expires }: Grant): Hex {
  return hashWords(grantTypeHash, textWord(name), addressWord(owner), numberWord(epoch), numberWord(expires));
}

/** The EIP-712 struct hash of a transfer. */
export function transferHash({ name, to, epoch, deadline }: Transfer): Hex {
  return hashWords(transferTypeHash, textWord(name), addressWord(to), numberWord(epoch), numberWord(deadline));
}

/**
 * The EIP-712 struct hash of a profile: the `profileHash` of answers and receipts.
 *
 * @example
 * profileHash({ name: "bob.acme.dim", epoch: 1, revision: 1, expires: 1900000000, records: [] });
 */
export function profileHash(profile: Profile): Hex {
  return profileHashOf({ ...profile, records: profile.records.map(recordHash) });
}

/** {@link profileHash}, of a profile of which only the hashes of the records are known. */
export function profileHashOf(profile: Omit<Profile, "records"> & { records: readonly RecordHash[] }): Hex {
  const { name, epoch, revision, expires, records } = profile;
  const hashes = records.map(({ key, value }) => hashWords(recordTypeHash, key.slice(2), value.slice(2)).slice(2));
  return hashWords(
    profileTypeHash,
    textWord(name),
    numberWord(epoch),
    numberWord(revision),
    numberWord(expires),
    keccak256(`0x${hashes.join("")}`).slice(2),
  );
}

/** The hashes of a record's key and value. */
export function recordHash({ key, value }: ProfileRecord): RecordHash {
  return { key: textHash(key), value: textHash(value) };
}

/** The EIP-712 struct hash of a release. */
export function releaseHash({ name, epoch, revision, deadline }: Release): Hex {
  return hashWords(releaseTypeHash, textWord(name), numberWord(epoch), numberWord(revision), numberWord(deadline));
}

/** The EIP-712 struct hash of any statement. */
export function statementHash({ kind, signed }: Statement): Hex {
  if (kind === "grant") return grantHash(signed);
  if (kind === "transfer") return transferHash(signed);
  return kind === "profile" ? profileHash(signed) : releaseHash(signed);
}
