import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployResolvers } from "../../helpers/resolvers.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployResolvers(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const TEXT = "0x59d1d43c";

describe("InterfaceResolver", () => {
  it("asks the contract at the name's own address", async () => {
    const { resolver, reverse, node, alice } = await load();
    await resolver.connect(alice)["setAddr(bytes32,address)"](node, resolver);
    expect(await resolver.interfaceImplementer(node, TEXT)).to.equal(resolver);
    expect(await resolver.interfaceImplementer(node, "0x12345678")).to.equal(ZeroAddress);
    await resolver.connect(alice).setInterface(node, TEXT, reverse);
    expect(await resolver.interfaceImplementer(node, TEXT)).to.equal(reverse);
    await resolver.connect(alice).setInterface(node, TEXT, ZeroAddress);
    expect(await resolver.interfaceImplementer(node, TEXT)).to.equal(resolver);
  });

  it("knows none where the address is a person's, or a contract's that does not say", async () => {
    const { resolver, node, alice } = await load();
    const silent = await ethers.deployContract("SilentContract");
    for (const address of [alice.address, await silent.getAddress()]) {
      await resolver.connect(alice)["setAddr(bytes32,address)"](node, address);
      expect(await resolver.interfaceImplementer(node, TEXT)).to.equal(ZeroAddress);
    }
  });
});
