import type { Hex } from "viem";

import { addressWord, bytesWord, hashWords, numberWord, textHash } from "../words.ts";
import type { Answer } from "./Answer.ts";
import type { Receipt } from "./Receipt.ts";

const answerTypeHash = textHash(
  "Answer(address resolver,bytes32 node,bytes32 queryHash,bytes32 profileHash," +
    "uint64 sequence,uint64 servedAt,uint64 expires)",
);
const receiptTypeHash = textHash(
  "Receipt(address resolver,bytes32 node,bytes32 profileHash,uint64 sequence,uint64 expires,uint64 receivedAt)",
);

/**
 * The EIP-712 struct hash of an answer; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * const digest = typedDigest(separator, answerHash(answer));
 */
export function answerHash({ resolver, node, queryHash, profileHash, sequence, servedAt, expires }: Answer): Hex {
  return hashWords(
    answerTypeHash,
    addressWord(resolver),
    bytesWord(node),
    bytesWord(queryHash),
    bytesWord(profileHash),
    numberWord(sequence),
    numberWord(servedAt),
    numberWord(expires),
  );
}

/** The EIP-712 struct hash of a receipt, see {@link answerHash}. */
export function receiptHash({ resolver, node, profileHash, sequence, expires, receivedAt }: Receipt): Hex {
  return hashWords(
    receiptTypeHash,
    addressWord(resolver),
    bytesWord(node),
    bytesWord(profileHash),
    numberWord(sequence),
    numberWord(expires),
    numberWord(receivedAt),
  );
}
