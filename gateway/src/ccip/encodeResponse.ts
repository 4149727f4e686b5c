import type { EncodedProof } from "./encodeProof.ts";
import { bytesArraySize, writeBytesArray, writeNumber, writeUint64, zeros } from "./writeAbi.ts";

const WORD = 32;
const HEAD = 5 * WORD;
/** Where the proof goes, after where the response begins and its head. */
const PROOF_AT = WORD + HEAD;

/** What an SP, or several of them, vouch for in a response. Times are in Unix seconds. */
export type Service = { sequence: bigint; servedAt: number; expires: number; signatures: readonly Buffer[] };

/**
 * The ABI encoding of a whole response, as OffchainResolver decodes it, in hex without 0x. Written by hand, because it is
 * the largest part of the work of an answer after its signature: nothing is encoded again that was encoded for the name
 * before.
 *
 * @param values The values asked for, as UTF-8.
 */
export function encodeResponse(proof: EncodedProof, values: readonly Buffer[], service: Service): string {
  const { sequence, servedAt, expires, signatures } = service;
  const valuesSize = bytesArraySize(values);
  const valuesAt = HEAD + proof.size;
  const target = zeros(PROOF_AT + valuesSize + 4 * WORD + bytesArraySize(signatures));
  let at = writeNumber(target, 0, WORD);
  for (const offset of [HEAD, HEAD + proof.transfers, HEAD + proof.profile, valuesAt, valuesAt + valuesSize]) {
    at = writeNumber(target, at, offset);
  }
  at = writeBytesArray(target, at, values);
  at = writeUint64(target, at, sequence);
  at = writeNumber(target, at, servedAt);
  at = writeNumber(target, at, expires);
  at = writeNumber(target, at, 4 * WORD);
  writeBytesArray(target, at, signatures);
  return target.toString("hex", 0, PROOF_AT) + proof.digits + target.toString("hex", PROOF_AT);
}
