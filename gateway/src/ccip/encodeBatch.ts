import { encodeAbiParameters, encodeErrorResult, parseAbi, toHex } from "viem";

const abi = parseAbi(["error HttpError(uint16 status, string message)"]);

/** The answer to one question of a batch, or why there is none. */
export type BatchPart = { data: Buffer } | { status: number; message: string };

/** The answer to a batch (ENSIP-21): which questions failed, and for each the answer or the error. */
export function encodeBatch(parts: readonly BatchPart[]): Buffer {
  const failures = parts.map((part) => !("data" in part));
  const responses = parts.map((part) => ("data" in part ? toHex(part.data) : encodeFailure(part)));
  const encoded = encodeAbiParameters([{ type: "bool[]" }, { type: "bytes[]" }], [failures, responses]);
  return Buffer.from(encoded.slice(2), "hex");
}

function encodeFailure({ status, message }: { status: number; message: string }) {
  return encodeErrorResult({ abi, errorName: "HttpError", args: [status, message] });
}
