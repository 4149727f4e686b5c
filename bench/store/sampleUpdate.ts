import type { Address, Hex } from "viem";
import { bytesToHex, namehash } from "viem";

import { hashProfile, hashRecords } from "../../gateway/src/hashing/hashProfile.ts";
import { keccak } from "../../gateway/src/hashing/keccak.ts";
import type { Update } from "../../gateway/src/merge/NameState.ts";

/** The zone of all sample names. */
export const sampleZone = "bench.dim";
const zoneNode = Buffer.from(namehash(sampleZone).slice(2), "hex");

/** 2100-01-01. */
const expires = 4_102_444_800;

/** Of a form that could be true; nobody signed it. */
const signature: Hex = `0x${"5a".repeat(64)}1b`;
const owner: Address = "0x00000000000000000000000000000000000a11ce";

/** The name with a number. */
export function sampleName(number: number): string {
  return `n${number}.${sampleZone}`;
}

/** The node of the name with a number. */
export function sampleNode(number: number): Hex {
  return bytesToHex(keccak(zoneNode, keccak(Buffer.from(`n${number}`))));
}

/** The address that the name with a number stands for. */
export function sampleAddress(number: number): Hex {
  return `0x${number.toString(16).padStart(40, "0")}`;
}

/** A granted name with a profile, whose signatures nobody made: for stores, which do not look at them. */
export function sampleUpdate(number: number): Update {
  const name = sampleName(number);
  const records = [
    { key: "addr:60", value: sampleAddress(number) },
    { key: "text:url", value: `https://example.com/${number}` },
    { key: "text:avatar", value: `https://example.com/${number}.png` },
  ];
  const profile = { epoch: 1, revision: 1, expires, records, signature };
  return {
    kind: "profile",
    sequence: (1n << 32n) + 1n,
    hash: bytesToHex(hashProfile({ ...profile, name }, hashRecords(records))),
    evidence: { name, grant: { owner, epoch: 1, expires, signature }, transfers: [], profile },
  };
}
