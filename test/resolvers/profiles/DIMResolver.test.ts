import { expect } from "chai";
import { id, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../../helpers/resolvers.ts";
import { uninstrumented } from "../../helpers/uninstrumented.ts";

const { ethers, networkHelpers } = await network.create();
const digest = "0x0102030405060708090a0b0c0d0e0f1011121314";
const none = `0x${"00".repeat(20)}`;
const keyHash = id("key");
const EMPTY = [0n, 0n, none, 0n, 0n, ZeroHash];

async function fixture() {
  const system = await deployResolvers(ethers);
  const { resolver, node, governance, carol } = system;
  await resolver.connect(governance).setDIMProver(carol);
  const prove = (who = carol, of = node, scheme = 1) =>
    resolver.connect(who).setProvenDIM(of, 1, 2, digest, keyHash, scheme);
  return { ...system, mine: resolver.connect(system.alice), prover: carol, prove };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("DIMResolver", () => {
  it("takes an owner's claim as unproven", async () => {
    const { mine, node } = await load();
    for (const [metaType, entityType] of [
      [1, 0],
      [1, 2],
      [2, 0x88],
      [3, 1],
      [4, 0],
      [5, 0],
    ] as const) {
      await mine.setDIM(node, metaType, entityType, digest, keyHash);
      expect(await mine.dim(node)).to.deep.equal([BigInt(metaType), BigInt(entityType), digest, 0n, 0n, keyHash]);
    }
  });

  (uninstrumented ? it : it.skip)("costs two slots", async () => {
    const { mine, node } = await load();
    const { gasUsed = 0n } = (await (await mine.setDIM(node, 1, 0, digest, keyHash)).wait()) ?? {};
    expect(gasUsed).to.be.lessThan(21_000n + 2n * 22_100n + 13_000n);
  });

  it("refuses what cannot be a DIM identity", async () => {
    const { mine, node } = await load();
    const wrong = [
      ["a type that does not exist", 6, 0, digest, keyHash],
      ["a type without a digest", 1, 0, none, keyHash],
      ["a digest without a type", 0, 0, digest, ZeroHash],
      ["a key without an identity", 0, 0, none, keyHash],
      ["an entity without an identity", 0, 1, none, ZeroHash],
      ["an ETH address of a group", 4, 1, digest, keyHash],
      ["an ExETH address of a station", 5, 2, digest, keyHash],
    ] as const;
    for (const [what, metaType, entityType, hash, key] of wrong) {
      await expect(mine.setDIM(node, metaType, entityType, hash, key), what)
        .to.be.revertedWithCustomError(mine, "InvalidDIMIdentity")
        .withArgs(metaType, entityType, hash);
    }
    expect(await mine.dim(node)).to.deep.equal(EMPTY);
  });

  describe("a proof", () => {
    it("is written by the prover, with its scheme and time", async () => {
      const { resolver, node, prove } = await load();
      const tx = await prove();
      const at = BigInt(await networkHelpers.time.latest());
      const proven = [1n, 2n, digest, 1n, at, keyHash];
      await expect(tx).to.emit(resolver, "DIMChanged").withArgs(node, proven);
      expect(await resolver.dim(node)).to.deep.equal(proven);
    });

    it("is lost when the owner claims anything, even the same", async () => {
      const { mine, node, prove } = await load();
      await prove();
      await mine.setDIM(node, 1, 2, digest, keyHash);
      expect(await mine.dim(node)).to.deep.equal([1n, 2n, digest, 0n, 0n, keyHash]);
    });

    it("is nobody else's to write, not even the owner's", async () => {
      const { resolver, alice, governance, mallory, prove } = await load();
      for (const caller of [alice, governance, mallory]) {
        await expect(prove(caller)).to.be.revertedWithCustomError(resolver, "OnlyDIMProver").withArgs(caller);
      }
    });

    it("needs a scheme, a valid identity and a live name", async () => {
      const { resolver, registry, node, prover, prove } = await load();
      await expect(prove(prover, node, 0)).to.be.revertedWithCustomError(resolver, "ProofSchemeMissing");
      await expect(resolver.connect(prover).setProvenDIM(node, 6, 0, digest, keyHash, 1)).to.be.revertedWithCustomError(
        resolver,
        "InvalidDIMIdentity",
      );
      await expect(prove(prover, namehash("nobody.dim")))
        .to.be.revertedWithCustomError(resolver, "NotAuthorised")
        .withArgs(namehash("nobody.dim"), prover);
      await networkHelpers.time.increaseTo((await registry.entry(node)).expiry);
      await expect(prove()).to.be.revertedWithCustomError(resolver, "NotAuthorised");
    });

    it("does not outlive a change of hands", async () => {
      const { resolver, registry, node, alice, bob, prove } = await load();
      await prove();
      await registry.connect(alice).transferFrom(alice, bob, node);
      expect(await resolver.dim(node)).to.deep.equal(EMPTY);
    });
  });

  describe("the prover", () => {
    it("is appointed and dismissed by the owner of the registry, whoever that is", async () => {
      const { resolver, registry, governance, bob, prover, prove } = await load();
      expect(await resolver.dimProver()).to.equal(prover);
      await expect(resolver.connect(governance).setDIMProver(ZeroAddress))
        .to.emit(resolver, "DIMProverChanged")
        .withArgs(ZeroAddress);
      await expect(prove()).to.be.revertedWithCustomError(resolver, "OnlyDIMProver");
      await registry.connect(governance).transferOwnership(bob);
      await resolver.connect(bob).setDIMProver(prover);
      await prove();
    });

    it("is nobody else's to appoint", async () => {
      const { resolver, alice, prover, registrar } = await load();
      for (const caller of [alice, prover, registrar]) {
        await expect(resolver.connect(caller).setDIMProver(caller))
          .to.be.revertedWithCustomError(resolver, "OnlyGovernance")
          .withArgs(caller);
      }
    });
  });
});
