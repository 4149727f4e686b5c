import type { ProfileRecord } from "@ans/client";
import { LRUCache } from "lru-cache";
import { keccak256, stringToBytes } from "viem";

import { writeNumber } from "../ccip/writeAbi.ts";
import { keccak } from "./keccak.ts";

const RECORD = Buffer.from(keccak256(stringToBytes("Record(string key,string value)"), "bytes"));
const PROFILE = Buffer.from(
  keccak256(
    stringToBytes(
      "Profile(string name,uint32 epoch,uint32 revision,uint64 expires,Record[] records)Record(string key,string value)",
    ),
    "bytes",
  ),
);

/** Hashes of keys: most profiles have the same ones. */
const knownKeys = new LRUCache<string, Buffer>({ max: 1000 });

/** The hashes of each record's key and value, 64 bytes a record. */
export function hashRecords(records: readonly ProfileRecord[]): Buffer {
  const hashes = Buffer.allocUnsafe(64 * records.length);
  for (const [i, { key, value }] of records.entries()) {
    hashes.set(hashKey(key), 64 * i);
    hashes.set(keccak(Buffer.from(value)), 64 * i + 32);
  }
  return hashes;
}

function hashKey(key: string): Buffer {
  const known = knownKeys.get(key);
  if (known !== undefined) return known;
  const hash = keccak(Buffer.from(key));
  knownKeys.set(key, hash);
  return hash;
}

/** The EIP-712 struct hash of a profile, made from the hashes of its records. */
export function hashProfile(
  profile: { name: string; epoch: number; revision: number; expires: number },
  recordHashes: Buffer,
): Buffer {
  const structs: Buffer[] = [];
  for (let at = 0; at < recordHashes.length; at += 64) {
    structs.push(keccak(RECORD, recordHashes.subarray(at, at + 64)));
  }
  const numbers = Buffer.alloc(96);
  let at = 0;
  for (const value of [profile.epoch, profile.revision, profile.expires]) at = writeNumber(numbers, at, value);
  return keccak(PROFILE, keccak(Buffer.from(profile.name)), numbers, keccak(...structs));
}
