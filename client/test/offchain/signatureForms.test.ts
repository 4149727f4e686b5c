import { expect } from "chai";
import {
  concat,
  createPublicClient,
  custom,
  type Hex,
  keccak256,
  numberToHex,
  recoverAddress,
  slice,
  toHex,
} from "viem";

import { signatureVerifier } from "../../src/index.ts";
import { signerCalled } from "../helpers/offchain.ts";

const order = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n;
const alice = signerCalled("alice");
const hash = keccak256(toHex("a message"));

// The signature of a key is verified without the chain.
const verify = signatureVerifier(
  createPublicClient({
    transport: custom({
      request: async () => {
        throw new Error("the chain was asked");
      },
    }),
  }),
);

describe("signatureVerifier", () => {
  it("takes the signature of a key", async () => {
    const signature = await alice.sign({ hash });
    expect(await verify({ signer: alice.address, hash, signature })).to.equal(true);
  });

  it("refuses the other forms of it, which anybody can make and the contract refuses", async () => {
    const signature = await alice.sign({ hash });
    const [r, s, v] = [slice(signature, 0, 32), slice(signature, 32, 64), slice(signature, 64)];
    const mirrored = numberToHex(order - BigInt(s), { size: 32 });
    const forms: Hex[] = [
      concat([r, mirrored, v === "0x1b" ? "0x1c" : "0x1b"]),
      concat([r, s, v === "0x1b" ? "0x00" : "0x01"]),
    ];
    for (const form of forms) {
      expect(await recoverAddress({ hash, signature: form })).to.equal(alice.address);
      expect(await verify({ signer: alice.address, hash, signature: form })).to.equal(false);
    }
  });
});
