import { expect } from "chai";
import { AbiCoder, concat, id, MaxUint256, namehash } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const COIN_TYPES = [60n, 0x80000000n | 31337n, 0x80000000n, 0x8000000an];

/** A call of `method` with bytes in place of its text, the last argument, which ethers would refuse to encode. */
const raw = (method: string, before: string[], values: unknown[], text: Uint8Array) =>
  concat([
    id(`${method}(${[...before, "string"].join(",")})`).slice(0, 10),
    AbiCoder.defaultAbiCoder().encode([...before, "bytes"], [...values, text]),
  ]);

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

  describe("a claim that clients cannot even read is refused", () => {
    const unreadable = Uint8Array.of(0x61, 0xff);

    it("by setName and setDefaultName", async () => {
      const { reverse, mallory } = await load();
      for (const method of ["setName", "setDefaultName"]) {
        await expect(mallory.sendTransaction({ to: reverse, data: raw(method, [], [], unreadable) }))
          .to.be.revertedWithCustomError(reverse, "LabelNotUtf8")
          .withArgs(1);
      }
      for (const set of [reverse.connect(mallory).setName, reverse.connect(mallory).setDefaultName]) {
        await expect(set("x".repeat(513)))
          .to.be.revertedWithCustomError(reverse, "NameTooLong")
          .withArgs(513, 512);
      }
    });

    it("by setNameForContract", async () => {
      const { reverse, mallory } = await load();
      const contract = await ethers.deployContract("OwnedContract", [ethers.zeroPadValue(mallory.address, 32)]);
      const data = raw("setNameForContract", ["address"], [await contract.getAddress()], unreadable);
      await expect(mallory.sendTransaction({ to: reverse, data }))
        .to.be.revertedWithCustomError(reverse, "LabelNotUtf8")
        .withArgs(1);
    });

    it("by setNameWithSignature", async () => {
      const { reverse, mallory } = await load();
      const { name, version, chainId, verifyingContract } = await reverse.eip712Domain();
      const types = [
        { name: "account", type: "address" },
        { name: "name", type: "string" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ];
      const long = "x".repeat(513);
      const signature = await mallory.signTypedData(
        { name, version, chainId, verifyingContract },
        { SetName: types },
        { account: mallory.address, name: long, nonce: 0, deadline: MaxUint256 },
      );
      await expect(reverse.setNameWithSignature(mallory, long, MaxUint256, signature))
        .to.be.revertedWithCustomError(reverse, "NameTooLong")
        .withArgs(513, 512);
    });
  });
});
