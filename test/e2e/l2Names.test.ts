import { expect } from "chai";
import { namehash } from "ethers";
import { network } from "hardhat";
import { getAddress } from "viem";

import { startGateway } from "../helpers/gateway.ts";
import { openGateway, deployVerifier, startL2 } from "../helpers/l2.ts";
import { lookupOf } from "../helpers/lookup.ts";
import { endGroup } from "../helpers/processes.ts";
import { deployResolvers } from "../helpers/resolvers.ts";
import { ethersProvider, viemClient } from "../helpers/stock.ts";
import { addr, decode, LOCAL_BATCH, text, wire } from "../helpers/universal.ts";

const { ethers, networkHelpers, provider } = await network.create();

const NAME = "bob.alice.dim";
const ADDRESS = getAddress(`0x${"b0b".padStart(40, "0")}`);
const ABOUT = "A text of more than thirty-two bytes, which takes several slots on the second chain.".repeat(3);
const YEAR = 365n * 86_400n;

describe("names on a second chain, resolved on the first by storage proofs", () => {
  let l2: Awaited<ReturnType<typeof startL2>>;
  /** What the gateway answers; usually the truth. */
  let answer: (sender: string, data: string) => Promise<string>;
  let server: Awaited<ReturnType<typeof startGateway>>;
  let sender: string;
  before(async () => {
    l2 = await startL2();
    server = await startGateway({ get: async (data) => await answer(sender, data) });
  });
  after(async () => {
    l2.provider.destroy();
    await endGroup(l2.program);
    await server.close();
  });

  async function load() {
    const first = await networkHelpers.loadFixture(fixture);
    const { oracle, finder, verifier } = await deployVerifier(ethers, server.get);
    const issuer = await l2.provider.getSigner(0);
    const bob = await l2.provider.getSigner(1);
    const factory = await ethers.getContractFactory("L2Names", issuer);
    const names = await factory.deploy();
    await names.waitForDeployment();

    const { registry, alice, node } = first;
    const resolver = await ethers.deployContract("L2Resolver", [registry, verifier, names]);
    sender = await resolver.getAddress();
    await registry.connect(alice).setResolver(node, resolver);
    await resolver.connect(alice).setL2Issuer(node, issuer.address);
    const gateway = openGateway(provider, l2.provider, await oracle.getAddress(), finder);
    answer = gateway.answer;
    /** Brings the newest state of the second chain to the first. */
    const bringState = async () => {
      const { outputRoot, block } = await gateway.newestOutput();
      await oracle.propose(outputRoot, block);
    };
    /** Gives bob.alice.dim to Bob on the second chain, who writes his records there. */
    const write = async (records: { key: string; value: string }[], life = YEAR) => {
      const now = BigInt((await l2.provider.getBlock("latest"))?.timestamp ?? 0);
      await (await names.grant(namehash(NAME), bob.address, now + life)).wait();
      await (await names.connect(bob).setRecords(issuer.address, namehash(NAME), records)).wait();
    };
    return {
      ...first,
      names,
      issuer,
      bob,
      resolver,
      bringState,
      write,
      viem: await viemClient(provider, first.universal),
      flat: await ethersProvider(provider, registry),
    };
  }

  const RECORDS = [
    { key: "addr:60", value: ADDRESS.toLowerCase() },
    { key: "text:url", value: "https://bob.example" },
    { key: "text:description", value: ABOUT },
  ];

  it("a subname written there resolves here, through stock viem and ethers", async () => {
    const { viem, flat, write, bringState } = await load();
    await write(RECORDS);
    await bringState();
    expect(await viem.getEnsAddress({ name: NAME, strict: true })).to.equal(ADDRESS);
    expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example");
    expect(await viem.getEnsText({ name: NAME, key: "description" })).to.equal(ABOUT);
    expect(await flat.resolveName(NAME)).to.equal(ADDRESS);
    expect(await (await flat.getResolver(NAME))?.getText("description")).to.equal(ABOUT);
  });

  it("what was not written there is proven not to be", async () => {
    const { viem, flat, write, bringState } = await load();
    await write(RECORDS);
    await bringState();
    expect(await viem.getEnsText({ name: NAME, key: "email", strict: true })).to.equal(null);
    expect(await viem.getEnsAddress({ name: "nobody.alice.dim", strict: true })).to.equal(null);
    expect(await flat.resolveName("nobody.alice.dim")).to.equal(null);
  });

  it("a change shows here with the next state of the second chain", async () => {
    const { viem, write, bringState } = await load();
    await write(RECORDS);
    await bringState();
    await write([{ key: "text:url", value: "https://new.example" }]);
    expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example");
    await bringState();
    expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://new.example");
  });

  it("a name that passed on there has no records of its former owner here, nor one that was taken back", async () => {
    const { viem, names, issuer, bob, write, bringState } = await load();
    await write(RECORDS);
    await (await names.connect(bob).transfer(issuer.address, namehash(NAME), issuer.address)).wait();
    await bringState();
    expect(await viem.getEnsAddress({ name: NAME, strict: true })).to.equal(null);

    await write(RECORDS);
    await (await names.revoke(namehash(NAME))).wait();
    await bringState();
    expect(await viem.getEnsAddress({ name: NAME, strict: true })).to.equal(null);
  });

  it("a name whose time is over there resolves to nothing here", async () => {
    const { viem, write, bringState } = await load();
    await write(RECORDS, 3600n);
    await bringState();
    expect(await viem.getEnsAddress({ name: NAME })).to.equal(ADDRESS);
    await networkHelpers.time.increase(7200);
    await bringState();
    expect(await viem.getEnsAddress({ name: NAME, strict: true })).to.equal(null);
  });

  it("a false proof is refused: of another value, another name, another state", async () => {
    const loaded = await load();
    const { resolver, write, bringState } = loaded;
    await write(RECORDS);
    await bringState();
    const asked = async (name: string, call: string) => await lookupOf(resolver.resolve.staticCall(wire(name), call));
    const lookup = await asked(NAME, text(NAME, "url"));
    const honest = await answer(sender, lookup.callData);
    const [result] = decode(["string"], await resolver.resolveCallback(honest, lookup.extraData));
    expect(result).to.equal("https://bob.example");

    const forged = honest.replace(hexOf("https://bob.example"), hexOf("https://eve.example"));
    expect(forged).not.to.equal(honest);
    await expectRefused(resolver.resolveCallback(forged, lookup.extraData));
    await expectRefused(resolver.resolveCallback(flipped(honest), lookup.extraData));

    const other = await asked("eve.alice.dim", text("eve.alice.dim", "url"));
    await expectRefused(resolver.resolveCallback(honest, other.extraData));
    await expectRefused(resolver.resolveCallback(await answer(sender, other.callData), lookup.extraData));

    // Proven by a state that nobody brought to the first chain.
    await write([{ key: "text:url", value: "https://later.example" }]);
    const { oracle, finder } = await deployVerifier(ethers, server.get);
    const elsewhere = openGateway(provider, l2.provider, await oracle.getAddress(), finder);
    const { outputRoot, block } = await elsewhere.newestOutput();
    await oracle.propose(outputRoot, block);
    await expectRefused(resolver.resolveCallback(await elsewhere.answer(sender, lookup.callData), lookup.extraData));
  });

  it("a state that is too old is refused, though it was true", async () => {
    const { resolver, write, bringState } = await load();
    await write(RECORDS);
    await bringState();
    const lookup = await lookupOf(resolver.resolve.staticCall(wire(NAME), addr(NAME)));
    const honest = await answer(sender, lookup.callData);
    await networkHelpers.time.increase(500);
    await bringState();
    await resolver.resolveCallback(honest, lookup.extraData);
    await networkHelpers.time.increase(200);
    await bringState();
    await expectRefused(resolver.resolveCallback(honest, lookup.extraData));
  });
});

async function fixture() {
  const first = await deployResolvers(ethers);
  const universal = await ethers.deployContract("UniversalResolver", [first.registry, [LOCAL_BATCH]]);
  return { ...first, universal };
}

/** Text as hex digits. */
const hexOf = (value: string) => Buffer.from(value).toString("hex");

/** Proofs are refused by contracts of others, in their own words. */
async function expectRefused(call: Promise<unknown>): Promise<void> {
  await expect(call).to.revert(ethers);
}

/** A proof with one bit flipped in its last word that is not zero. */
function flipped(proof: string): string {
  const at = proof.search(/[1-9a-f](?=0*$)/);
  const digit = (parseInt(proof[at] ?? "0", 16) ^ 1).toString(16);
  return proof.slice(0, at) + digit + proof.slice(at + 1);
}
