import type { Address } from "viem";

/** Something that signs with one operator key. */
export type Signer = {
  address: Address;
  /**
   * Signs a hash.
   *
   * @returns 65 bytes: r, s in the lower half (EIP-2), v of 27 or 28.
   */
  sign: (digest: Buffer) => Buffer | Promise<Buffer>;
};
