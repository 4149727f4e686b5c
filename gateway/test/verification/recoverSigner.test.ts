import { expect } from "chai";
import { concat, type Hex, keccak256, numberToHex, recoverAddress, size, slice, toHex } from "viem";

import { signerCalled } from "../../../client/test/helpers/offchain.ts";
import { recoverSigner } from "../../src/verification/recoverSigner.ts";

const order = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n;
const alice = signerCalled("alice");
const hash = keccak256(toHex("a message"));

/** The other signature of the same message by the same key, which anybody can make of the first. */
function twin(signature: Hex): Hex {
  const [r, s, v] = [slice(signature, 0, 32), slice(signature, 32, 64), slice(signature, 64)];
  return concat([r, numberToHex(order - BigInt(s), { size: 32 }), v === "0x1b" ? "0x1c" : "0x1b"]);
}

describe("recoverSigner", () => {
  it("agrees with viem", async () => {
    for (let i = 0; i < 50; i += 1) {
      const digest = keccak256(toHex(`message ${i}`));
      const signature = await signerCalled(`signer ${i}`).sign({ hash: digest });
      expect(recoverSigner(digest, signature)).to.equal(
        (await recoverAddress({ hash: digest, signature })).toLowerCase(),
      );
    }
  });

  it("refuses the other form of a signature, which the contract refuses too", async () => {
    const signature = await alice.sign({ hash });
    expect(recoverSigner(hash, signature)).to.equal(alice.address.toLowerCase());
    expect(await recoverAddress({ hash, signature: twin(signature) })).to.equal(alice.address);
    expect(recoverSigner(hash, twin(signature))).to.equal(undefined);
  });

  it("refuses what is no signature of a key", async () => {
    const signature = await alice.sign({ hash });
    const rs = slice(signature, 0, 64);
    for (const wrong of [
      "0x",
      rs,
      concat([rs, "0x00"]),
      concat([rs, "0x1d"]),
      concat([signature, "0x00"]),
      `0x${"00".repeat(64)}1b`,
      `0x${"ff".repeat(64)}1b`,
    ] as const) {
      expect(recoverSigner(hash, wrong), `${size(wrong)} bytes`).to.equal(undefined);
    }
  });
});
