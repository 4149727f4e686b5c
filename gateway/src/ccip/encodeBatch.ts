import { encodeAbiParameters, encodeErrorResult, parseAbi } from "viem";

const abi = parseAbi(["error HttpError(uint16 status, string message)"]);

/** The answer to one question of a batch, in hex without 0x, or why there is none. */
export type BatchPart = { data: string } | { status: number; message: string };

/** The answer to a batch (ENSIP-21), in hex without 0x: which questions failed, and for each the answer or the error. */
export function encodeBatch(parts: readonly BatchPart[]): string {
  const failures = parts.map((part) => !("data" in part));
  const responses = parts.map((part) => ("data" in part ? (`0x${part.data}` as const) : encodeFailure(part)));
  const encoded = encodeAbiParameters([{ type: "bool[]" }, { type: "bytes[]" }], [failures, responses]);
  return encoded.slice(2);
}

function encodeFailure({ status, message }: { status: number; message: string }) {
  return encodeErrorResult({ abi, errorName: "HttpError", args: [status, message] });
}
