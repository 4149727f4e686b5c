import { type Address, isAddressEqual } from "viem";

import { GatewayError } from "../errors/GatewayError.ts";
import type { Signer } from "./Signer.ts";

/** The operator keys at hand, and which of them the seat has now. */
export type KeyRing = {
  /** The address of the seat's key, as the chain said last; undefined before it said anything. */
  active: () => Address | undefined;
  /** True if a key at hand is the seat's. */
  isReady: () => boolean;
  /** Signs with the seat's key. @throws {@link GatewayError} if it is not at hand. */
  sign: (digest: Buffer) => Buffer | Promise<Buffer>;
  /** The addresses of the keys at hand. */
  addresses: () => Address[];
  /** Says which key the seat has. Gives true if it is another one than before. */
  use: (key: Address) => boolean;
  /** Puts other keys in the place of those at hand. */
  replace: (signers: readonly Signer[]) => void;
};

/**
 * Holds one key or several. While a seat's key is rotated both are here: the old one signs until the chain says that the
 * new one is the seat's, and from that moment on the new one does.
 */
export function createKeyRing(initial: readonly Signer[]): KeyRing {
  let signers = initial;
  let key: Address | undefined;
  let signer: Signer | undefined;
  const find = () => {
    signer = signers.find(({ address }) => key !== undefined && isAddressEqual(address, key));
  };
  return {
    active: () => key,
    isReady: () => signer !== undefined,
    sign: (digest) => {
      if (signer === undefined) {
        throw new GatewayError(
          "NO_KEY",
          "This gateway does not have the present key of its seat: ask another gateway.",
        );
      }
      return signer.sign(digest);
    },
    addresses: () => signers.map(({ address }) => address),
    use: (next) => {
      if (key !== undefined && isAddressEqual(key, next)) return false;
      key = next;
      find();
      return true;
    },
    replace: (others) => {
      signers = others;
      find();
    },
  };
}
