import { randomFillSync } from "node:crypto";

import { keccak } from "../hashing/keccak.ts";

const WORD = 32;

/**
 * A Merkle tree over digests: its root, and for each digest, in their order, the hashes beside its path to the root, as
 * contracts/staking/messages/ServiceSignature.sol takes them. Every digest is hashed with a random word first: the hash
 * beside a path then tells its reader nothing of the digest behind it, which could otherwise be guessed.
 *
 * @param digests Of 32 bytes each, at least one.
 */
export function merklePaths(digests: readonly Buffer[]): { root: Buffer; paths: Buffer[] } {
  const count = digests.length;
  const blinds = randomFillSync(Buffer.allocUnsafe(count * WORD));
  // A complete binary tree laid out by levels: the node i has the children 2i + 1 and 2i + 2, and the leaves come last.
  const nodes = Buffer.allocUnsafe((2 * count - 1) * WORD);
  const leafAt = (i: number) => count - 1 + i;
  for (const [i, digest] of digests.entries()) nodes.set(hashPair(digest, wordAt(blinds, i)), leafAt(i) * WORD);
  for (let i = count - 2; i >= 0; i -= 1) {
    nodes.set(hashPair(wordAt(nodes, 2 * i + 1), wordAt(nodes, 2 * i + 2)), i * WORD);
  }
  const paths = digests.map((_, i) => {
    const beside = [wordAt(blinds, i)];
    for (let at = leafAt(i); at > 0; at = (at - 1) >> 1) beside.push(wordAt(nodes, at % 2 === 1 ? at + 1 : at - 1));
    return Buffer.concat(beside);
  });
  return { root: wordAt(nodes, 0), paths };
}

/** The root of the tree in which a digest has a path. */
export function rootOf(digest: Buffer, path: Buffer): Buffer {
  let node = digest;
  for (let i = 0; i < path.length / WORD; i += 1) node = hashPair(node, wordAt(path, i));
  return node;
}

/** Two hashes in ascending order, hashed: as OpenZeppelin's `Hashes.commutativeKeccak256`. */
function hashPair(one: Buffer, other: Buffer): Buffer {
  return Buffer.compare(one, other) < 0 ? keccak(one, other) : keccak(other, one);
}

function wordAt(words: Buffer, i: number): Buffer {
  return words.subarray(i * WORD, (i + 1) * WORD);
}
