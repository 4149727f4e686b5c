import type { Hex } from "viem";

import { addressWord, bytesWord, hashWords, numberWord, textHash } from "../words.ts";
import type { Answer } from "./Answer.ts";

const typeHash = textHash(
  "Answer(address resolver,bytes32 node,bytes32 queryHash,bytes32 profileHash," +
    "uint64 sequence,uint64 servedAt,uint64 expires)",
);

/**
 * The EIP-712 struct hash of an answer; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * const digest = typedDigest(separator, answerHash(answer));
 */
export function answerHash({ resolver, node, queryHash, profileHash, sequence, servedAt, expires }: Answer): Hex {
  return hashWords(
    typeHash,
    addressWord(resolver),
    bytesWord(node),
    bytesWord(queryHash),
    bytesWord(profileHash),
    numberWord(sequence),
    numberWord(servedAt),
    numberWord(expires),
  );
}
