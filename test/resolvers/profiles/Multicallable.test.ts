import { expect } from "chai";
import { AbiCoder, id, type Interface, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();

async function fixture() {
  const system = await deployResolvers(ethers);
  const { resolver, node, alice } = system;
  const abi: Interface = resolver.interface;
  const call = (name: string, ...args: unknown[]) => abi.encodeFunctionData(name, args);
  return { ...system, call, mine: resolver.connect(alice), text: call("setText", node, "url", "here") };
}
const load = () => networkHelpers.loadFixture(fixture);

/** A registrar that is just registering fresh.dim, with records for it. */
async function opened() {
  const system = await load();
  const { registry, governance, resolver, newName, call } = system;
  const registrar = await ethers.deployContract("RegisteringRegistrar", [registry]);
  await registry.connect(governance).setRegistrar("dim", registrar);
  const writer = await registrar.getAddress();
  const fresh = namehash("fresh.dim");
  const records = [call("setText", fresh, "url", "here"), call("setContenthash", fresh, id("x"))];
  return { ...system, registrar, writer, fresh, records, name: await newName("fresh", { writer }), resolver };
}

describe("Multicallable", () => {
  it("makes many calls in order and gives what each returned", async () => {
    const { mine, resolver, node, alice, call, text } = await load();
    const calls = [text, call("setAddr(bytes32,address)", node, alice.address), call("text", node, "url")];
    const results = await mine.multicall.staticCall(calls);
    expect(results).to.deep.equal(["0x", "0x", AbiCoder.defaultAbiCoder().encode(["string"], ["here"])]);
    const tx = mine.multicall(calls);
    await expect(tx).to.emit(resolver, "TextChanged").withArgs(node, "url", "url", "here");
    await expect(tx).to.emit(resolver, "AddrChanged").withArgs(node, alice);
    expect(await resolver["addr(bytes32)"](node)).to.equal(alice);
  });

  it("makes all calls or none, and reverts with the error of the one that fails", async () => {
    const { mine, resolver, node, bobNode, alice, call, text } = await load();
    await expect(mine.multicall([text, call("setText", bobNode, "url", "mine")]))
      .to.be.revertedWithCustomError(resolver, "NotAuthorised")
      .withArgs(bobNode, alice);
    expect(await resolver.text(node, "url")).to.equal("");
  });

  it("gives no caller another's rights", async () => {
    const { resolver, mallory, node, text } = await load();
    await expect(resolver.connect(mallory).multicall([text])).to.be.revertedWithCustomError(resolver, "NotAuthorised");
    await expect(resolver.connect(mallory).multicallWithNodeCheck(node, [text])).to.be.revertedWithCustomError(
      resolver,
      "NotAuthorised",
    );
  });

  it("takes no calls too", async () => {
    const { mine, node } = await load();
    expect(await mine.multicall.staticCall([])).to.deep.equal([]);
    expect(await mine.multicallWithNodeCheck.staticCall(node, [])).to.deep.equal([]);
  });

  it("reverts on a call that does not exist", async () => {
    const { mine, resolver } = await load();
    await expect(mine.multicall(["0x12345678"])).to.be.revertedWithCustomError(resolver, "FailedCall");
  });

  describe("with a node check", () => {
    it("makes calls for the name alone", async () => {
      const { mine, resolver, node, text } = await load();
      await mine.multicallWithNodeCheck(node, [text]);
      expect(await resolver.text(node, "url")).to.equal("here");
    });

    it("refuses a call for another name, and what is no call for a name", async () => {
      const { mine, resolver, register, node, bobNode, call, text } = await load();
      const second = await register("second");
      const other = call("setText", second, "url", "mine");
      const wrong = [
        ["another name of the same owner", other],
        ["another's name", call("setText", bobNode, "url", "mine")],
        ["a multicall in a multicall", call("multicall", [other])],
        ["a check in a check", call("multicallWithNodeCheck", second, [other])],
        ["nothing", "0x"],
        ["a selector alone", text.slice(0, 10)],
        ["a node cut short", text.slice(0, 10 + 62)],
      ] as const;
      for (const [what, data] of wrong) {
        await expect(mine.multicallWithNodeCheck(node, [text, data]), what)
          .to.be.revertedWithCustomError(resolver, "NotForNode")
          .withArgs(node, 1);
      }
      await mine.multicallWithNodeCheck(node, [call("multicallWithNodeCheck", node, [text])]);
    });

    it("takes no zero for any name", async () => {
      const { mine, resolver, text } = await load();
      await expect(mine.multicallWithNodeCheck(ZeroHash, [text]))
        .to.be.revertedWithCustomError(resolver, "NotForNode")
        .withArgs(ZeroHash, 0);
    });
  });

  describe("in the call in which a registrar registers a name", () => {
    it("writes the records of the new name", async () => {
      const { registrar, resolver, fresh, records, name } = await opened();
      await registrar.registerWithRecords(name, resolver, fresh, records);
      expect(await resolver.text(fresh, "url")).to.equal("here");
      expect(await resolver.contenthash(fresh)).to.equal(id("x"));
    });

    it("writes no other name's, and no record after the call", async () => {
      const { registrar, resolver, writer, node, fresh, records, name, text } = await opened();
      await expect(registrar.registerWithRecords(name, resolver, fresh, [text]))
        .to.be.revertedWithCustomError(resolver, "NotForNode")
        .withArgs(fresh, 0);
      await expect(registrar.registerWithRecords(name, resolver, node, [text]))
        .to.be.revertedWithCustomError(resolver, "NotAuthorised")
        .withArgs(node, writer);
      await registrar.registerWithRecords(name, resolver, fresh, records);
      await expect(registrar.writeLater(resolver, records))
        .to.be.revertedWithCustomError(resolver, "NotAuthorised")
        .withArgs(fresh, writer);
    });

    it("writes nothing where the registrar names no writer", async () => {
      const { registrar, resolver, writer, fresh, records, name } = await opened();
      await expect(registrar.registerWithRecords({ ...name, writer: ZeroAddress }, resolver, fresh, records))
        .to.be.revertedWithCustomError(resolver, "NotAuthorised")
        .withArgs(fresh, writer);
    });
  });
});
