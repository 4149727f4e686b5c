import { expect } from "chai";
import { isError, namehash } from "ethers";
import { network } from "hardhat";
import { type CcipRequestParameters, getAddress } from "viem";

import { startGateway } from "../helpers/gateway.ts";
import { hex } from "../helpers/hex.ts";
import { registerName } from "../helpers/names.ts";
import { rejection } from "../helpers/rejection.ts";
import { ethersProvider, viemClient } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";
import { addr, encode, INTERFACE, multicall, text, wire } from "../helpers/universal.ts";

const { ethers, networkHelpers, provider } = await network.create();

async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  const wildcard = await ethers.deployContract("ScriptedResolver");
  await wildcard.support(INTERFACE.extended, true);
  await registerName(system, "acme", { resolver: await wildcard.getAddress() });
  return {
    ...system,
    wildcard,
    viem: await viemClient(provider, system.universal),
    flat: await ethersProvider(provider, system.registry),
    whole: await ethersProvider(provider, system.registry, system.universal),
  };
}
const load = () => networkHelpers.loadFixture(registered);

const NAME = "bob.acme.dim";

async function onChain() {
  const loaded = await load();
  const { wildcard, bob } = loaded;
  await wildcard.answer(addr(NAME), encode(["address"], [bob.address]));
  await wildcard.answer(text(NAME, "url"), encode(["string"], ["https://bob.example"]));
  return loaded;
}

describe("wildcard names (ENSIP-10), as stock clients see them", () => {
  it("viem resolves a name that only a resolver above it knows", async () => {
    const { viem, wildcard, bob } = await onChain();
    expect(await viem.getEnsAddress({ name: NAME })).to.equal(bob.address);
    expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example");
    expect(await viem.getEnsResolver({ name: NAME })).to.equal(await wildcard.getAddress());
    expect(await viem.getEnsAddress({ name: "nobody.acme.dim" })).to.equal(null);
  });

  for (const mode of ["flat", "whole"] as const) {
    it(`ethers does too, ${mode === "flat" ? "registry" : "universal"} mode`, async () => {
      const { [mode]: client, wildcard, bob } = await onChain();
      expect(await client.resolveName(NAME)).to.equal(bob.address);
      const resolver = await client.getResolver(NAME);
      expect(resolver?.address).to.equal(await wildcard.getAddress());
      expect(await resolver?.supportsWildcard()).to.equal(true);
      expect(await resolver?.getText("url")).to.equal("https://bob.example");
    });
  }

  it("all of them find its primary name", async () => {
    const { viem, flat, whole, reverse, bob } = await onChain();
    await reverse.connect(bob).setName(NAME);
    expect(await viem.getEnsName({ address: getAddress(bob.address) })).to.equal(NAME);
    expect(await flat.lookupAddress(bob.address)).to.equal(NAME);
    expect(await whole.lookupAddress(bob.address)).to.equal(NAME);
  });
});

describe("names behind a gateway (EIP-3668), as stock clients see them", () => {
  const answers = new Map<string, string>();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  before(async () => {
    gateway = await startGateway(answers);
  });
  after(() => gateway.close());
  beforeEach(() => {
    answers.clear();
    gateway.asked.length = 0;
  });

  async function answering(url: string, rounds = 1) {
    const loaded = await load();
    const { wildcard, bob } = loaded;
    const records: [string, string][] = [
      [addr(NAME), encode(["address"], [bob.address])],
      [text(NAME, "url"), encode(["string"], ["https://bob.example"])],
    ];
    for (const [question, answer] of records) {
      await wildcard.lookUp(question, [url], rounds);
      answers.set(question, answer);
    }
    await wildcard.lookUp(addr("nobody.acme.dim"), [url], rounds);
    return loaded;
  }

  for (const method of ["get", "post"] as const) {
    it(`viem resolves through a gateway that is asked by ${method.toUpperCase()}`, async () => {
      const { viem, wildcard, bob } = await answering(gateway[method]);
      expect(await viem.getEnsAddress({ name: NAME })).to.equal(bob.address);
      expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example");
      const sender = (await wildcard.getAddress()).toLowerCase();
      expect(gateway.asked.map((asked) => asked.sender.toLowerCase())).to.deep.equal([sender, sender]);
      expect(gateway.asked.map((asked) => asked.method)).to.deep.equal([method, method].map((m) => m.toUpperCase()));
    });

    for (const mode of ["flat", "whole"] as const) {
      const modeName = mode === "flat" ? "registry" : "universal";
      it(`ethers does too, ${modeName} mode, by ${method.toUpperCase()}`, async () => {
        const { [mode]: client, bob } = await answering(gateway[method]);
        expect(await client.resolveName(NAME)).to.equal(bob.address);
        expect(await (await client.getResolver(NAME))?.getText("url")).to.equal("https://bob.example");
      });
    }
  }

  it("viem follows one lookup after another", async () => {
    const { viem, bob } = await answering(gateway.get, 3);
    expect(await viem.getEnsAddress({ name: NAME })).to.equal(bob.address);
    expect(gateway.asked).to.have.length(3);
  });

  it("viem answers null where the gateway says that there is no such name", async () => {
    const { viem } = await answering(gateway.get);
    expect(await viem.getEnsAddress({ name: "nobody.acme.dim" })).to.equal(null);
    const error = await rejection(viem.getEnsAddress({ name: "nobody.acme.dim", strict: true }));
    expect(error.message).to.include("HttpError");
  });

  it("viem leaves the asking to an application that wants it", async () => {
    const { universal, bob } = await answering("https://nowhere.example");
    const client = await viemClient(provider, universal, {
      ccipRead: {
        request: async ({ data, urls }: CcipRequestParameters) => {
          expect(urls).to.deep.equal(["https://nowhere.example"]);
          return hex(answers.get(data) ?? "");
        },
      },
    });
    expect(await client.getEnsAddress({ name: NAME })).to.equal(bob.address);
  });

  it("viem asks several questions at once: one answered on chain, two by the gateway, one by nobody", async () => {
    const { viem, universal, wildcard, bob } = await answering(gateway.get);
    await wildcard.answer(text(NAME, "email"), encode(["string"], ["bob@acme.example"]));
    const missing = text(NAME, "avatar");
    await wildcard.lookUp(missing, [gateway.get], 1);
    const asked = multicall(addr(NAME), text(NAME, "url"), text(NAME, "email"), missing);
    const [result] = await viem.readContract({
      address: getAddress(await universal.getAddress()),
      abi: UNIVERSAL_ABI,
      functionName: "resolveWithGateways",
      args: [hex(wire(NAME)), hex(asked), ["x-batch-gateway:true"]],
    });
    const [found] = ethers.AbiCoder.defaultAbiCoder().decode(["bytes[]"], result);
    expect([...found].slice(0, 3)).to.deep.equal([
      encode(["address"], [bob.address]),
      encode(["string"], ["https://bob.example"]),
      encode(["string"], ["bob@acme.example"]),
    ]);
    expect(universal.interface.parseError(found[3])?.name).to.equal("HttpError");
  });

  it("viem and ethers in registry mode confirm a primary name that lies behind a gateway", async () => {
    const { viem, flat, reverse, bob } = await answering(gateway.get);
    await reverse.connect(bob).setName(NAME);
    expect(await viem.getEnsName({ address: getAddress(bob.address) })).to.equal(NAME);
    expect(await flat.lookupAddress(bob.address)).to.equal(NAME);
  });

  it("ethers in universal mode confirms it where the resolver knows ERC-7996", async () => {
    const { whole, wildcard, reverse, bob } = await answering(gateway.get);
    await reverse.connect(bob).setName(NAME);
    await wildcard.support(INTERFACE.features, true);
    expect(await whole.lookupAddress(bob.address)).to.equal(NAME);
  });

  it("ethers in universal mode confirms it through a universal resolver without a batch gateway", async () => {
    const { registry, reverse, bob } = await answering(gateway.get);
    await reverse.connect(bob).setName(NAME);
    const universal = await ethers.deployContract("UniversalResolver", [registry, []]);
    const client = await ethersProvider(provider, registry, universal);
    expect(await client.lookupAddress(bob.address)).to.equal(NAME);
  });

  it("the library itself throws, as with ENS: ethers is not its own batch gateway", async () => {
    const { whole, reverse, bob } = await answering(gateway.get);
    await reverse.connect(bob).setName(NAME);
    expect(isError(await rejection(whole.lookupAddress(bob.address)), "OFFCHAIN_FAULT")).to.equal(true);
  });

  it("nobody's wildcard answers for a subname that has a resolver of its own", async () => {
    const { viem, registry, alice, carol } = await answering(gateway.get);
    await registry.connect(alice).createSubname(namehash("acme.dim"), "bob", carol, 0, ethers.ZeroAddress, true);
    expect(await viem.getEnsAddress({ name: NAME })).to.equal(carol.address);
    expect(gateway.asked).to.have.length(0);
  });
});

const UNIVERSAL_ABI = [
  {
    type: "function",
    name: "resolveWithGateways",
    stateMutability: "view",
    inputs: [
      { name: "name", type: "bytes" },
      { name: "data", type: "bytes" },
      { name: "gateways", type: "string[]" },
    ],
    outputs: [
      { name: "result", type: "bytes" },
      { name: "resolver", type: "address" },
    ],
  },
] as const;
