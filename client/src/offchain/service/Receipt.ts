import type { Address, Hex } from "viem";

/**
 * What an SP signs when it has accepted an update of a name, and has stored it for good.
 *
 * @param profileHash The struct hash of the profile; 0 if the update leaves the name without one.
 * @param sequence The number of the update, above 0.
 * @param expires Until when the profile is to be served, in Unix seconds.
 * @param receivedAt When the update was accepted, in Unix seconds.
 */
export type Receipt = {
  resolver: Address;
  node: Hex;
  profileHash: Hex;
  sequence: bigint;
  expires: number;
  receivedAt: number;
};

/** A receipt with the signature of an operator key, see {@link serviceSigner}, and whose it says it is. */
export type SignedReceipt = Receipt & { signature: Hex; seat: number; key: Address };
