import { expect } from "chai";
import { MaxUint256 } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const load = () => networkHelpers.loadFixture(fixture);
async function fixture() {
  const system = await deployResolvers(ethers);
  return { ...system, mine: system.resolver.connect(system.alice) };
}

describe("ABIResolver", () => {
  it("gives the first encoding there is of those the caller reads", async () => {
    const { mine, node } = await load();
    await mine.setABI(node, 2, "0x02");
    await mine.setABI(node, 8, "0x08");
    expect(await mine.ABI(node, 15)).to.deep.equal([2n, "0x02"]);
    expect(await mine.ABI(node, 12)).to.deep.equal([8n, "0x08"]);
    expect(await mine.ABI(node, 5)).to.deep.equal([0n, "0x"]);
    expect(await mine.ABI(node, 0)).to.deep.equal([0n, "0x"]);
  });

  it("ends its search whatever the caller reads", async () => {
    const { mine, node } = await load();
    expect(await mine.ABI(node, MaxUint256)).to.deep.equal([0n, "0x"]);
    await mine.setABI(node, 1n << 255n, "0xff");
    expect(await mine.ABI(node, MaxUint256)).to.deep.equal([1n << 255n, "0xff"]);
  });

  it("keeps one encoding at a time", async () => {
    const { mine, node } = await load();
    for (const wrong of [0n, 3n, MaxUint256]) {
      await expect(mine.setABI(node, wrong, "0x01"))
        .to.be.revertedWithCustomError(mine, "InvalidContentType")
        .withArgs(wrong);
    }
  });
});
