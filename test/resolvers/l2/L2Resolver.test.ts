import { expect } from "chai";
import { Interface, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { lookupOf } from "../../helpers/lookup.ts";
import { deployResolvers } from "../../helpers/resolvers.ts";
import { addr, EXTENDED_MULTICALL, encode, INTERFACE, multicall, text, wire } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();

const NAME = "bob.alice.dim";

async function fixture() {
  const first = await deployResolvers(ethers);
  const { registry, alice, carol, node } = first;
  const verifier = await ethers.deployContract("ScriptedVerifier");
  const resolver = await ethers.deployContract("L2Resolver", [registry, verifier, carol]);
  await registry.connect(alice).setResolver(node, resolver);
  await resolver.connect(alice).setL2Issuer(node, carol);
  return { ...first, verifier, resolver };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("L2Resolver", () => {
  it("lets the owner of a name and operators say who issues below it, for that version of the name", async () => {
    const { resolver, registry, alice, bob, carol, mallory, node } = await load();
    expect([...(await resolver.l2ZoneOf(wire(NAME)))]).to.deep.equal([node, carol.address]);
    await expect(resolver.connect(alice).setL2Issuer(node, bob))
      .to.emit(resolver, "L2IssuerChanged")
      .withArgs(node, 0n, bob.address);
    await expect(resolver.connect(mallory).setL2Issuer(node, mallory))
      .to.be.revertedWithCustomError(registry, "NotAuthorised")
      .withArgs(node, mallory.address);
    await registry.connect(alice).setApprovalForAll(mallory, true);
    await resolver
      .connect(mallory)
      .multicall([resolver.interface.encodeFunctionData("setL2Issuer", [node, carol.address])]);
    await registry.connect(alice).clearRecords(node);
    expect([...(await resolver.l2ZoneOf(wire(NAME)))]).to.deep.equal([ZeroHash, ZeroAddress]);
  });

  it("has no names where nobody issues them, and none that are on this chain", async () => {
    const { resolver, registry, alice, bob, node } = await load();
    const resolve = (name: string) => resolver.resolve.staticCall(wire(name), addr(name));
    for (const name of ["bob.dim", "x.bob.dim", "dim"]) {
      await expect(resolve(name)).to.be.revertedWithCustomError(resolver, "NotOnL2").withArgs(wire(name));
    }
    await registry.connect(alice).createSubname(node, "bob", bob, 0, resolver, false);
    await expect(resolve(NAME)).to.be.revertedWithCustomError(resolver, "NotOnL2").withArgs(wire(NAME));
  });

  it("sends clients to the verifier's gateways, with the newest state", async () => {
    const { resolver, verifier } = await load();
    const lookup = await lookupOf(resolver.resolve.staticCall(wire(NAME), text(NAME, "url")));
    expect(lookup.urls).to.deep.equal(await verifier.gatewayURLs());
    const gateway = new Interface(["function proveRequest(bytes context, tuple(bytes ops) req)"]);
    const [context] = gateway.decodeFunctionData("proveRequest", lookup.callData);
    expect(context).to.equal(await verifier.getLatestContext());
    expect(lookup.extraData).to.equal(encode(["bytes", "bytes"], [wire(NAME), text(NAME, "url")]));
  });

  it("asks the verifier about the same program, whatever a caller brings back", async () => {
    const { resolver, verifier } = await load();
    const lookup = await lookupOf(resolver.resolve.staticCall(wire(NAME), text(NAME, "url")));
    const gateway = new Interface(["function proveRequest(bytes context, tuple(bytes ops) req)"]);
    const [, [program]] = gateway.decodeFunctionData("proveRequest", lookup.callData);
    const owned = ethers.toBeHex((1n << 224n) | ((2n ** 64n - 1n) << 160n) | 7n, 32);
    const values = [owned, ethers.hexlify(ethers.toUtf8Bytes("https://bob.example"))];
    await verifier.expectProgram(program, values);
    expect(await resolver.resolveCallback("0x", lookup.extraData)).to.equal(
      encode(["string"], ["https://bob.example"]),
    );
    await expect(
      resolver.resolveCallback("0x", encode(["bytes", "bytes"], [wire("eve.alice.dim"), text(NAME, "url")])),
    ).to.be.revertedWith("another program");
  });

  it("answers all profiles of names off-chain, and no more than 32 records at once", async () => {
    const { resolver } = await load();
    const universal = await ethers.getContractFactory("UniversalResolver");
    const resolve = (call: string) => resolver.resolve.staticCall(wire(NAME), call);
    const profiles = new Interface([
      "function hasAddr(bytes32,uint256)",
      "function contenthash(bytes32)",
      "function pubkey(bytes32)",
      "function name(bytes32)",
      "function data(bytes32,string)",
      "function ABI(bytes32,uint256)",
      "function interfaceImplementer(bytes32,bytes4)",
    ]);
    const node = namehash(NAME);
    const calls = [
      addr(NAME),
      addr(NAME, 0),
      profiles.encodeFunctionData("hasAddr", [node, 60]),
      profiles.encodeFunctionData("contenthash", [node]),
      profiles.encodeFunctionData("pubkey", [node]),
      profiles.encodeFunctionData("name", [node]),
      profiles.encodeFunctionData("data", [node, "x"]),
      profiles.encodeFunctionData("ABI", [node, 15]),
      profiles.encodeFunctionData("interfaceImplementer", [node, "0x01ffc9a7"]),
    ];
    for (const call of [...calls, multicall(...calls, "0x12345678")]) await lookupOf(resolve(call));
    await expect(resolve("0x12345678"))
      .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
      .withArgs("0x12345678");
    const many = multicall(...Array.from({ length: 33 }, (_, i) => text(NAME, String(i))));
    await expect(resolve(many)).to.be.revertedWithCustomError(resolver, "TooManyRecords").withArgs(32n);
  });

  it("knows its interfaces and its feature", async () => {
    const { resolver } = await load();
    for (const known of [INTERFACE.erc165, INTERFACE.extended, INTERFACE.features]) {
      expect(await resolver.supportsInterface(known), known).to.equal(true);
    }
    expect(await resolver.supportsInterface("0xffffffff")).to.equal(false);
    expect(await resolver.supportsFeature(EXTENDED_MULTICALL)).to.equal(true);
    expect(await resolver.supportsFeature("0x00000000")).to.equal(false);
  });
});
