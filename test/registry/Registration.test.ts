import { expect } from "chai";
import { id, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { deployRegistry, FLAG, GRACE, TLD, YEAR } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployRegistry(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const node = namehash("alice.dim");

async function loadOpener() {
  const { registry, governance, writer, mallory, newName, ...rest } = await load();
  const opener = await ethers.deployContract("RegistrationOpener", [registry]);
  await registry.connect(governance).setRegistrar("dim", opener);
  return { ...rest, registry, governance, writer, mallory, newName, opener };
}

describe("ANSRegistry: registration", () => {
  describe("register", () => {
    it("writes one entry, counts the name and says so", async () => {
      const { registry, registrar, alice, newName } = await load();
      const name = await newName("alice", { flags: FLAG.resolvesToOwner });
      const tx = registry.connect(registrar).register(name);
      await expect(tx).to.emit(registry, "Transfer").withArgs(ZeroAddress, alice, BigInt(node));
      await expect(tx).not.to.emit(registry, "NewResolver");
      expect(await registry.entry(node)).to.deep.equal([alice.address, name.expiry, 0n, 7n, FLAG.resolvesToOwner]);
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
      expect(await registry.balanceOf(alice)).to.equal(1n);
      expect(await registry.isLive(node)).to.equal(true);
      expect(await registry.parentOf(node)).to.equal(ZeroHash);
      expect(await registry.resolution(node)).to.deep.equal([alice.address, 0n, FLAG.resolvesToOwner]);
    });

    it("keeps a resolver of its own, and none for the default one", async () => {
      const { registry, registrar, resolver, otherResolver, newName } = await load();
      const tx = registry.connect(registrar).register(await newName("alice", { resolver: otherResolver.address }));
      await expect(tx).to.emit(registry, "NewResolver").withArgs(node, otherResolver);
      expect(await registry.resolver(node)).to.equal(otherResolver);
      await registry.connect(registrar).register(await newName("bob", { resolver: resolver.address }));
      expect((await registry.entry(namehash("bob.dim"))).flags).to.equal(0n);
      expect(await registry.resolver(namehash("bob.dim"))).to.equal(resolver);
    });

    it("is for the registrar of that top-level name alone", async () => {
      const { registry, governance, registrar, mallory, newName } = await load();
      const name = await newName("alice");
      await expect(registry.connect(mallory).register(name))
        .to.be.revertedWithCustomError(registry, "OnlyRegistrar")
        .withArgs(TLD, mallory);
      const other = { ...name, tld: namehash("other") };
      await expect(registry.connect(registrar).register(other))
        .to.be.revertedWithCustomError(registry, "OnlyRegistrar")
        .withArgs(other.tld, registrar);
      await registry.connect(governance).setRegistrar("dim", mallory);
      await expect(registry.connect(registrar).register(name)).to.be.revertedWithCustomError(registry, "OnlyRegistrar");
    });

    it("refuses no owner, an expiry in the past and flags that are not the registrar's", async () => {
      const { registry, registrar, newName, now } = await load();
      const as = registry.connect(registrar);
      await expect(as.register(await newName("alice", { owner: ZeroAddress })))
        .to.be.revertedWithCustomError(registry, "ERC721InvalidReceiver")
        .withArgs(ZeroAddress);
      const past = await now();
      await expect(as.register(await newName("alice", { expiry: past })))
        .to.be.revertedWithCustomError(registry, "ExpiryInThePast")
        .withArgs(past);
      for (const flags of [FLAG.ownResolver, FLAG.subname, FLAG.emancipated, FLAG.recordsCleared, 64n, 128n]) {
        await expect(as.register(await newName("alice", { flags })))
          .to.be.revertedWithCustomError(registry, "FlagsNotAllowed")
          .withArgs(flags);
      }
    });

    it("refuses a name until the last second of its grace period, by whichever registrar", async () => {
      const { registry, governance, registrar, mallory, bob, register, newName } = await load();
      const { expiry } = await register("alice");
      const attempt = async () => registry.connect(registrar).register(await newName("alice", { owner: bob.address }));
      await expect(attempt())
        .to.be.revertedWithCustomError(registry, "NameTaken")
        .withArgs(node, expiry + GRACE);
      await registry.connect(governance).setRegistrar("dim", mallory);
      await networkHelpers.time.setNextBlockTimestamp(expiry + GRACE - 1n);
      await expect(
        registry.connect(mallory).register(await newName("alice", { owner: bob.address, expiry: expiry + YEAR })),
      ).to.be.revertedWithCustomError(registry, "NameTaken");
      await registry.connect(governance).setRegistrar("dim", registrar);
      await networkHelpers.time.increaseTo(expiry + GRACE);
      await expect(attempt()).to.emit(registry, "Transfer").withArgs(ZeroAddress, bob, BigInt(node));
    });

    it("starts a new version and drops what the former owner had", async () => {
      const { registry, registrar, alice, bob, carol, otherResolver, register, newName } = await load();
      const { expiry } = await register("alice", { resolver: otherResolver.address, flags: FLAG.resolvesToOwner });
      await registry.connect(alice).approve(carol, BigInt(node));
      await networkHelpers.time.increaseTo(expiry + GRACE);
      const tx = registry.connect(registrar).register(await newName("alice", { owner: bob.address, seat: 0n }));
      await expect(tx).to.emit(registry, "Transfer").withArgs(alice, ZeroAddress, BigInt(node));
      await expect(tx).to.emit(registry, "Transfer").withArgs(ZeroAddress, bob, BigInt(node));
      const entry = await registry.entry(node);
      expect([entry.owner, entry.version, entry.seat, entry.flags]).to.deep.equal([bob.address, 1n, 0n, 0n]);
      expect(await registry.getApproved(BigInt(node))).to.equal(ZeroAddress);
      expect(await registry.balanceOf(alice)).to.equal(0n);
      expect(await registry.balanceOf(bob)).to.equal(1n);
    });
  });

  describe("the right to write while a registration is open", () => {
    it("is the writer's, for that name, until the registrar closes", async () => {
      const { opener, writer, newName } = await loadOpener();
      const name = await newName("alice", { writer: writer.address });
      expect(await opener.open.staticCall(name, writer, namehash("bob.dim"))).to.deep.equal([
        [true, false, false], // the writer may write this name, not another one, and not after closing
        [await opener.getAddress(), ZeroAddress, ZeroAddress],
      ]);
    });

    it("is nobody's when no writer is named, and ends with the transaction", async () => {
      const { registry, opener, writer, newName } = await loadOpener();
      const [rights] = await opener.open.staticCall(await newName("alice"), ZeroAddress, namehash("bob.dim"));
      expect(rights).to.deep.equal([false, false, false]);
      await opener.leaveOpen(await newName("alice", { writer: writer.address }));
      expect(await registry.registeringBy(node)).to.equal(ZeroAddress);
      expect(await registry.accessFor(node, writer)).to.deep.equal([0n, false]);
    });

    it("cannot be closed by anybody else, nor twice", async () => {
      const { registry, opener, mallory, writer, newName } = await loadOpener();
      await expect(registry.connect(mallory).closeRegistration(node))
        .to.be.revertedWithCustomError(registry, "NotRegistering")
        .withArgs(node, mallory);
      await expect(opener.closeTwice(await newName("alice", { writer: writer.address }))).to.be.revertedWithCustomError(
        registry,
        "NotRegistering",
      );
    });
  });

  describe("renew", () => {
    it("moves the expiry on while the name is live or in grace, for its registrar", async () => {
      const { registry, registrar, mallory, register } = await load();
      const { expiry } = await register("alice");
      await registry.connect(registrar).renew(TLD, id("alice"), 1n);
      expect((await registry.entry(node)).expiry).to.equal(expiry + 1n);
      await networkHelpers.time.increaseTo(expiry + GRACE - 5n);
      expect(await registry.isLive(node)).to.equal(false);
      await registry.connect(registrar).renew(TLD, id("alice"), YEAR);
      expect(await registry.isLive(node)).to.equal(true);
      expect((await registry.entry(node)).version).to.equal(0n);
      await expect(registry.connect(mallory).renew(TLD, id("alice"), YEAR)).to.be.revertedWithCustomError(
        registry,
        "OnlyRegistrar",
      );
    });

    it("lesson 10: never lets an expiry fall, stand still or overflow", async () => {
      const { registry, registrar, register } = await load();
      const { expiry } = await register("alice");
      const as = registry.connect(registrar);
      await expect(as.renew(TLD, id("alice"), 0n))
        .to.be.revertedWithCustomError(registry, "ExpiryNotLater")
        .withArgs(expiry, expiry);
      const most = 2n ** 40n - 1n;
      await expect(as.renew(TLD, id("alice"), most - expiry + 1n)).to.be.revertedWithPanic(0x11);
      expect(await as.renew.staticCall(TLD, id("alice"), 1n)).to.deep.equal([expiry + 1n, 7n]);
      await as.renew(TLD, id("alice"), most - expiry);
      expect((await registry.entry(node)).expiry).to.equal(most);
    });

    it("refuses a name past grace, and lesson 12: one that was never registered", async () => {
      const { registry, registrar, register } = await load();
      const { expiry } = await register("alice");
      await networkHelpers.time.setNextBlockTimestamp(expiry + GRACE);
      for (const label of ["alice", "never"]) {
        await expect(registry.connect(registrar).renew(TLD, id(label), YEAR))
          .to.be.revertedWithCustomError(registry, "NotRenewable")
          .withArgs(namehash(`${label}.dim`));
      }
    });
  });

  describe("reserved names", () => {
    it("are refused to an ordinary registration and stay reserved through every life", async () => {
      const { registry, registrar, alice, bob, newName } = await load();
      const as = registry.connect(registrar);
      await expect(as.setReserved(TLD, id("alice"), true))
        .to.emit(registry, "ReservedChanged")
        .withArgs(node, true);
      await expect(as.register(await newName("alice")))
        .to.be.revertedWithCustomError(registry, "NameReserved")
        .withArgs(node);
      const assigned = await newName("alice", { flags: FLAG.reserved });
      await as.register(assigned);
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
      await registry.connect(alice).transferFrom(alice, bob, BigInt(node));
      await networkHelpers.time.increaseTo(assigned.expiry + GRACE);
      await expect(as.register(await newName("alice"))).to.be.revertedWithCustomError(registry, "NameReserved");
      await expect(as.setReserved(TLD, id("alice"), false))
        .to.emit(registry, "ReservedChanged")
        .withArgs(node, false);
      await as.register(await newName("alice"));
      expect(await registry.ownerOf(BigInt(node))).to.equal(alice);
    });

    it("are the registrar's to set", async () => {
      const { registry, mallory } = await load();
      await expect(registry.connect(mallory).setReserved(TLD, id("alice"), true)).to.be.revertedWithCustomError(
        registry,
        "OnlyRegistrar",
      );
    });
  });

  describe("governance", () => {
    it("names and removes the registrar of a top-level name", async () => {
      const { registry, governance, registrar, mallory } = await load();
      expect(await registry.registrarOf(TLD)).to.equal(registrar);
      await expect(registry.connect(governance).setRegistrar("dim", ZeroAddress))
        .to.emit(registry, "RegistrarChanged")
        .withArgs(TLD, "dim", ZeroAddress);
      expect(await registry.registrarOf(TLD)).to.equal(ZeroAddress);
      await expect(registry.connect(mallory).setRegistrar("dim", mallory))
        .to.be.revertedWithCustomError(registry, "OwnableUnauthorizedAccount")
        .withArgs(mallory);
    });

    it("names the defaults once", async () => {
      const { governance, resolver, reverseNames, mallory } = await load();
      const registry = await ethers.deployContract("ANSRegistry", [governance, GRACE]);
      const as = registry.connect(governance);
      await expect(registry.connect(mallory).setDefaults(resolver, reverseNames)).to.be.revertedWithCustomError(
        registry,
        "OwnableUnauthorizedAccount",
      );
      await expect(as.setDefaults(ZeroAddress, reverseNames)).to.be.revertedWithCustomError(registry, "ZeroAddress");
      await expect(as.setDefaults(resolver, ZeroAddress)).to.be.revertedWithCustomError(registry, "ZeroAddress");
      expect(await registry.resolver(node)).to.equal(ZeroAddress);
      await expect(as.setDefaults(resolver, reverseNames))
        .to.emit(registry, "DefaultsSet")
        .withArgs(resolver, reverseNames);
      expect([await registry.defaultResolver(), await registry.reverseRegistrar()]).to.deep.equal([
        resolver.address,
        await reverseNames.getAddress(),
      ]);
      await expect(as.setDefaults(mallory, mallory)).to.be.revertedWithCustomError(registry, "DefaultsAlreadySet");
    });
  });
});
