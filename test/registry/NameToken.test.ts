import { expect } from "chai";
import { id, namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployRegistry, FLAG, GRACE, YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const node = namehash("alice.dim");
const tokenId = BigInt(node);

async function registered() {
  const system = await deployRegistry(ethers);
  const { register, otherResolver } = system;
  const { expiry } = await register("alice", { flags: FLAG.resolvesToOwner, resolver: otherResolver.address });
  return { ...system, expiry };
}
const load = () => networkHelpers.loadFixture(registered);

describe("ANSRegistry: the token", () => {
  it("has a name, a symbol and the interfaces it says", async () => {
    const { registry } = await load();
    expect([await registry.name(), await registry.symbol()]).to.deep.equal(["Address Naming Service", "ANS"]);
    for (const interfaceId of ["0x01ffc9a7", "0x80ac58cd", "0x5b5e139f"]) {
      expect(await registry.supportsInterface(interfaceId), interfaceId).to.equal(true);
    }
    expect(await registry.supportsInterface("0xffffffff")).to.equal(false);
    expect(await registry.tokenURI(tokenId)).to.equal("");
    await expect(registry.balanceOf(ZeroAddress)).to.be.revertedWithCustomError(registry, "ERC721InvalidOwner");
  });

  describe("a transfer", () => {
    it("passes the name, its count and its seat, with a new version and nothing of the former owner", async () => {
      const { registry, alice, bob, resolver, expiry } = await load();
      await expect(registry.connect(alice).transferFrom(alice, bob, tokenId))
        .to.emit(registry, "Transfer")
        .withArgs(alice, bob, tokenId);
      expect(await registry.entry(node)).to.deep.equal([bob.address, expiry, 1n, 7n, 0n]);
      expect(await registry.resolver(node)).to.equal(resolver);
      expect([await registry.balanceOf(alice), await registry.balanceOf(bob)]).to.deep.equal([0n, 1n]);
      expect(await registry.accessFor(node, alice)).to.deep.equal([1n, false]);
      expect(await registry.accessFor(node, bob)).to.deep.equal([1n, true]);
    });

    it("keeps a reserved name reserved", async () => {
      const { registry, alice, bob, register } = await load();
      await register("word", { flags: FLAG.reserved });
      await registry.connect(alice).transferFrom(alice, bob, BigInt(namehash("word.dim")));
      expect((await registry.entry(namehash("word.dim"))).flags).to.equal(FLAG.reserved);
    });

    it("is for the owner, operators and the approved account", async () => {
      const { registry, alice, bob, carol, mallory } = await load();
      await expect(registry.connect(mallory).transferFrom(alice, mallory, tokenId))
        .to.be.revertedWithCustomError(registry, "ERC721InsufficientApproval")
        .withArgs(mallory, tokenId);
      await expect(registry.connect(alice).transferFrom(bob, carol, tokenId))
        .to.be.revertedWithCustomError(registry, "ERC721IncorrectOwner")
        .withArgs(bob, tokenId, alice);
      await expect(registry.connect(alice).transferFrom(alice, ZeroAddress, tokenId)).to.be.revertedWithCustomError(
        registry,
        "ERC721InvalidReceiver",
      );
      await registry.connect(alice).approve(bob, tokenId);
      await registry.connect(bob).transferFrom(alice, carol, tokenId);
      await registry.connect(carol).setApprovalForAll(bob, true);
      await registry.connect(bob).transferFrom(carol, alice, tokenId);
      expect((await registry.entry(node)).version).to.equal(2n);
    });

    it("voids the approval, on the way to somebody else and to oneself", async () => {
      const { registry, alice, bob, carol } = await load();
      await registry.connect(alice).approve(carol, tokenId);
      await registry.connect(alice).transferFrom(alice, alice, tokenId);
      expect(await registry.getApproved(tokenId)).to.equal(ZeroAddress);
      expect((await registry.entry(node)).version).to.equal(0n);
      expect(await registry.balanceOf(alice)).to.equal(1n);
      await registry.connect(alice).approve(carol, tokenId);
      await registry.connect(alice).transferFrom(alice, bob, tokenId);
      expect(await registry.getApproved(tokenId)).to.equal(ZeroAddress);
      await expect(registry.connect(carol).transferFrom(bob, carol, tokenId)).to.be.revertedWithCustomError(
        registry,
        "ERC721InsufficientApproval",
      );
    });

    it("of an expired name is impossible, and lesson 1: the name has no owner at once", async () => {
      const { registry, alice, bob, expiry } = await load();
      await networkHelpers.time.increaseTo(expiry);
      for (const attempt of [
        () => registry.connect(alice).transferFrom(alice, bob, tokenId),
        () => registry.ownerOf(tokenId),
        () => registry.getApproved(tokenId),
        () => registry.tokenURI(tokenId),
        () => registry.connect(alice).approve(bob, tokenId),
      ]) {
        await expect(attempt()).to.be.revertedWithCustomError(registry, "ERC721NonexistentToken").withArgs(tokenId);
      }
      expect(await registry["owner(bytes32)"](node)).to.equal(ZeroAddress);
      expect(await registry.resolver(node)).to.equal(ZeroAddress);
      expect(await registry.resolution(node)).to.deep.equal([ZeroAddress, 0n, 0n]);
      expect(await registry.balanceOf(alice)).to.equal(1n); // until somebody else registers it
    });

    it("ends exactly at the second of expiry", async () => {
      const { registry, alice, bob, expiry } = await load();
      await networkHelpers.time.setNextBlockTimestamp(expiry - 1n);
      await registry.connect(alice).transferFrom(alice, bob, tokenId);
      await networkHelpers.time.setNextBlockTimestamp(expiry);
      await expect(registry.connect(bob).transferFrom(bob, alice, tokenId)).to.be.revertedWithCustomError(
        registry,
        "ERC721NonexistentToken",
      );
    });

    it("to a contract by safeTransferFrom asks the receiver, lesson 8: with the state already written", async () => {
      const { registry, alice, resolver } = await load();
      const receiver = await ethers.deployContract("CuriousReceiver", [registry]);
      await registry.connect(alice)["safeTransferFrom(address,address,uint256)"](alice, receiver, tokenId);
      expect(await receiver.ownerSeen()).to.equal(receiver);
      expect(await receiver.versionSeen()).to.equal(1n);
      const deaf = await registry.getAddress();
      await receiver.give(alice, tokenId);
      await expect(registry.connect(alice)["safeTransferFrom(address,address,uint256)"](alice, deaf, tokenId))
        .to.be.revertedWithCustomError(registry, "ERC721InvalidReceiver")
        .withArgs(deaf);
      expect(await registry.resolver(node)).to.equal(resolver);
    });
  });

  describe("transferKeepingRecords", () => {
    it("moves the name with its version, flags and resolver, and drops the approval", async () => {
      const { registry, alice, bob, carol, otherResolver, expiry } = await load();
      await registry.connect(alice).approve(carol, tokenId);
      await expect(registry.connect(alice).transferKeepingRecords(bob, node))
        .to.emit(registry, "Transfer")
        .withArgs(alice, bob, tokenId);
      const flags = FLAG.resolvesToOwner | FLAG.ownResolver;
      expect(await registry.entry(node)).to.deep.equal([bob.address, expiry, 0n, 7n, flags]);
      expect(await registry.resolver(node)).to.equal(otherResolver);
      expect(await registry.getApproved(tokenId)).to.equal(ZeroAddress);
      expect([await registry.balanceOf(alice), await registry.balanceOf(bob)]).to.deep.equal([0n, 1n]);
    });

    it("is for the owner alone: no operator or approved account can hand on stale records", async () => {
      const { registry, alice, bob, carol, expiry } = await load();
      await registry.connect(alice).setApprovalForAll(bob, true);
      await registry.connect(alice).approve(carol, tokenId);
      for (const actor of [bob, carol]) {
        await expect(registry.connect(actor).transferKeepingRecords(actor, node))
          .to.be.revertedWithCustomError(registry, "NotAuthorised")
          .withArgs(node, actor);
      }
      await expect(registry.connect(alice).transferKeepingRecords(ZeroAddress, node)).to.be.revertedWithCustomError(
        registry,
        "ERC721InvalidReceiver",
      );
      await networkHelpers.time.increaseTo(expiry);
      await expect(registry.connect(alice).transferKeepingRecords(bob, node)).to.be.revertedWithCustomError(
        registry,
        "NotAuthorised",
      );
    });
  });

  describe("approve", () => {
    it("is for the owner and operators, and says so", async () => {
      const { registry, alice, bob, carol, mallory } = await load();
      await expect(registry.connect(mallory).approve(mallory, tokenId))
        .to.be.revertedWithCustomError(registry, "ERC721InvalidApprover")
        .withArgs(mallory);
      await expect(registry.connect(alice).approve(carol, tokenId))
        .to.emit(registry, "Approval")
        .withArgs(alice, carol, tokenId);
      await expect(registry.connect(carol).approve(mallory, tokenId)).to.be.revertedWithCustomError(
        registry,
        "ERC721InvalidApprover",
      );
      await registry.connect(alice).setApprovalForAll(bob, true);
      await registry.connect(bob).approve(bob, tokenId);
      expect(await registry.getApproved(tokenId)).to.equal(bob);
    });
  });

  describe("what an owner sets", () => {
    it("resolvesToOwner, seat: owner and operators only, with events", async () => {
      const { registry, alice, bob, mallory } = await load();
      await expect(registry.connect(alice).setResolvesToOwner(node, false))
        .to.emit(registry, "ResolvesToOwnerChanged")
        .withArgs(node, false);
      expect((await registry.entry(node)).flags).to.equal(FLAG.ownResolver);
      await registry.connect(alice).setApprovalForAll(bob, true);
      await registry.connect(bob).setResolvesToOwner(node, true);
      expect((await registry.entry(node)).flags).to.equal(FLAG.ownResolver | FLAG.resolvesToOwner);
      await expect(registry.connect(alice).setSeat(node, 9n)).to.emit(registry, "SeatChanged").withArgs(node, 9n);
      expect((await registry.entry(node)).seat).to.equal(9n);
      for (const attempt of [
        () => registry.connect(mallory).setResolvesToOwner(node, true),
        () => registry.connect(mallory).setSeat(node, 1n),
        () => registry.connect(mallory).setResolver(node, mallory),
        () => registry.connect(mallory).clearRecords(node),
      ]) {
        await expect(attempt()).to.be.revertedWithCustomError(registry, "NotAuthorised").withArgs(node, mallory);
      }
    });

    it("clearRecords gives record versions that never come back", async () => {
      const { registry, alice, bob } = await load();
      const version = async () => (await registry.resolution(node)).recordVersion;
      const seen = [await version()];
      const step = async (tx: Promise<unknown>) => {
        await tx;
        seen.push(await version());
      };
      await expect(registry.connect(alice).clearRecords(node))
        .to.emit(registry, "RecordsCleared")
        .withArgs(node, 1n << 24n);
      seen.push(await version());
      await step(registry.connect(alice).clearRecords(node));
      await step(registry.connect(alice).transferFrom(alice, bob, tokenId));
      await step(registry.connect(bob).clearRecords(node));
      await step(registry.connect(bob).transferFrom(bob, alice, tokenId));
      await step(registry.connect(alice).clearRecords(node));
      expect(seen).to.deep.equal([0n, 1n << 24n, 2n << 24n, 1n, (3n << 24n) | 1n, 2n, (4n << 24n) | 2n]);
    });

    it("clearRecords is open to the name's own resolver, and to the default one only where it is in use", async () => {
      const { registry, alice, resolver, otherResolver } = await load();
      await expect(registry.connect(resolver).clearRecords(node)).to.be.revertedWithCustomError(
        registry,
        "NotAuthorised",
      );
      await registry.connect(otherResolver).clearRecords(node);
      await registry.connect(alice).setResolver(node, ZeroAddress);
      await registry.connect(resolver).clearRecords(node);
      await expect(registry.connect(otherResolver).clearRecords(node)).to.be.revertedWithCustomError(
        registry,
        "NotAuthorised",
      );
    });

    it("is nothing once the name has expired, even for its resolver", async () => {
      const { registry, alice, otherResolver, expiry } = await load();
      await networkHelpers.time.increaseTo(expiry);
      for (const attempt of [
        () => registry.connect(alice).clearRecords(node),
        () => registry.connect(otherResolver).clearRecords(node),
        () => registry.connect(alice).setResolver(node, ZeroAddress),
        () => registry.connect(alice).setSeat(node, 1n),
        () => registry.connect(alice).setResolvesToOwner(node, true),
        () => registry.connect(alice).setSubnodeOwner(node, id("pay"), alice),
      ]) {
        await expect(attempt()).to.be.revertedWithCustomError(registry, "NotAuthorised");
      }
      expect(await registry.accessFor(node, alice)).to.deep.equal([0n, false]);
    });
  });

  it("lesson 2: the seller has no right left after a sale, not even through an approval given before", async () => {
    const { registry, alice, bob, register } = await load();
    await registry.connect(alice).approve(alice, tokenId);
    await registry.connect(alice).transferFrom(alice, bob, tokenId);
    expect(await registry.accessFor(node, alice)).to.deep.equal([1n, false]);
    await expect(registry.connect(alice).transferFrom(bob, alice, tokenId)).to.be.revertedWithCustomError(
      registry,
      "ERC721InsufficientApproval",
    );
    await networkHelpers.time.increase(YEAR + GRACE);
    await register("alice", { owner: alice.address });
    expect((await registry.entry(node)).version).to.equal(2n);
  });
});
