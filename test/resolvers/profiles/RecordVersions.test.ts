import { expect } from "chai";
import { namehash } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const CLEARED_ONCE = 1n << 24n;

describe("RecordVersions", () => {
  it("gives the version of the registry, 0 for a name that is not live", async () => {
    const { resolver, registry, node, alice, bob } = await load();
    expect(await resolver.recordVersions(node)).to.equal(0n);
    await registry.connect(alice).transferFrom(alice, bob, node);
    expect(await resolver.recordVersions(node)).to.equal(1n);
    await networkHelpers.time.increaseTo((await registry.entry(node)).expiry);
    expect(await resolver.recordVersions(node)).to.equal(0n);
    expect(await resolver.recordVersions(namehash("nobody.dim"))).to.equal(0n);
  });

  it("clears all records and delegates, and tells the new version", async () => {
    const { resolver, registry, node, alice, carol } = await load();
    const mine = resolver.connect(alice);
    await mine.setText(node, "url", "here");
    await mine.approve(node, carol, true);
    const tx = mine.clearRecords(node);
    await expect(tx).to.emit(resolver, "VersionChanged").withArgs(node, CLEARED_ONCE);
    await expect(tx).to.emit(registry, "RecordsCleared").withArgs(node, CLEARED_ONCE);
    expect(await resolver.recordVersions(node)).to.equal(CLEARED_ONCE);
    expect(await resolver.text(node, "url")).to.equal("");
    expect(await resolver.isApprovedFor(alice, node, carol)).to.equal(false);
    await expect(mine.clearRecords(node))
      .to.emit(resolver, "VersionChanged")
      .withArgs(node, 2n * CLEARED_ONCE);
  });

  it("is for the owner, operators and delegates", async () => {
    const { resolver, registry, node, alice, bob, carol, mallory } = await load();
    await expect(resolver.connect(mallory).clearRecords(node))
      .to.be.revertedWithCustomError(resolver, "NotAuthorised")
      .withArgs(node, mallory);
    await registry.connect(alice).setApprovalForAll(bob, true);
    await resolver.connect(bob).clearRecords(node);
    await resolver.connect(alice).approve(node, carol, true);
    await resolver.connect(carol).clearRecords(node);
    await expect(resolver.connect(carol).clearRecords(node)).to.be.revertedWithCustomError(resolver, "NotAuthorised");
  });

  it("follows a clearing in the registry, and leaves that to the owner of a name with another resolver", async () => {
    const { resolver, registry, node, alice, otherResolver } = await load();
    await resolver.connect(alice).setText(node, "url", "here");
    await registry.connect(alice).clearRecords(node);
    expect(await resolver.text(node, "url")).to.equal("");
    await registry.connect(alice).setResolver(node, otherResolver);
    await expect(resolver.connect(alice).clearRecords(node))
      .to.be.revertedWithCustomError(resolver, "NotAuthorised")
      .withArgs(node, resolver);
  });
});
