import { expect } from "chai";
import { Interface, namehash, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { type Lookup, lookupOf } from "../../helpers/lookup.ts";
import { deployResolvers } from "../../helpers/resolvers.ts";
import { addr, decode, EXTENDED_MULTICALL, encode, INTERFACE, multicall, text, wire } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();

const NAME = "bob.alice.dim";
const bob = namehash(NAME);

const GATEWAY = new Interface(["function proveRequest(bytes context, tuple(bytes ops) req)"]);
const PROFILES = new Interface([
  "function hasAddr(bytes32,uint256)",
  "function contenthash(bytes32)",
  "function pubkey(bytes32)",
  "function name(bytes32)",
  "function data(bytes32,string)",
  "function ABI(bytes32,uint256)",
  "function interfaceImplementer(bytes32,bytes4)",
]);

/** A question for so many texts at once. */
const many = (count: number) => multicall(...Array.from({ length: count }, (_, i) => text(NAME, String(i))));

/** The keys in the program of a lookup: each is pushed with its length before it. */
function keysOf({ callData }: Lookup): string[] {
  const [, [program]] = GATEWAY.decodeFunctionData("proveRequest", callData);
  return [...program.matchAll(/2820(0{56}[0-9a-f]{8})/g)].map((match) => {
    const start = match.index + match[0].length;
    return ethers.toUtf8String(`0x${program.slice(start, start + 2 * Number(`0x${match[1]}`))}`);
  });
}

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
    const [context] = GATEWAY.decodeFunctionData("proveRequest", lookup.callData);
    expect(context).to.equal(await verifier.getLatestContext());
    expect(lookup.extraData).to.equal(encode(["bytes", "bytes"], [wire(NAME), text(NAME, "url")]));
  });

  it("asks the verifier about the same program, whatever a caller brings back", async () => {
    const { resolver, verifier } = await load();
    const lookup = await lookupOf(resolver.resolve.staticCall(wire(NAME), text(NAME, "url")));
    const [, [program]] = GATEWAY.decodeFunctionData("proveRequest", lookup.callData);
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

  const cases: [call: string, keys: string[]][] = [
    [addr(NAME), ["addr:60", "addr:2147483648"]],
    [addr(NAME, 0x8000000an), ["addr:2147483658", "addr:2147483648"]],
    [addr(NAME, 0), ["addr:0"]],
    [text(NAME, "url"), ["text:url"]],
    [PROFILES.encodeFunctionData("hasAddr", [bob, 60]), ["addr:60"]],
    [PROFILES.encodeFunctionData("contenthash", [bob]), ["contenthash"]],
    [PROFILES.encodeFunctionData("pubkey", [bob]), ["pubkey"]],
    [PROFILES.encodeFunctionData("name", [bob]), ["name"]],
    [PROFILES.encodeFunctionData("data", [bob, "x"]), ["data:x"]],
    [PROFILES.encodeFunctionData("ABI", [bob, 11]), ["abi:1", "abi:2", "abi:8"]],
    [PROFILES.encodeFunctionData("interfaceImplementer", [bob, "0x01ffc9a7"]), ["interface:0x01ffc9a7"]],
  ];

  for (const [call, keys] of cases) {
    it(`reads no more for a call than ${keys.join(" and ")}`, async () => {
      const { resolver } = await load();
      expect(keysOf(await lookupOf(resolver.resolve.staticCall(wire(NAME), call)))).to.deep.equal(keys);
    });
  }

  it("reads for several calls at once what each of them asks for, and nothing for one it does not know", async () => {
    const { resolver } = await load();
    const all = multicall(...cases.map(([call]) => call), "0x12345678");
    expect(keysOf(await lookupOf(resolver.resolve.staticCall(wire(NAME), all)))).to.deep.equal(
      cases.flatMap(([, keys]) => keys),
    );
  });

  it("reads no more than 32 records at once, and none for a call that it does not know", async () => {
    const { resolver } = await load();
    const universal = await ethers.getContractFactory("UniversalResolver");
    const resolve = (call: string) => resolver.resolve.staticCall(wire(NAME), call);
    await expect(resolve("0x12345678"))
      .to.be.revertedWithCustomError(universal, "UnsupportedResolverProfile")
      .withArgs("0x12345678");
    expect(keysOf(await lookupOf(resolve(many(32))))).to.have.length(32);
    await expect(resolve(many(33)))
      .to.be.revertedWithCustomError(resolver, "TooManyRecords")
      .withArgs(32n);
  });

  it("finds nothing in a subname that nobody owns, or whose time is over", async () => {
    const { resolver, verifier } = await load();
    const lookup = await lookupOf(resolver.resolve.staticCall(wire(NAME), text(NAME, "url")));
    const [, [program]] = GATEWAY.decodeFunctionData("proveRequest", lookup.callData);
    const shown = async (owner: bigint, expires: bigint) => {
      const slot = ethers.toBeHex((1n << 224n) | (expires << 160n) | owner, 32);
      await verifier.expectProgram(program, [slot, ethers.hexlify(ethers.toUtf8Bytes("a value"))]);
      return decode(["string"], await resolver.resolveCallback("0x", lookup.extraData))[0];
    };
    const last = BigInt(await networkHelpers.time.latest()) + 1n; // The block of expectProgram.
    expect(await shown(7n, last)).to.equal("a value");
    expect(await shown(7n, last)).to.equal("");
    expect(await shown(0n, last + 1000n)).to.equal("");
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
