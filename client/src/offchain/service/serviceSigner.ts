import { type Address, concat, type Hex, keccak256, recoverAddress, size, slice } from "viem";

import { typedDigest } from "../typedDigest.ts";
import { bytesWord, hashWords, textHash } from "../words.ts";

const typeHash = textHash("Batch(bytes32 root)");
/** The length of a signature of one message, in bytes; what is longer goes on with a path. */
const PLAIN = 65;
const MOST_LEVELS = 16;

/**
 * Which key signed an answer or a receipt, as contracts/staking/messages/ServiceSignature.sol has it: by itself, or with
 * others under the root of a Merkle tree; undefined where none did.
 *
 * @param separator viem's `domainSeparator` of {@link serviceDomain}.
 * @param structHash That of the message, see {@link answerHash} and {@link receiptHash}.
 * @example
 * const separator = domainSeparator({ domain: serviceDomain(1, custody) });
 * const key = await serviceSigner(separator, answerHash(answer), answer.signature);
 */
export async function serviceSigner(separator: Hex, structHash: Hex, signature: Hex): Promise<Address | undefined> {
  const levels = (size(signature) - PLAIN) / 32;
  if (!Number.isInteger(levels) || levels < 0 || levels > MOST_LEVELS) return undefined;
  const digest = typedDigest(separator, structHash);
  const hash = levels === 0 ? digest : typedDigest(separator, batchHash(digest, signature, levels));
  return await recoverAddress({ hash, signature: slice(signature, 0, PLAIN) }).catch(() => undefined);
}

/** The EIP-712 struct hash of the tree's root. */
function batchHash(digest: Hex, signature: Hex, levels: number): Hex {
  let node = digest;
  for (let level = 0; level < levels; level += 1) {
    const beside = slice(signature, PLAIN + 32 * level, PLAIN + 32 * (level + 1));
    node = keccak256(BigInt(node) < BigInt(beside) ? concat([node, beside]) : concat([beside, node]));
  }
  return hashWords(typeHash, bytesWord(node));
}
