import { expect } from "chai";
import { network } from "hardhat";

const { ethers, networkHelpers } = await network.create();

async function deployed() {
  return { rules: await ethers.deployContract("NameRulesHarness") };
}
const load = () => networkHelpers.loadFixture(deployed);

describe("NameRules", () => {
  for (const name of ["dim", "alice.dim", "a.b.c.alice.dim", "名字.dim", `${"x".repeat(255)}.dim`]) {
    it(`takes ${name.slice(0, 20)}`, async () => {
      const { rules } = await load();
      await rules.check(name);
    });
  }

  const refused: [string, string, unknown[]][] = [
    ["", "LabelEmpty", []],
    [".", "LabelEmpty", []],
    ["alice..dim", "LabelEmpty", []],
    ["alice.dim.", "LabelEmpty", []],
    [".alice.dim", "LabelEmpty", []],
    [`${"x".repeat(256)}.dim`, "LabelTooLong", [256]],
    ["alice.dIm", "LabelCharacter", [1, 0x49]],
    ["alice\0.dim", "LabelCharacter", [5, 0]],
    ["al ice.dim", "LabelCharacter", [2, 0x20]],
  ];
  for (const [name, error, args] of refused) {
    it(`refuses ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const { rules } = await load();
      await expect(rules.check(name))
        .to.be.revertedWithCustomError(rules, error)
        .withArgs(...args);
    });
  }

  it("takes 512 bytes and refuses one more", async () => {
    const { rules } = await load();
    const longest = `${"x.".repeat(255)}xx`;
    expect(longest).to.have.length(512);
    await rules.check(longest);
    await expect(rules.check(`${longest}x`))
      .to.be.revertedWithCustomError(rules, "NameTooLong")
      .withArgs(513, 512);
  });
});
