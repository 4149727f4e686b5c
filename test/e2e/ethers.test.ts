import { expect } from "chai";
import { type AbstractProvider, encodeBase58, isError, MulticoinProviderPlugin, namehash } from "ethers";
import { network } from "hardhat";

import { recordsOf, registerName } from "../helpers/names.ts";
import { rejection } from "../helpers/rejection.ts";
import { CHAIN_COIN, ethersProvider } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

const image = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnLz4=";
const bitcoin = "0x76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac";
const ipfs = `0xe30101701220${"ab".repeat(32)}`;
const node = namehash("alice.dim");

async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  const { registry, resolver, universal, bob } = system;
  const set = recordsOf(resolver, node);
  await registerName(system, "alice", {
    resolvesToOwner: true,
    primary: true,
    records: [
      set("setText", "url", "https://alice.example"),
      set("setText", "avatar", image),
      set("setContenthash", ipfs),
      set("setAddr(bytes32,uint256,bytes)", 0, bitcoin),
      set("setAddr(bytes32,uint256,bytes)", 0x80002105, bob.address),
    ],
  });
  await registerName(system, "bare");
  return {
    ...system,
    providers: {
      "registry mode": await ethersProvider(provider, registry),
      "universal mode": await ethersProvider(provider, registry, universal),
    },
  };
}
const load = () => networkHelpers.loadFixture(registered);

/** What ethers needs to be told about a coin before it reads its addresses. */
class BitcoinScripts extends MulticoinProviderPlugin {
  override connect(_provider: AbstractProvider): this {
    return this;
  }
  override supportsCoinType(coinType: number): boolean {
    return coinType === 0;
  }
  override async decodeAddress(_coinType: number, data: string): Promise<string> {
    return `script ${data}`;
  }
}

for (const mode of ["registry mode", "universal mode"] as const) {
  describe(`stock ethers, ${mode}`, () => {
    it("resolveName answers the owner of a name that resolves to its owner", async () => {
      const { providers, alice } = await load();
      expect(await providers[mode].resolveName("alice.dim")).to.equal(alice.address);
      expect(await providers[mode].resolveName("Alice.DIM")).to.equal(alice.address);
    });

    it("an address that a call asks for may be given as a name", async () => {
      const { providers, alice, registry } = await load();
      expect(await providers[mode].getBalance("alice.dim")).to.equal(await ethers.provider.getBalance(alice));
      expect(await registry.connect(providers[mode]).balanceOf("alice.dim")).to.equal(2n);
    });

    it("lookupAddress answers the primary name", async () => {
      const { providers, alice, bob } = await load();
      expect(await providers[mode].lookupAddress(alice.address)).to.equal("alice.dim");
      expect(await providers[mode].lookupAddress(bob.address)).to.equal(null);
    });

    it("getResolver answers the name's resolver, and knows that it is no wildcard one", async () => {
      const { providers, resolver } = await load();
      const found = await providers[mode].getResolver("alice.dim");
      expect(found?.address).to.equal(await resolver.getAddress());
      expect(await found?.supportsWildcard()).to.equal(false);
    });

    it("getText, getContentHash and getAvatar answer records, and nothing where there is none", async () => {
      const { providers } = await load();
      const alice = await providers[mode].getResolver("alice.dim");
      expect(await alice?.getText("url")).to.equal("https://alice.example");
      expect(await alice?.getContentHash()).to.equal(`ipfs://${encodeBase58(`0x1220${"ab".repeat(32)}`)}`);
      expect(await alice?.getAvatar()).to.equal(image);
      expect(await providers[mode].getAvatar("alice.dim")).to.equal(image);

      const bare = await providers[mode].getResolver("bare.dim");
      expect(await bare?.getText("url")).to.equal(""); // As with ENS: ethers tells "no record" by an empty text.
      expect(await bare?.getContentHash()).to.equal(null);
      expect(await bare?.getAvatar()).to.equal(null);
    });

    it("getAddress answers for ETH, for this chain, for another chain and for a coin with a plugin", async () => {
      const { providers, alice, bob } = await load();
      const resolver = await providers[mode].getResolver("alice.dim");
      expect(await resolver?.getAddress()).to.equal(alice.address);
      expect(await resolver?.getAddress(CHAIN_COIN)).to.equal(alice.address);
      expect(await resolver?.getAddress(0x80002105)).to.equal(bob.address);
      expect(await resolver?.getAddress(0x8000000a)).to.equal(null);
      expect(await resolver?.getAddress(0)).to.equal(null);
      providers[mode].attachPlugin(new BitcoinScripts("bitcoin"));
      expect(await resolver?.getAddress(0)).to.equal(`script ${bitcoin}`);
    });

    it("answers null for a name without an address", async () => {
      const { providers } = await load();
      expect(await providers[mode].resolveName("bare.dim")).to.equal(null);
    });
  });
}

describe("stock ethers, universal mode alone", () => {
  it("lookupAddress answers for this chain's own coin type, for another chain, and nothing for Bitcoin", async () => {
    const { providers, reverse, alice, bob } = await load();
    const universal = providers["universal mode"];
    expect(await universal.lookupAddress(alice.address, CHAIN_COIN)).to.equal("alice.dim");
    await reverse.connect(bob).setDefaultName("alice.dim");
    expect(await universal.lookupAddress(bob.address, 0x80002105)).to.equal("alice.dim");
    expect(await universal.lookupAddress(alice.address, 0)).to.equal(null);
  });

  it("lookupAddress answers null where the primary name does not exist: ethers catches that one error", async () => {
    const { providers, reverse, bob } = await load();
    await reverse.connect(bob).setName("nobody.dim");
    expect(await providers["universal mode"].lookupAddress(bob.address)).to.equal(null);
    expect(await providers["registry mode"].lookupAddress(bob.address)).to.equal(null);
  });

  it("the library itself throws, as with ENS, where the registry mode answers null: resolveName of an unknown name", async () => {
    const { providers } = await load();
    expect(await providers["registry mode"].resolveName("nobody.dim")).to.equal(null);
    const error = await rejection(providers["universal mode"].resolveName("nobody.dim"));
    expect(isError(error, "CALL_EXCEPTION") && error.revert?.name).to.equal("ResolverNotFound");
    // The call that ethers makes and whose error it hands on: EnsResolver.fromName, requireResolver.
    expect(isError(error, "CALL_EXCEPTION") && error.transaction.data.slice(0, 10)).to.equal("0xc285238a");
  });

  it("the library itself throws, as with ENS, where the registry mode answers null: lookupAddress on a mismatch", async () => {
    const { providers, reverse, mallory } = await load();
    await reverse.connect(mallory).setName("alice.dim");
    expect(await providers["registry mode"].lookupAddress(mallory.address)).to.equal(null);
    const error = await rejection(providers["universal mode"].lookupAddress(mallory.address));
    expect(isError(error, "CALL_EXCEPTION") && error.revert?.name).to.equal("ReverseAddressMismatch");
  });
});
