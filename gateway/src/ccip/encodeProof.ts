import type { Evidence } from "@ans/client";

import { paddedSize, writeBytes, writeNumber, writeRight, writeWords } from "./writeAbi.ts";

const WORD = 32;
const none = Buffer.alloc(0);

/** The part of a response that is the same for every query about a name: the ABI encoding of all that was signed. */
export type EncodedProof = {
  /** Grant, transfers and profile, one after the other. */
  bytes: Buffer;
  /** Where the transfers begin in it. */
  transfers: number;
  /** Where the profile begins in it. */
  profile: number;
};

/** The proof of a name that has nothing to serve. */
export const emptyProof: EncodedProof = encodeProof(undefined, none);

/**
 * Encodes what was signed about a name, for its responses.
 *
 * @param evidence One with a profile; undefined for a name that has nothing to serve.
 * @param recordHashes The hashes of each record's key and value, 64 bytes a record.
 */
export function encodeProof(evidence: Evidence | undefined, recordHashes: Buffer): EncodedProof {
  const grant = encodeGrant(evidence);
  const transfers = encodeTransfers(evidence);
  const profile = encodeProfile(evidence, recordHashes);
  return {
    bytes: Buffer.concat([grant, transfers, profile]),
    transfers: grant.length,
    profile: grant.length + transfers.length,
  };
}

function encodeGrant(evidence: Evidence | undefined): Buffer {
  const { owner, epoch, expires, signature } = evidence?.grant ?? {};
  return encodeSigned([bytesOf(owner), epoch ?? 0, expires ?? 0], bytesOf(signature));
}

function encodeTransfers(evidence: Evidence | undefined): Buffer {
  const transfers = (evidence?.transfers ?? []).map(({ to, epoch, deadline, signature }) =>
    encodeSigned([bytesOf(to), epoch, deadline], bytesOf(signature)),
  );
  const heads = Buffer.alloc(WORD * (1 + transfers.length));
  let at = writeNumber(heads, 0, transfers.length);
  let offset = transfers.length * WORD;
  for (const { length } of transfers) {
    at = writeNumber(heads, at, offset);
    offset += length;
  }
  return Buffer.concat([heads, ...transfers]);
}

function encodeProfile(evidence: Evidence | undefined, recordHashes: Buffer): Buffer {
  const { epoch = 0, revision = 0, expires = 0, signature } = evidence?.profile ?? {};
  const signed = bytesOf(signature);
  const target = Buffer.alloc(5 * WORD + WORD + recordHashes.length + paddedSize(signed.length));
  let at = 0;
  for (const value of [epoch, revision, expires, 5 * WORD, 6 * WORD + recordHashes.length]) {
    at = writeNumber(target, at, value);
  }
  at = writeNumber(target, at, recordHashes.length / 64);
  at = writeWords(target, at, recordHashes);
  writeBytes(target, at, signed);
  return target;
}

/** A struct of words and, as its last field, a signature. */
function encodeSigned(words: readonly (number | Buffer)[], signature: Buffer): Buffer {
  const target = Buffer.alloc((words.length + 1) * WORD + paddedSize(signature.length));
  let at = 0;
  for (const word of words) {
    at = typeof word === "number" ? writeNumber(target, at, word) : writeRight(target, at, word);
  }
  at = writeNumber(target, at, (words.length + 1) * WORD);
  writeBytes(target, at, signature);
  return target;
}

function bytesOf(hex: string | undefined): Buffer {
  return hex === undefined ? none : Buffer.from(hex.slice(2), "hex");
}
