import { expect } from "chai";
import { namehash } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const COIN_TYPES = [60n, 0x80000000n | 31337n, 0x80000000n, 0x8000000an];

describe("ReverseRegistrar: lesson 13: a claim that is not a name is none", () => {
  for (const claim of [".", "alice..dim", ".alice.dim", "alice.dim.", "ALICE.dim", "alice\0.dim", "al ice.dim"]) {
    it(`hands on nothing for ${JSON.stringify(claim)}`, async () => {
      const { reverse, mallory } = await load();
      await reverse.connect(mallory).setName(claim);
      await reverse.connect(mallory).setDefaultName(claim);
      for (const coinType of COIN_TYPES) expect(await reverse.nameOf(mallory, coinType)).to.equal("");
    });
  }

  it("hands on any name that could be one, whoever owns it", async () => {
    const { reverse, mallory } = await load();
    for (const claim of ["alice.dim", "名字.alice.dim", "vitalik.eth", `${"x".repeat(255)}.dim`]) {
      await reverse.connect(mallory).setName(claim);
      expect(await reverse.nameOf(mallory, 60n)).to.equal(claim);
    }
  });

  it("hides a claim for this chain; the default name does not take its place", async () => {
    const { reverse, mallory } = await load();
    await reverse.connect(mallory).setDefaultName("alice.dim");
    await reverse.connect(mallory).setName("ALICE.dim");
    expect(await reverse.nameOf(mallory, 60n)).to.equal("");
    expect(await reverse.nameOf(mallory, 0x8000000an)).to.equal("alice.dim");
  });

  it("keeps the claim itself for those who read the reverse name", async () => {
    const { reverse, mallory } = await load();
    await reverse.connect(mallory).setName("ALICE.dim");
    const node = namehash(`${mallory.address.slice(2).toLowerCase()}.addr.reverse`);
    expect(await reverse.name(node)).to.equal("ALICE.dim");
  });

  it("tells by checkName why a claim is not a name", async () => {
    const { reverse } = await load();
    await reverse.checkName("alice.dim");
    await expect(reverse.checkName("")).to.be.revertedWithCustomError(reverse, "LabelEmpty");
    await expect(reverse.checkName("alice..dim")).to.be.revertedWithCustomError(reverse, "LabelEmpty");
    await expect(reverse.checkName(`${"x".repeat(256)}.dim`))
      .to.be.revertedWithCustomError(reverse, "LabelTooLong")
      .withArgs(256);
    await expect(reverse.checkName("x".repeat(513)))
      .to.be.revertedWithCustomError(reverse, "NameTooLong")
      .withArgs(513, 512);
  });
});
