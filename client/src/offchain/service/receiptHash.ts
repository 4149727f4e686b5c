import type { Hex } from "viem";

import { addressWord, bytesWord, hashWords, numberWord, textHash } from "../words.ts";
import type { Receipt } from "./Receipt.ts";

const typeHash = textHash(
  "Receipt(address resolver,bytes32 node,bytes32 profileHash,uint64 sequence,uint64 expires,uint64 receivedAt)",
);

/**
 * The EIP-712 struct hash of a receipt; {@link typedDigest} makes of it what is signed.
 *
 * @example
 * const digest = typedDigest(separator, receiptHash(receipt));
 */
export function receiptHash({ resolver, node, profileHash, sequence, expires, receivedAt }: Receipt): Hex {
  return hashWords(
    typeHash,
    addressWord(resolver),
    bytesWord(node),
    bytesWord(profileHash),
    numberWord(sequence),
    numberWord(expires),
    numberWord(receivedAt),
  );
}
