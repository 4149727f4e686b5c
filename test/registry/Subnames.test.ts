import { expect } from "chai";
import { id, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { deployRegistry, FLAG, GRACE, YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const parent = namehash("alice.dim");
const node = namehash("pay.alice.dim");
const deep = namehash("eu.pay.alice.dim");

async function registered() {
  const system = await deployRegistry(ethers);
  const { register, registry, alice, bob } = system;
  const { expiry } = await register("alice");
  const asAlice = registry.connect(alice);
  /** Makes pay.alice.dim for bob, until alice.dim expires. */
  const makePay = () => asAlice.createSubname(parent, "pay", bob, 0n, ZeroAddress, false);
  return { ...system, expiry, asAlice, makePay };
}
const load = () => networkHelpers.loadFixture(registered);

describe("ANSRegistry: subnames", () => {
  describe("createSubname", () => {
    it("gives a name below one's own, with its parent, expiry, resolver and flag", async () => {
      const { registry, asAlice, bob, otherResolver, expiry } = await load();
      const tx = asAlice.createSubname(parent, "pay", bob, expiry - 1n, otherResolver, true);
      await expect(tx)
        .to.emit(registry, "SubnameCreated")
        .withArgs(parent, node, "pay", bob, expiry - 1n);
      await expect(tx).to.emit(registry, "Transfer").withArgs(ZeroAddress, bob, BigInt(node));
      await expect(tx).to.emit(registry, "NewResolver").withArgs(node, otherResolver);
      const flags = FLAG.subname | FLAG.ownResolver | FLAG.resolvesToOwner;
      expect(await registry.entry(node)).to.deep.equal([bob.address, expiry - 1n, 0n, 0n, flags]);
      expect(await registry.parentOf(node)).to.equal(parent);
      expect(await registry.resolver(node)).to.equal(otherResolver);
    });

    it("takes an expiry of 0 as the parent's, and none beyond it or in the past", async () => {
      const { registry, asAlice, bob, expiry, now } = await load();
      await asAlice.createSubname(parent, "pay", bob, 0n, ZeroAddress, false);
      expect((await registry.entry(node)).expiry).to.equal(expiry);
      await expect(asAlice.createSubname(parent, "a", bob, expiry + 1n, ZeroAddress, false))
        .to.be.revertedWithCustomError(registry, "ExpiryBeyondParent")
        .withArgs(expiry, expiry + 1n);
      await expect(
        asAlice.createSubname(parent, "a", bob, await now(), ZeroAddress, false),
      ).to.be.revertedWithCustomError(registry, "ExpiryInThePast");
      await expect(
        asAlice.createSubname(parent, "a", ZeroAddress, 0n, ZeroAddress, false),
      ).to.be.revertedWithCustomError(registry, "ERC721InvalidReceiver");
    });

    it("is for the parent's owner and operators: not the approved account, not a stranger, not the registrar", async () => {
      const { registry, asAlice, carol, mallory, registrar } = await load();
      await asAlice.approve(mallory, BigInt(parent));
      for (const actor of [mallory, registrar]) {
        await expect(registry.connect(actor).createSubname(parent, "pay", actor, 0n, ZeroAddress, false))
          .to.be.revertedWithCustomError(registry, "NotAuthorised")
          .withArgs(parent, actor);
      }
      await asAlice.setApprovalForAll(carol, true);
      await registry.connect(carol).createSubname(parent, "pay", carol, 0n, ZeroAddress, false);
    });

    it("lesson 11: nobody makes a name under .dim or the root but the registrar", async () => {
      const { registry, governance, mallory } = await load();
      for (const actor of [governance, mallory]) {
        for (const top of [namehash("dim"), ZeroHash]) {
          await expect(
            registry.connect(actor).createSubname(top, "free", actor, 0n, ZeroAddress, false),
          ).to.be.revertedWithCustomError(registry, "NotAuthorised");
          await expect(registry.connect(actor).setSubnodeOwner(top, id("free"), actor)).to.be.revertedWithCustomError(
            registry,
            "NotAuthorised",
          );
        }
      }
    });

    it("replaces a subname that is not emancipated, with a new version", async () => {
      const { registry, asAlice, makePay, bob, carol } = await load();
      await makePay();
      const tx = asAlice.createSubname(parent, "pay", carol, 0n, ZeroAddress, false);
      await expect(tx).to.emit(registry, "Transfer").withArgs(bob, ZeroAddress, BigInt(node));
      expect((await registry.entry(node)).version).to.equal(1n);
      expect([await registry.balanceOf(bob), await registry.balanceOf(carol)]).to.deep.equal([0n, 1n]);
    });

    it("goes down as many levels as the owner likes", async () => {
      const { registry, makePay, bob, carol, expiry } = await load();
      await makePay();
      await registry.connect(bob).createSubname(node, "eu", carol, 0n, ZeroAddress, false);
      expect(await registry.ownerOf(BigInt(deep))).to.equal(carol);
      await networkHelpers.time.increaseTo(expiry);
      expect([await registry.isLive(deep), await registry.resolver(deep)]).to.deep.equal([false, ZeroAddress]);
    });
  });

  describe("life below another name", () => {
    it("stops in the parent's grace period and comes back with its renewal", async () => {
      const { registry, registrar, makePay, expiry } = await load();
      await makePay();
      await networkHelpers.time.increaseTo(expiry);
      expect(await registry.isLive(node)).to.equal(false);
      await registry.connect(registrar).renew(namehash("dim"), id("alice"), YEAR);
      expect(await registry.isLive(node)).to.equal(false); // its own expiry was the parent's old one
    });

    it("resumes when only the parent had expired", async () => {
      const { registry, registrar, makePay, asAlice, expiry } = await load();
      await makePay();
      await registry.connect(registrar).renew(namehash("dim"), id("alice"), YEAR);
      await asAlice.extendSubname(node, expiry + YEAR);
      await networkHelpers.time.increaseTo(expiry);
      expect(await registry.isLive(node)).to.equal(true);
    });

    it("lesson 1: ends when the parent is registered anew, and the new owner starts it afresh", async () => {
      const { registry, register, makePay, carol, bob, expiry } = await load();
      await makePay();
      await networkHelpers.time.increaseTo(expiry + GRACE);
      await register("alice", { owner: carol.address });
      expect(await registry["owner(bytes32)"](node)).to.equal(ZeroAddress);
      await registry.connect(carol).createSubname(parent, "pay", carol, 0n, ZeroAddress, false);
      const entry = await registry.entry(node);
      expect([entry.owner, entry.version, entry.seat]).to.deep.equal([carol.address, 1n, 1n]);
      expect(await registry.balanceOf(bob)).to.equal(0n);
    });

    it("lesson 3: ends when the parent is sold, at every depth, and survives a move between own wallets", async () => {
      const { registry, alice, asAlice, makePay, bob, carol } = await load();
      await makePay();
      await registry.connect(bob).createSubname(node, "eu", bob, 0n, ZeroAddress, false);
      await asAlice.transferKeepingRecords(carol, parent);
      expect([await registry.isLive(node), await registry.isLive(deep)]).to.deep.equal([true, true]);
      await registry.connect(carol).transferFrom(carol, alice, BigInt(parent));
      expect([await registry.isLive(node), await registry.isLive(deep)]).to.deep.equal([false, false]);
      await expect(registry.connect(bob).transferFrom(bob, carol, BigInt(node))).to.be.revertedWithCustomError(
        registry,
        "ERC721NonexistentToken",
      );
    });

    it("has a version of its own that grows by transfer, and keeps its parent's", async () => {
      const { registry, makePay, bob, carol } = await load();
      await makePay();
      await registry.connect(bob).transferFrom(bob, carol, BigInt(node));
      expect((await registry.entry(node)).version).to.equal(1n);
      expect(await registry.isLive(node)).to.equal(true);
    });

    it("pays no fee, so no seat can be chosen", async () => {
      const { registry, makePay, bob } = await load();
      await makePay();
      await expect(registry.connect(bob).setSeat(node, 1n))
        .to.be.revertedWithCustomError(registry, "SubnamePaysNoFee")
        .withArgs(node);
    });
  });

  describe("extendSubname", () => {
    it("moves the expiry on, at most to the parent's, for the parent", async () => {
      const { registry, asAlice, bob, expiry } = await load();
      await asAlice.createSubname(parent, "pay", bob, expiry - 9n, ZeroAddress, false);
      await expect(asAlice.extendSubname(node, expiry - 9n))
        .to.be.revertedWithCustomError(registry, "ExpiryNotLater")
        .withArgs(expiry - 9n, expiry - 9n);
      await expect(asAlice.extendSubname(node, expiry + 1n))
        .to.be.revertedWithCustomError(registry, "ExpiryBeyondParent")
        .withArgs(expiry, expiry + 1n);
      await expect(registry.connect(bob).extendSubname(node, expiry))
        .to.be.revertedWithCustomError(registry, "NotAuthorised")
        .withArgs(parent, bob);
      await expect(asAlice.extendSubname(node, expiry)).to.emit(registry, "SubnameExtended").withArgs(node, expiry);
    });
  });

  describe("revokeSubname", () => {
    it("takes a subname back, for the parent, and lets it be made again with a new version", async () => {
      const { registry, asAlice, makePay, bob, carol } = await load();
      await makePay();
      await registry.connect(bob).approve(carol, BigInt(node));
      await expect(registry.connect(bob).revokeSubname(node)).to.be.revertedWithCustomError(registry, "NotAuthorised");
      const tx = asAlice.revokeSubname(node);
      await expect(tx).to.emit(registry, "SubnameRevoked").withArgs(parent, node);
      await expect(tx).to.emit(registry, "Transfer").withArgs(bob, ZeroAddress, BigInt(node));
      expect(await registry.isLive(node)).to.equal(false);
      expect(await registry.balanceOf(bob)).to.equal(0n);
      await makePay();
      expect((await registry.entry(node)).version).to.equal(1n);
      expect(await registry.getApproved(BigInt(node))).to.equal(ZeroAddress);
      expect(await registry.balanceOf(bob)).to.equal(1n);
    });

    it("refuses what is not a live subname", async () => {
      const { registry, asAlice, makePay } = await load();
      for (const wrong of [parent, node]) {
        for (const attempt of [
          () => asAlice.revokeSubname(wrong),
          () => asAlice.emancipate(wrong),
          () => asAlice.extendSubname(wrong, 2n ** 40n - 1n),
        ]) {
          await expect(attempt()).to.be.revertedWithCustomError(registry, "NotASubname").withArgs(wrong);
        }
      }
      await makePay();
      await asAlice.revokeSubname(node);
      await expect(asAlice.revokeSubname(node)).to.be.revertedWithCustomError(registry, "NotASubname");
    });
  });

  describe("emancipate", () => {
    it("makes a subname irrevocable until its expiry, whatever happens to the parent", async () => {
      const { registry, asAlice, alice, makePay, bob, carol, expiry } = await load();
      await makePay();
      await expect(asAlice.emancipate(node)).to.emit(registry, "Emancipated").withArgs(node);
      for (const attempt of [
        () => asAlice.revokeSubname(node),
        () => asAlice.emancipate(node),
        () => asAlice.createSubname(parent, "pay", alice, 0n, ZeroAddress, false),
        () => asAlice.setSubnodeOwner(parent, id("pay"), alice),
      ]) {
        await expect(attempt()).to.be.revertedWithCustomError(registry, "AlreadyEmancipated").withArgs(node);
      }
      await asAlice.transferFrom(alice, carol, BigInt(parent));
      expect(await registry.ownerOf(BigInt(node))).to.equal(bob);
      await registry.connect(bob).transferFrom(bob, alice, BigInt(node));
      expect((await registry.entry(node)).flags).to.equal(FLAG.subname | FLAG.emancipated);
      await networkHelpers.time.increaseTo(expiry);
      expect(await registry.isLive(node)).to.equal(false);
    });

    it("lets the parent make the subname anew once it has expired", async () => {
      const { registry, asAlice, bob, carol, expiry } = await load();
      await asAlice.createSubname(parent, "pay", bob, expiry - 100n, ZeroAddress, false);
      await asAlice.emancipate(node);
      await networkHelpers.time.increaseTo(expiry - 100n);
      await asAlice.createSubname(parent, "pay", carol, 0n, ZeroAddress, false);
      const entry = await registry.entry(node);
      expect([entry.owner, entry.version, entry.flags]).to.deep.equal([carol.address, 1n, FLAG.subname]);
    });

    it("is for the parent, below a name that nobody can take back", async () => {
      const { registry, asAlice, makePay, bob, carol } = await load();
      await makePay();
      const asBob = registry.connect(bob);
      await expect(asBob.emancipate(node)).to.be.revertedWithCustomError(registry, "NotAuthorised");
      await asBob.createSubname(node, "eu", carol, 0n, ZeroAddress, false);
      await expect(asBob.emancipate(deep))
        .to.be.revertedWithCustomError(registry, "ParentNotEmancipated")
        .withArgs(node);
      await asAlice.emancipate(node);
      await asBob.emancipate(deep);
      expect(await registry.isLive(deep)).to.equal(true);
    });
  });
});
