import { expect } from "chai";
import { dataSlice, id, namehash } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);

describe("Delegates", () => {
  it("are approved and dismissed by the owner", async () => {
    const { resolver, node, alice, carol } = await load();
    for (const approved of [true, false]) {
      await expect(resolver.connect(alice).approve(node, carol, approved))
        .to.emit(resolver, "Approved")
        .withArgs(alice, node, carol, approved);
      expect(await resolver.isApprovedFor(alice, node, carol)).to.equal(approved);
    }
    await expect(resolver.connect(carol).setText(node, "url", "x")).to.be.revertedWithCustomError(
      resolver,
      "NotAuthorised",
    );
  });

  it("are approved by operators in the owner's name", async () => {
    const { resolver, registry, node, alice, bob, carol } = await load();
    await registry.connect(alice).setApprovalForAll(bob, true);
    await expect(resolver.connect(bob).approve(node, carol, true))
      .to.emit(resolver, "Approved")
      .withArgs(alice, node, carol, true);
  });

  it("approve no further delegates, and do not touch the name", async () => {
    const { resolver, registry, node, alice, carol, mallory } = await load();
    await resolver.connect(alice).approve(node, carol, true);
    await expect(resolver.connect(carol).approve(node, mallory, true))
      .to.be.revertedWithCustomError(resolver, "NotAuthorised")
      .withArgs(node, carol);
    await expect(registry.connect(carol).setResolver(node, mallory)).to.be.revertedWithCustomError(
      registry,
      "NotAuthorised",
    );
  });

  it("are of one name of its present owner", async () => {
    const { resolver, node, bobNode, alice, bob, carol } = await load();
    await resolver.connect(alice).approve(node, carol, true);
    expect(await resolver.isApprovedFor(alice, bobNode, carol)).to.equal(false);
    expect(await resolver.isApprovedFor(bob, node, carol)).to.equal(false);
    expect(await resolver.isApprovedFor(alice, node, bob)).to.equal(false);
  });

  it("are of nobody while there is no owner", async () => {
    const { resolver, alice, mallory, carol } = await load();
    const nobody = namehash("nobody.dim");
    await expect(resolver.connect(mallory).approve(nobody, carol, true)).to.be.revertedWithCustomError(
      resolver,
      "NotAuthorised",
    );
    expect(await resolver.isApprovedFor(ethers.ZeroAddress, nobody, carol)).to.equal(false);
    expect(await resolver.isApprovedFor(alice, nobody, carol)).to.equal(false);
  });

  it("rest while the name is in grace, so that they write nothing the owner could not", async () => {
    const { resolver, registry, registrar, node, alice, carol } = await load();
    await resolver.connect(alice).approve(node, carol, true);
    const { expiry } = await registry.entry(node);
    await networkHelpers.time.increaseTo(expiry);
    await expect(resolver.connect(carol).setText(node, "url", "late"))
      .to.be.revertedWithCustomError(resolver, "NotAuthorised")
      .withArgs(node, carol);
    expect(await resolver.isApprovedFor(alice, node, carol)).to.equal(false);
    await registry.connect(registrar).renew(namehash("dim"), id("alice"), expiry * 2n);
    await resolver.connect(carol).setText(node, "url", "in time");
    expect(await resolver.text(node, "url")).to.equal("in time");
  });

  it("are an interface of ERC-165", async () => {
    const { resolver } = await load();
    const selectors = ["approve(bytes32,address,bool)", "isApprovedFor(address,bytes32,address)"];
    const interfaceId = selectors.map((each) => BigInt(dataSlice(id(each), 0, 4))).reduce((a, b) => a ^ b);
    expect(await resolver.supportsInterface(ethers.toBeHex(interfaceId, 4))).to.equal(true);
  });
});
