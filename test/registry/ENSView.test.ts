import { expect } from "chai";
import { id, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { deployRegistry, FLAG, TLD } from "../helpers/registry.ts";

const { ethers, networkHelpers } = await network.create();
const parent = namehash("alice.dim");
const node = namehash("pay.alice.dim");
const reverse = namehash("00.addr.reverse");

async function registered() {
  const system = await deployRegistry(ethers);
  const { expiry } = await system.register("alice");
  return { ...system, expiry };
}
const load = () => networkHelpers.loadFixture(registered);

describe("ANSRegistry: the flat ENS view", () => {
  it("answers owner, resolver, ttl and recordExists for a live name", async () => {
    const { registry, alice, resolver } = await load();
    expect(await registry["owner(bytes32)"](parent)).to.equal(alice);
    expect(await registry.resolver(parent)).to.equal(resolver);
    expect(await registry.ttl(parent)).to.equal(0n);
    expect(await registry.recordExists(parent)).to.equal(true);
    expect(await registry.isApprovedForAll(alice, resolver)).to.equal(false);
  });

  it("answers nothing for a name that is not", async () => {
    const { registry } = await load();
    expect(await registry["owner(bytes32)"](node)).to.equal(ZeroAddress);
    expect(await registry.resolver(node)).to.equal(ZeroAddress);
    expect(await registry.recordExists(node)).to.equal(false);
  });

  it("gives the root and top-level names to governance, without a resolver", async () => {
    const { registry, governance } = await load();
    for (const top of [ZeroHash, TLD]) {
      expect(await registry["owner(bytes32)"](top)).to.equal(governance);
      expect(await registry.resolver(top)).to.equal(ZeroAddress);
      expect(await registry.recordExists(top)).to.equal(true);
    }
    await registry.connect(governance).setRegistrar("dim", ZeroAddress);
    expect(await registry["owner(bytes32)"](TLD)).to.equal(ZeroAddress);
  });

  it("sends reverse names that somebody has set to the reverse registrar", async () => {
    const { registry, reverseNames } = await load();
    expect(await registry.resolver(reverse)).to.equal(ZeroAddress);
    await reverseNames.set(reverse);
    expect(await registry.resolver(reverse)).to.equal(reverseNames);
    expect(await registry.recordExists(reverse)).to.equal(true);
    expect(await registry["owner(bytes32)"](reverse)).to.equal(ZeroAddress);
  });

  it("setResolver takes another resolver, the default one by name or by zero", async () => {
    const { registry, alice, resolver, otherResolver } = await load();
    const as = registry.connect(alice);
    await expect(as.setResolver(parent, otherResolver))
      .to.emit(registry, "NewResolver")
      .withArgs(parent, otherResolver);
    expect(await registry.resolver(parent)).to.equal(otherResolver);
    await expect(as.setResolver(parent, resolver)).to.emit(registry, "NewResolver").withArgs(parent, resolver);
    expect((await registry.entry(parent)).flags).to.equal(0n);
    await as.setResolver(parent, otherResolver);
    await expect(as.setResolver(parent, ZeroAddress)).to.emit(registry, "NewResolver").withArgs(parent, resolver);
    expect(await registry.resolver(parent)).to.equal(resolver);
  });

  it("setSubnodeOwner and setSubnodeRecord make subnames that live as long as the parent", async () => {
    const { registry, alice, bob, mallory, otherResolver, expiry } = await load();
    const as = registry.connect(alice);
    expect(await as.setSubnodeOwner.staticCall(parent, id("pay"), bob)).to.equal(node);
    await expect(as.setSubnodeOwner(parent, id("pay"), bob))
      .to.emit(registry, "NewOwner")
      .withArgs(parent, id("pay"), bob);
    expect(await registry.entry(node)).to.deep.equal([bob.address, expiry, 0n, 0n, FLAG.subname]);
    await expect(as.setSubnodeRecord(parent, id("pay"), bob, otherResolver, 60n))
      .to.emit(registry, "NewOwner")
      .withArgs(parent, id("pay"), bob);
    expect(await registry.resolver(node)).to.equal(otherResolver);
    expect(await registry.ttl(node)).to.equal(0n);
    for (const attempt of [
      () => registry.connect(mallory).setSubnodeOwner(parent, id("x"), mallory),
      () => registry.connect(mallory).setSubnodeRecord(parent, id("x"), mallory, otherResolver, 0n),
    ]) {
      await expect(attempt()).to.be.revertedWithCustomError(registry, "NotAuthorised").withArgs(parent, mallory);
    }
  });
});
