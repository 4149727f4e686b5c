import { expect } from "chai";
import { id, namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployResolvers, FLAG, LIFE, YEAR } from "../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const TLD = namehash("dim");
const ETH = 60n;

/** alice.dim with the records of a person who uses it: an address, a text, a delegate, a subname. */
async function fixture() {
  const system = await deployResolvers(ethers);
  const { registry, resolver, alice, carol, node } = system;
  const mine = resolver.connect(alice);
  await registry.connect(alice).setResolvesToOwner(node, true);
  await mine["setAddr(bytes32,uint256,bytes)"](node, 0, "0x76a914");
  await mine.setText(node, "url", "alice's");
  await mine.approve(node, carol, true);
  await registry.connect(alice).createSubname(node, "pay", alice, 0, ZeroAddress, true);

  const sub = namehash("pay.alice.dim");
  const answers = async (of = node) => ({
    eth: await resolver["addr(bytes32)"](of),
    btc: await resolver["addr(bytes32,uint256)"](of, 0),
    text: await resolver.text(of, "url"),
  });
  const delegateWrites = (of = node) => resolver.connect(carol).setText(of, "url", "carol's");
  return { ...system, mine, sub, answers, delegateWrites };
}
const load = () => networkHelpers.loadFixture(fixture);

const NOTHING = { eth: ZeroAddress, btc: "0x", text: "" };

describe("What former owners leave behind", () => {
  it("lesson 1: an expired name resolves to nobody, and its subnames with it", async () => {
    const { registry, resolver, node, sub, alice, answers, delegateWrites } = await load();
    expect(await answers()).to.deep.equal({ eth: alice.address, btc: "0x76a914", text: "alice's" });
    expect((await answers(sub)).eth).to.equal(alice);
    await networkHelpers.time.increaseTo((await registry.entry(node)).expiry);
    for (const name of [node, sub]) {
      expect(await answers(name)).to.deep.equal(NOTHING);
      expect(await registry.resolver(name)).to.equal(ZeroAddress);
    }
    await expect(delegateWrites()).to.be.revertedWithCustomError(resolver, "NotAuthorised");
  });

  it("lesson 1: a name registered again has no record, delegate or subname of its former owner", async () => {
    const { registry, resolver, register, node, sub, alice, bob, carol, answers, delegateWrites } = await load();
    await networkHelpers.time.increase(LIFE.free);
    await register("alice", { owner: bob.address });
    expect(await registry["owner(bytes32)"](node)).to.equal(bob);
    expect(await answers()).to.deep.equal(NOTHING);
    expect(await answers(sub)).to.deep.equal(NOTHING);
    expect(await resolver.isApprovedFor(bob, node, carol)).to.equal(false);
    await expect(delegateWrites()).to.be.revertedWithCustomError(resolver, "NotAuthorised").withArgs(node, carol);
    await expect(resolver.connect(alice).setText(node, "url", "still mine")).to.be.revertedWithCustomError(
      resolver,
      "NotAuthorised",
    );

    await resolver.connect(bob).setText(node, "url", "bob's");
    expect(await answers()).to.deep.equal({ ...NOTHING, text: "bob's" });
  });

  it("lesson 1: not even the same person's records come back with a new registration", async () => {
    const { register, answers, delegateWrites, resolver } = await load();
    await networkHelpers.time.increase(LIFE.free);
    await register("alice");
    expect(await answers()).to.deep.equal(NOTHING);
    await expect(delegateWrites()).to.be.revertedWithCustomError(resolver, "NotAuthorised");
  });

  it("lesson 1: records do survive a renewal, in grace too", async () => {
    const { registry, registrar, node, alice, answers, delegateWrites } = await load();
    const { expiry } = await registry.entry(node);
    await networkHelpers.time.increaseTo(expiry + 1n);
    await registry.connect(registrar).renew(TLD, id("alice"), expiry + YEAR);
    expect(await answers()).to.deep.equal({ eth: alice.address, btc: "0x76a914", text: "alice's" });
    await delegateWrites();
  });

  it("lesson 2: after a sale the seller writes no record and receives no money", async () => {
    const { registry, resolver, mine, node, alice, bob, answers } = await load();
    await mine["setAddr(bytes32,address)"](node, alice);
    await registry.connect(alice).transferFrom(alice, bob, node);
    expect(await answers()).to.deep.equal(NOTHING);
    for (const write of [
      () => mine["setAddr(bytes32,address)"](node, alice),
      () => mine.setText(node, "url", "still mine"),
      () => mine.approve(node, alice, true),
      () => mine.clearRecords(node),
      () => mine.multicall([resolver.interface.encodeFunctionData("setText", [node, "url", "still mine"])]),
    ]) {
      await expect(write()).to.be.revertedWithCustomError(resolver, "NotAuthorised").withArgs(node, alice);
    }
    await resolver.connect(bob)["setAddr(bytes32,address)"](node, bob);
    expect((await answers()).eth).to.equal(bob);
  });

  it("lesson 2: nor when the name comes back to the seller and is sold again", async () => {
    const { registry, node, alice, bob, answers } = await load();
    await registry.connect(alice).transferFrom(alice, bob, node);
    await registry.connect(bob).transferFrom(bob, alice, node);
    expect(await answers()).to.deep.equal(NOTHING);
  });

  it("lesson 2: cleared records do not come back with any later version", async () => {
    const { registry, resolver, mine, node, alice, bob, answers } = await load();
    const seen = new Set([await resolver.recordVersions(node)]);
    for (const [from, to] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      await registry.connect(from).transferFrom(from, to, node);
      seen.add(await resolver.recordVersions(node));
      await resolver.connect(to).clearRecords(node);
      seen.add(await resolver.recordVersions(node));
      expect(await answers()).to.deep.equal(NOTHING);
    }
    expect(seen.size).to.equal(5);
    await mine.setText(node, "url", "again");
    expect((await answers()).text).to.equal("again");
  });

  it("lesson 3: the seller's delegates and resolver do not survive a sale", async () => {
    const { registry, resolver, node, alice, bob, carol, otherResolver, delegateWrites } = await load();
    await registry.connect(alice).setResolver(node, otherResolver);
    await registry.connect(alice).transferFrom(alice, bob, node);
    expect(await registry.resolver(node)).to.equal(resolver);
    expect(await resolver.isApprovedFor(bob, node, carol)).to.equal(false);
    expect(await resolver.isApprovedFor(alice, node, carol)).to.equal(false);
    await expect(delegateWrites()).to.be.revertedWithCustomError(resolver, "NotAuthorised").withArgs(node, carol);
  });

  it("lesson 3: records and delegates do survive when a person moves between own wallets", async () => {
    const { registry, resolver, node, alice, bob, carol, answers, delegateWrites } = await load();
    await registry.connect(alice).transferKeepingRecords(bob, node);
    expect(await answers()).to.deep.equal({ eth: bob.address, btc: "0x76a914", text: "alice's" });
    expect(await resolver.isApprovedFor(bob, node, carol)).to.equal(true);
    await delegateWrites();
    await expect(resolver.connect(alice).setText(node, "url", "x")).to.be.revertedWithCustomError(
      resolver,
      "NotAuthorised",
    );
  });

  it("lesson 3: a subname's records and delegates die when the name above it takes it back", async () => {
    const { registry, resolver, mine, sub, node, alice, bob, carol, answers, delegateWrites } = await load();
    await mine.setText(sub, "url", "pay here");
    await mine.approve(sub, carol, true);
    await registry.connect(alice).createSubname(node, "pay", bob, 0, ZeroAddress, false);
    expect(await answers(sub)).to.deep.equal(NOTHING);
    await expect(delegateWrites(sub)).to.be.revertedWithCustomError(resolver, "NotAuthorised");
  });

  it("lesson 14: who pays for a name, or owns it, sets nobody else's primary name", async () => {
    const { registry, reverse, registrar, node, alice, bob, mallory } = await load();
    await reverse.connect(alice).setName("alice.dim");
    await registry.connect(alice).transferFrom(alice, bob, node);
    // The registrar acts for whoever pays, and may name somebody only in the call in which it registers.
    for (const caller of [registrar, bob, mallory]) {
      await expect(reverse.connect(caller).setNameOnRegistration(node, alice, "mallory.dim"))
        .to.be.revertedWithCustomError(reverse, "OnlyRegisteringRegistrar")
        .withArgs(node, caller);
      await expect(reverse.connect(caller).setNameForContract(alice, "mallory.dim")).to.be.revertedWithCustomError(
        reverse,
        "NotContractOwner",
      );
      await expect(
        reverse.connect(caller).setNameWithSignature(alice, "mallory.dim", 1n << 60n, "0x"),
      ).to.be.revertedWithCustomError(reverse, "BadSignature");
    }
    expect(await reverse.nameOf(alice, ETH)).to.equal("alice.dim");
  });

  it("lesson 15: a new registrar writes to the same resolver, the old one and all others write nothing", async () => {
    const { registry, resolver, reverse, registrar, governance, newName, node, alice } = await load();
    const deployRegistrar = () => ethers.deployContract("RegisteringRegistrar", [registry]);
    const [first, second] = [await deployRegistrar(), await deployRegistrar()];
    const records = (label: string) => [
      resolver.interface.encodeFunctionData("setText", [namehash(label), "url", "registered"]),
    ];
    for (const [index, each] of [first, second].entries()) {
      const label = `fresh${index}`;
      await registry.connect(governance).setRegistrar("dim", each);
      const name = await newName(label, { writer: await each.getAddress(), flags: FLAG.resolvesToOwner });
      await each.registerWithRecords(name, resolver, namehash(`${label}.dim`), records(`${label}.dim`));
      expect(await resolver.text(namehash(`${label}.dim`), "url")).to.equal("registered");
    }
    const late = await newName("late", { writer: await first.getAddress() });
    await expect(
      first.registerWithRecords(late, resolver, namehash("late.dim"), records("late.dim")),
    ).to.be.revertedWithCustomError(registry, "OnlyRegistrar");

    // Nobody is trusted for what they are: not governance, a registrar, nor the reverse registrar.
    await networkHelpers.impersonateAccount(await reverse.getAddress());
    await networkHelpers.setBalance(await reverse.getAddress(), 10n ** 18n);
    const insiders = [governance, registrar, await ethers.getSigner(await reverse.getAddress())];
    for (const insider of insiders) {
      await expect(resolver.connect(insider).setText(node, "url", "trusted"))
        .to.be.revertedWithCustomError(resolver, "NotAuthorised")
        .withArgs(node, insider);
    }
    expect(await resolver.text(node, "url")).to.equal("alice's");
    expect(await registry["owner(bytes32)"](node)).to.equal(alice);
  });
});
