import type { Evidence } from "@ans/client";

import { hexSize, paddedSize, writeHexBytes, writeHexRight, writeNumber, writeWords, zeros } from "./writeAbi.ts";

const WORD = 32;
/** Owner, epoch, end, and where the signature begins: what a grant and a transfer consist of, beside the signature. */
const SIGNED_HEAD = 4 * WORD;
/** Epoch, revision, end, and where the records and the signature begin. */
const PROFILE_HEAD = 5 * WORD;

/**
 * The part of a response that is the same for every query about a name: the ABI encoding of all that was signed. It is kept
 * as a text, because that is how it is sent.
 */
export type EncodedProof = {
  /** The digits, in hex, of grant, transfers and profile, one after the other. */
  digits: string;
  /** How many bytes they stand for. */
  size: number;
  /** At which byte the transfers begin. */
  transfers: number;
  /** At which byte the profile begins. */
  profile: number;
};

/** The proof of a name that has nothing to serve. */
export const emptyProof: EncodedProof = encodeProof(undefined, Buffer.alloc(0));

/**
 * Encodes what was signed about a name, for its responses.
 *
 * @param evidence One with a profile; undefined for a name that has nothing to serve.
 * @param recordHashes The hashes of each record's key and value, 64 bytes a record.
 */
export function encodeProof(evidence: Evidence | undefined, recordHashes: Buffer): EncodedProof {
  const { grant, transfers = [], profile } = evidence ?? {};
  const transfersAt = signedSize(grant?.signature);
  let profileAt = transfersAt + WORD + transfers.length * WORD;
  for (const { signature } of transfers) profileAt += signedSize(signature);
  const profileSize = PROFILE_HEAD + WORD + recordHashes.length + paddedSize(hexSize(profile?.signature ?? "0x"));
  const size = profileAt + profileSize;
  const bytes = zeros(size);
  writeSigned(bytes, 0, grant?.owner, grant?.epoch, grant?.expires, grant?.signature);
  writeTransfers(bytes, transfersAt, transfers);
  writeProfile(bytes, profileAt, profile, recordHashes);
  return { digits: bytes.toString("hex"), size, transfers: transfersAt, profile: profileAt };
}

function writeTransfers(target: Buffer, at: number, transfers: Evidence["transfers"]): void {
  const heads = writeNumber(target, at, transfers.length);
  let end = heads + transfers.length * WORD;
  for (const [i, { to, epoch, deadline, signature }] of transfers.entries()) {
    writeNumber(target, heads + i * WORD, end - heads);
    end = writeSigned(target, end, to, epoch, deadline, signature);
  }
}

function writeProfile(target: Buffer, at: number, profile: Evidence["profile"], recordHashes: Buffer): void {
  const { epoch = 0, revision = 0, expires = 0, signature = "0x" } = profile ?? {};
  at = writeNumber(target, at, epoch);
  at = writeNumber(target, at, revision);
  at = writeNumber(target, at, expires);
  at = writeNumber(target, at, PROFILE_HEAD);
  at = writeNumber(target, at, PROFILE_HEAD + WORD + recordHashes.length);
  at = writeNumber(target, at, recordHashes.length / 64);
  at = writeWords(target, at, recordHashes);
  writeHexBytes(target, at, signature);
}

/** Writes what a grant and a transfer have in common: who has the name now, since when and until when, and who says so. */
function writeSigned(target: Buffer, at: number, owner = "0x", epoch = 0, until = 0, signature = "0x"): number {
  at = writeHexRight(target, at, owner);
  at = writeNumber(target, at, epoch);
  at = writeNumber(target, at, until);
  at = writeNumber(target, at, SIGNED_HEAD);
  return writeHexBytes(target, at, signature);
}

function signedSize(signature = "0x"): number {
  return SIGNED_HEAD + paddedSize(hexSize(signature));
}
