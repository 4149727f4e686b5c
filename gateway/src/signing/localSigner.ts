import { createRequire } from "node:module";

import secp256k1 from "secp256k1";
import type { Hex } from "viem";
import { privateKeyToAddress } from "viem/accounts";

import type { Signer } from "./Signer.ts";

const require = createRequire(import.meta.url);

/**
 * Whether signatures are made by libsecp256k1. Where it was not built when the package was installed, the package takes
 * a JavaScript library in its place without a word, which is many times slower.
 */
export function isNative(): boolean {
  try {
    require("secp256k1/bindings");
    return true;
  } catch {
    return false;
  }
}

/** Signs with a key that this process holds. */
export function localSigner(privateKey: Hex): Signer {
  const key = Buffer.from(privateKey.slice(2), "hex");
  return {
    address: privateKeyToAddress(privateKey),
    sign: (digest) => {
      const { signature, recid } = secp256k1.ecdsaSign(digest, key);
      const whole = Buffer.allocUnsafe(65);
      whole.set(signature);
      whole[64] = 27 + recid;
      return whole;
    },
  };
}
