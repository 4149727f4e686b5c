import type { Address, Hex } from "viem";

/**
 * What an SP signs with every answer about a name that lives off-chain.
 *
 * @param queryHash The keccak256 hash of the whole `callData` of the query.
 * @param profileHash The struct hash of the profile that the answer is taken from; 0 for none.
 * @param sequence The number of the update that the answer is taken from; 0 if there never was one.
 * @param servedAt When it was signed, in Unix seconds.
 * @param expires Until when it may be used, in Unix seconds.
 */
export type Answer = {
  resolver: Address;
  node: Hex;
  queryHash: Hex;
  profileHash: Hex;
  sequence: bigint;
  servedAt: number;
  expires: number;
};

/** An answer with the signature of an operator key, see {@link serviceSigner}. */
export type SignedAnswer = Answer & { signature: Hex };
