import { expect } from "chai";
import { AbiCoder, concat, id } from "ethers";
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

  describe("checkText", () => {
    for (const text of ["", "alice.dim", "ALICE..dim", "名字.dim", `${"a".repeat(31)}名`, `${"a".repeat(40)}🧑‍🚀`]) {
      it(`takes "${text.slice(0, 20)}" of ${text.length} characters`, async () => {
        const { rules } = await load();
        await rules.checkText(text);
      });
    }

    const unreadable: [string, Uint8Array, number][] = [
      ["half a character at the end", Uint8Array.of(0x61, 0xe4), 1],
      ["a byte that no character has", Uint8Array.of(0xff, 0x61), 0],
      ["such a byte behind the first word", Uint8Array.of(...new Uint8Array(40).fill(0x61), 0xff, 0x61), 40],
      ["such a byte behind a character", Uint8Array.of(0xe5, 0x90, 0x8d, 0x80), 3],
    ];
    for (const [what, bytes, offset] of unreadable) {
      it(`refuses ${what}`, async () => {
        const { rules } = await load();
        // Its selector, and bytes in place of the text that ethers would refuse to encode.
        const selector = id("checkText(string)").slice(0, 10);
        const data = concat([selector, AbiCoder.defaultAbiCoder().encode(["bytes"], [bytes])]);
        await expect(ethers.provider.call({ to: rules, data }))
          .to.be.revertedWithCustomError(rules, "LabelNotUtf8")
          .withArgs(offset);
      });
    }

    it("takes 512 bytes and refuses one more", async () => {
      const { rules } = await load();
      await rules.checkText("x".repeat(512));
      await expect(rules.checkText("x".repeat(513)))
        .to.be.revertedWithCustomError(rules, "NameTooLong")
        .withArgs(513, 512);
    });
  });
});
