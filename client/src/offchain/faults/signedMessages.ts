import type { Hex } from "viem";

import type { SignedAnswer } from "../service/Answer.ts";
import type { SignedReceipt } from "../service/Receipt.ts";

/** A receipt as {@link reportStale}'s contract takes it. */
export function receiptArgument({ signature, expires, receivedAt, ...rest }: SignedReceipt): {
  receipt: Omit<SignedReceipt, "signature" | "seat" | "key" | "expires" | "receivedAt"> & {
    expires: bigint;
    receivedAt: bigint;
  };
  signature: Hex;
} {
  const { resolver, node, profileHash, sequence } = rest;
  const receipt = { resolver, node, profileHash, sequence, expires: BigInt(expires), receivedAt: BigInt(receivedAt) };
  return { receipt, signature };
}

/** An answer as the contract of fault reports takes it. */
export function answerArgument({ signature, servedAt, expires, ...rest }: SignedAnswer): {
  answer: Omit<SignedAnswer, "signature" | "servedAt" | "expires"> & { servedAt: bigint; expires: bigint };
  signature: Hex;
} {
  const { resolver, node, queryHash, profileHash, sequence } = rest;
  const times = { servedAt: BigInt(servedAt), expires: BigInt(expires) };
  return { answer: { resolver, node, queryHash, profileHash, sequence, ...times }, signature };
}
