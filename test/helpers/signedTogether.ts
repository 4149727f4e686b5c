import { concat, hexlify, keccak256, randomBytes, TypedDataEncoder } from "ethers";

import type { Signing } from "./answers.ts";

const BATCH = { Batch: [{ name: "root", type: "bytes32" }] };

/** Two hashes in ascending order, hashed. */
export const hashPair = (one: string, other: string): string =>
  keccak256(BigInt(one) < BigInt(other) ? concat([one, other]) : concat([other, one]));

/**
 * A signer that signs each message with others, under the root of a tree, as
 * contracts/staking/messages/ServiceSignature.sol has it.
 *
 * @param beside The hashes beside the path from the message to the root; random ones unless given.
 */
export const signsTogether = (signer: Signing, beside: readonly string[] = random(3)): Signing => ({
  signTypedData: async (domain, types, message) => {
    const root = beside.reduce(hashPair, TypedDataEncoder.hash(domain, types, message));
    return concat([await signer.signTypedData(domain, BATCH, { root }), ...beside]);
  },
});

/** So many random words. */
export function random(count: number): string[] {
  return Array.from({ length: count }, () => hexlify(randomBytes(32)));
}
