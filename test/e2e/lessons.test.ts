import { expect } from "chai";
import { Contract, id, namehash, ZeroAddress } from "ethers";
import { network } from "hardhat";
import { getAddress } from "viem";

import { recordsOf, registerName } from "../helpers/names.ts";
import { ethersProvider, viemClient } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

const YEAR = 365 * 86_400;
const PREMIUM = 22 * 86_400; // When the premium of a name that was let go has come down to nothing.
const name = "alice.dim";
const node = namehash(name);

/** alice.dim, of alice, with all that a former owner could leave behind: records, a delegate, an operator, a subname. */
async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  const { registry, resolver, universal, alice, carol } = system;
  const record = recordsOf(resolver, node);
  await registerName(system, "alice", {
    primary: true,
    records: [
      record("setAddr(bytes32,address)", alice.address),
      record("setAddr(bytes32,uint256,bytes)", 0, "0x0014751e76e8199196d454941c45d1b3a323f1433bd6"),
      record("setText", "url", "https://alice.example"),
    ],
  });
  await resolver.connect(alice).approve(node, carol, true);
  await registry.connect(alice).createSubname(node, "pay", alice, 0, ZeroAddress, true);
  const [viem, flat] = [await viemClient(provider, universal), await ethersProvider(provider, registry)];

  /** All that stock clients make of the name and its subname. */
  const seen = async () => ({
    viem: await viem.getEnsAddress({ name }),
    ethers: await flat.resolveName(name),
    bitcoin: await viem.getEnsAddress({ name, coinType: 0n }),
    text: await viem.getEnsText({ name, key: "url" }),
    subname: await viem.getEnsAddress({ name: "pay.alice.dim" }),
    "subname, ethers": await flat.resolveName("pay.alice.dim"),
    primary: await viem.getEnsName({ address: getAddress(alice.address) }),
    "primary, ethers": await flat.lookupAddress(alice.address),
  });
  return { ...system, seen };
}
const load = () => networkHelpers.loadFixture(registered);

const nothing = {
  viem: null,
  ethers: null,
  bitcoin: null,
  text: null,
  subname: null,
  "subname, ethers": null,
  primary: null,
  "primary, ethers": null,
};

describe("lessons of earlier name services, as stock clients see them", () => {
  it("the story begins with a name that resolves", async () => {
    const { seen, alice } = await load();
    expect(await seen()).to.deep.equal({
      viem: alice.address,
      ethers: alice.address,
      bitcoin: "0x0014751e76e8199196d454941c45d1b3a323f1433bd6",
      text: "https://alice.example",
      subname: alice.address,
      "subname, ethers": alice.address,
      primary: name,
      "primary, ethers": name,
    });
  });

  describe("lesson 1: a name that ended resolves to nobody, nor do its subnames", () => {
    for (const [when, seconds] of [
      ["in grace", YEAR],
      ["after grace", YEAR + 31 * 86_400],
    ] as const) {
      it(when, async () => {
        const { seen } = await load();
        await networkHelpers.time.increase(seconds);
        expect(await seen()).to.deep.equal(nothing);
      });
    }

    it("registered anew without any record, it does not resolve to its former owner", async () => {
      const system = await load();
      await networkHelpers.time.increase(YEAR + system.options.gracePeriod + PREMIUM);
      await registerName(system, "alice", { owner: system.bob });
      expect(await system.seen()).to.deep.equal(nothing);
    });

    it("registered anew by its former owner, it does not bring the old records back", async () => {
      const system = await load();
      await networkHelpers.time.increase(YEAR + system.options.gracePeriod + PREMIUM);
      await registerName(system, "alice", { owner: system.alice });
      expect(await system.seen()).to.deep.equal(nothing);
    });
  });

  describe("lesson 2: a sale takes everything from the seller", () => {
    it("by transferFrom, nothing of the seller's is left", async () => {
      const { registry, seen, alice, bob } = await load();
      await registry.connect(alice).transferFrom(alice, bob, node);
      expect(await seen()).to.deep.equal(nothing);
    });

    it("the seller can write no record any more; the buyer can", async () => {
      const { registry, resolver, seen, alice, bob } = await load();
      await registry.connect(alice)["safeTransferFrom(address,address,uint256)"](alice, bob, node);
      const write = (writer: typeof alice) => resolver.connect(writer)["setAddr(bytes32,address)"](node, writer);
      await expect(write(alice)).to.be.revert(ethers);
      expect((await seen()).viem).to.equal(null);
      await write(bob);
      expect(await seen()).to.deep.equal({ ...nothing, viem: bob.address, ethers: bob.address });
    });

    it("the seller can neither take the name back nor make subnames of it", async () => {
      const { registry, seen, alice, bob } = await load();
      await registry.connect(alice).transferFrom(alice, bob, node);
      const seller = registry.connect(alice);
      await expect(seller.transferFrom(bob, alice, node)).to.be.revert(ethers);
      await expect(seller.setResolver(node, alice)).to.be.revert(ethers);
      await expect(seller.setSubnodeOwner(node, id("pay"), alice)).to.be.revert(ethers);
      await expect(seller.createSubname(node, "pay", alice, 0, ZeroAddress, true)).to.be.revert(ethers);
      expect(await seen()).to.deep.equal(nothing);
    });
  });

  describe("lesson 3: neither the seller's delegates nor their resolver outlive a sale", () => {
    it("a delegate of the seller can write nothing for the buyer", async () => {
      const { registry, resolver, seen, alice, bob, carol } = await load();
      const write = () => resolver.connect(carol)["setAddr(bytes32,address)"](node, carol);
      await write();
      expect((await seen()).viem).to.equal(carol.address);
      await registry.connect(alice).transferFrom(alice, bob, node);
      await expect(write()).to.be.revert(ethers);
      expect(await seen()).to.deep.equal(nothing);
    });

    it("an operator of the seller is none of the buyer", async () => {
      const { registry, seen, alice, bob, carol } = await load();
      await registry.connect(alice).setApprovalForAll(carol, true);
      await registry.connect(alice).transferFrom(alice, bob, node);
      await expect(registry.connect(carol).setResolver(node, carol)).to.be.revert(ethers);
      await expect(registry.connect(carol).transferFrom(bob, carol, node)).to.be.revert(ethers);
      expect(await seen()).to.deep.equal(nothing);
    });

    it("a resolver that the seller chose answers no more after the sale", async () => {
      const { registry, resolver, seen, alice, bob } = await load();
      const trap = await ethers.deployContract("ScriptedResolver");
      const question = resolver.interface.encodeFunctionData("addr(bytes32)", [node]);
      await trap.answer(question, ethers.zeroPadValue(alice.address, 32));
      await registry.connect(alice).setResolver(node, trap);
      expect((await seen()).viem).to.equal(alice.address);
      await registry.connect(alice).transferFrom(alice, bob, node);
      expect(await seen()).to.deep.equal(nothing);
      expect(await registry.resolver(node)).to.equal(await resolver.getAddress());
    });
  });

  describe("lesson 11: there is one way to own a name", () => {
    it("the flat view and the token tell of the same owner, before and after a sale, and nobody once it ends", async () => {
      const { registry, alice, bob } = await load();
      const flat = new Contract(await registry.getAddress(), ["function owner(bytes32) view returns (address)"], alice);
      const owners = async () => [await flat.getFunction("owner")(node), await registry.ownerOf(node)];
      expect(await owners()).to.deep.equal([alice.address, alice.address]);
      await registry.connect(alice).transferFrom(alice, bob, node);
      expect(await owners()).to.deep.equal([bob.address, bob.address]);
      await networkHelpers.time.increase(YEAR);
      expect(await flat.getFunction("owner")(node)).to.equal(ZeroAddress);
      await expect(registry.ownerOf(node)).to.be.revert(ethers);
    });

    it("a second registrar opens no way around grace, and takes no name that resolves", async () => {
      const system = await load();
      const { registry, governance, bob, mallory, seen } = system;
      const before = await seen();
      await registry.connect(governance).setRegistrar("dim", mallory);
      const grab = (at: number) =>
        registry.connect(mallory).register({
          tld: namehash("dim"),
          labelHash: id("alice"),
          owner: bob.address,
          expiry: at + 2 * YEAR,
          seat: 0,
          flags: 1,
          resolver: ZeroAddress,
          writer: ZeroAddress,
        });
      await expect(grab(await networkHelpers.time.latest())).to.be.revertedWithCustomError(registry, "NameTaken");
      expect(await seen()).to.deep.equal(before);
      await networkHelpers.time.increase(YEAR);
      await expect(grab(await networkHelpers.time.latest())).to.be.revertedWithCustomError(registry, "NameTaken");
      expect(await seen()).to.deep.equal(nothing);
    });

    it("the former registrar can do nothing once another took its place", async () => {
      const system = await load();
      const { registry, registrar, governance, alice, mallory } = system;
      await registry.connect(governance).setRegistrar("dim", mallory);
      await expect(registrar.connect(alice).renew("alice", 1, ethers.MaxUint256)).to.be.revert(ethers);
      await expect(registerName(system, "another")).to.be.revert(ethers);
    });
  });
});
