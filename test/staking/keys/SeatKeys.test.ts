import { expect } from "chai";
import { getBytes, Signature, TypedDataEncoder, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { now, proveKey } from "../../helpers/staking.ts";
import { people } from "../../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();

/** The keys of a custody that is just an account, and a key with its proofs. */
async function fixture() {
  const signers = await people(ethers);
  const { deployer, alice, bob } = signers;
  const keys = await ethers.deployContract("SeatKeys");
  const key = new ethers.Wallet(ethers.id("a key"));
  const next = new ethers.Wallet(ethers.id("the next key"));
  const prove = (by: typeof key, owner: string) => proveKey({ keys, ethers }, by, owner);
  return { ...signers, keys, custody: deployer, key, next, prove, proof: await prove(key, alice.address), bob };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("SeatKeys", () => {
  it("belong to the custody that made them", async () => {
    const { keys, custody } = await load();
    expect(await keys.CUSTODY()).to.equal(custody.address);
    const { name, version, verifyingContract } = await keys.eip712Domain();
    expect([name, version, verifyingContract]).to.deep.equal(["ANS Service Providers", "1", await keys.getAddress()]);
  });

  it("are proved by the EIP-712 hash of their owner", async () => {
    const { keys, alice } = await load();
    const { name, version, chainId, verifyingContract } = await keys.eip712Domain();
    const hash = TypedDataEncoder.hash(
      { name, version, chainId, verifyingContract },
      { OperatorKey: [{ name: "owner", type: "address" }] },
      { owner: alice.address },
    );
    expect(await keys.operatorKeyHash(alice)).to.equal(hash);
  });

  it("are set with their own signature", async () => {
    const { keys, alice, key, proof } = await load();
    await expect(keys.set(1, alice, ZeroAddress, key, proof))
      .to.emit(keys, "SeatKeySet")
      .withArgs(1, ZeroAddress, key.address);
    expect(await keys.seatOfKey(key)).to.deep.equal([1n, 0n]);
  });

  it("are retired, and never free again", async () => {
    const s = await load();
    const { keys, alice, key, next, prove, proof } = s;
    await keys.set(1, alice, ZeroAddress, key, proof);
    await expect(keys.set(1, alice, key, next, await prove(next, alice.address)))
      .to.emit(keys, "SeatKeySet")
      .withArgs(1, key.address, next.address);
    expect(await keys.seatOfKey(key)).to.deep.equal([1n, await now({ ethers })]);
    expect(await keys.seatOfKey(next)).to.deep.equal([1n, 0n]);
    for (const seat of [1, 2]) {
      for (const taken of [key, next]) {
        await expect(keys.set(seat, alice, ZeroAddress, taken, await prove(taken, alice.address)))
          .to.be.revertedWithCustomError(keys, "KeyTaken")
          .withArgs(taken.address);
      }
    }
  });

  it("are set by the custody alone", async () => {
    const { keys, alice, mallory, key, proof } = await load();
    for (const caller of [alice, mallory]) {
      await expect(keys.connect(caller).set(1, alice, ZeroAddress, key, proof))
        .to.be.revertedWithCustomError(keys, "OnlyCustody")
        .withArgs(caller);
    }
  });

  describe("refuse a proof", () => {
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    /** The other signature of the same key and hash, which ECDSA would accept, too. */
    const malleable = (proof: string) => {
      const { r, s, v } = Signature.from(proof);
      const other = (order - BigInt(s)).toString(16).padStart(64, "0");
      return `${r}${other}${v === 27 ? "1c" : "1b"}`;
    };
    const wrong: Record<string, (proof: string) => string> = {
      "that is empty": () => "0x",
      "of 64 bytes": (proof) => Signature.from(proof).compactSerialized,
      "of 66 bytes": (proof) => `${proof}00`,
      "of zeros": () => `0x${"00".repeat(65)}`,
      "with a high s": malleable,
      "with a wrong bit": (proof) =>
        `0x${((getBytes(proof)[0] ?? 0) ^ 1).toString(16).padStart(2, "0")}${proof.slice(4)}`,
    };
    for (const [what, change] of Object.entries(wrong)) {
      it(what, async () => {
        const { keys, alice, key, proof } = await load();
        await expect(keys.set(1, alice, ZeroAddress, key, change(proof)))
          .to.be.revertedWithCustomError(keys, "BadKeyProof")
          .withArgs(key.address);
      });
    }

    it("for another owner, or of another key", async () => {
      const { keys, alice, bob, key, next, proof } = await load();
      for (const [owner, asked] of [
        [bob, key],
        [alice, next],
      ] as const) {
        await expect(keys.set(1, owner, ZeroAddress, asked, proof))
          .to.be.revertedWithCustomError(keys, "BadKeyProof")
          .withArgs(asked.address);
      }
    });

    it("of the zero address, which no key has", async () => {
      const { keys, alice } = await load();
      await expect(keys.set(1, alice, ZeroAddress, ZeroAddress, `0x${"00".repeat(65)}`))
        .to.be.revertedWithCustomError(keys, "BadKeyProof")
        .withArgs(ZeroAddress);
    });

    it("for the keys of another custody", async () => {
      const { keys, alice, key } = await load();
      const others = await ethers.deployContract("SeatKeys");
      const proof = await proveKey({ keys: others, ethers }, key, alice.address);
      await expect(keys.set(1, alice, ZeroAddress, key, proof)).to.be.revertedWithCustomError(keys, "BadKeyProof");
    });
  });
});
