import { createServer } from "node:http";

import { expect } from "chai";
import { network } from "hardhat";
import type { PublicClient } from "viem";
import { getAddress, toCoinType } from "viem";

import { listen, shut } from "../helpers/listen.ts";
import { recordsOf, registerName } from "../helpers/names.ts";
import { rejection } from "../helpers/rejection.ts";
import { CHAIN_COIN, CHAIN_ID, viemClient } from "../helpers/stock.ts";
import { deploySystem } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

const image = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnLz4=";
const bitcoin = "0x76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac";

async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  const { resolver, alice, bob } = system;
  const node = ethers.namehash("alice.dim");
  const record = recordsOf(resolver, node);
  await registerName(system, "alice", {
    resolvesToOwner: true,
    primary: true,
    records: [
      record("setText", "url", "https://alice.example"),
      record("setText", "avatar", image),
      record("setAddr(bytes32,uint256,bytes)", 0, bitcoin),
      record("setAddr(bytes32,uint256,bytes)", toCoinType(8453), bob.address),
    ],
  });
  await registerName(system, "bare");
  const universalResolverAddress = getAddress(await system.universal.getAddress());
  return { ...system, alice, bob, client: await viemClient(provider, system.universal), universalResolverAddress };
}
const load = () => networkHelpers.loadFixture(registered);

const rejects = async (call: Promise<unknown>, error: string) =>
  expect((await rejection(call)).message).to.include(error);

const askAll = (client: PublicClient, address: `0x${string}`) =>
  Promise.all([
    client.getEnsAddress({ name: "alice.dim" }),
    client.getEnsText({ name: "alice.dim", key: "url" }),
    client.getEnsName({ address }),
    client.getEnsAddress({ name: "nobody.dim" }),
    client.getEnsResolver({ name: "alice.dim" }),
  ]);

describe("stock viem", () => {
  describe("getEnsAddress", () => {
    it("answers the owner of a name that resolves to its owner", async () => {
      const { client, alice } = await load();
      expect(await client.getEnsAddress({ name: "alice.dim" })).to.equal(alice.address);
    });

    it("answers for this chain's own coin type, for another chain and for Bitcoin", async () => {
      const { client, alice, bob } = await load();
      const ask = (coinType: bigint) => client.getEnsAddress({ name: "alice.dim", coinType });
      expect(await ask(60n)).to.equal(alice.address.toLowerCase());
      expect(await ask(toCoinType(CHAIN_ID))).to.equal(alice.address.toLowerCase());
      expect(await ask(toCoinType(8453))).to.equal(bob.address.toLowerCase());
      expect(await ask(0n)).to.equal(bitcoin);
      expect(await ask(toCoinType(10))).to.equal(null);
      expect(await ask(2n)).to.equal(null);
    });

    it("answers null for a name without an address", async () => {
      const { client } = await load();
      expect(await client.getEnsAddress({ name: "bare.dim" })).to.equal(null);
      expect(await client.getEnsAddress({ name: "bare.dim", coinType: 0n })).to.equal(null);
    });

    it("works where the universal resolver is given by the call, not by the chain", async () => {
      const { universalResolverAddress, alice } = await load();
      const client = await viemClient(provider);
      expect(await client.getEnsAddress({ name: "alice.dim", universalResolverAddress })).to.equal(alice.address);
      expect(await client.getEnsName({ address: getAddress(alice.address), universalResolverAddress })).to.equal(
        "alice.dim",
      );
      expect((await rejection(client.getEnsAddress({ name: "alice.dim" }))).message).to.include("ensUniversalResolver");
    });

    it("works where the chain lists .dim as its top-level name, and asks nothing for others", async () => {
      const { universal, alice } = await load();
      const client = await viemClient(provider, universal, { ensTlds: [".dim"] });
      expect(await client.getEnsAddress({ name: "alice.dim" })).to.equal(alice.address);
      expect(await client.getEnsAddress({ name: "alice.eth" })).to.equal(null);
    });

    it("answers for a block in the past", async () => {
      const { client, registry, alice } = await load();
      const blockNumber = await client.getBlockNumber();
      await registry.connect(alice).setResolvesToOwner(ethers.namehash("alice.dim"), false);
      expect(await client.getEnsAddress({ name: "alice.dim" })).to.equal(null);
      expect(await client.getEnsAddress({ name: "alice.dim", blockNumber })).to.equal(alice.address);
    });
  });

  describe("getEnsText", () => {
    it("answers a text record, and null for none", async () => {
      const { client } = await load();
      expect(await client.getEnsText({ name: "alice.dim", key: "url" })).to.equal("https://alice.example");
      expect(await client.getEnsText({ name: "alice.dim", key: "email" })).to.equal(null);
      expect(await client.getEnsText({ name: "nobody.dim", key: "url" })).to.equal(null);
    });
  });

  describe("getEnsName", () => {
    it("answers the primary name, for ETH and for this chain's own coin type", async () => {
      const { client, alice } = await load();
      expect(await client.getEnsName({ address: getAddress(alice.address) })).to.equal("alice.dim");
      expect(await client.getEnsName({ address: getAddress(alice.address), coinType: BigInt(CHAIN_COIN) })).to.equal(
        "alice.dim",
      );
    });

    it("answers the default primary name for every EVM chain whose address record agrees", async () => {
      const { client, reverse, bob, resolver, alice } = await load();
      await reverse.connect(bob).setDefaultName("alice.dim");
      const ask = (coinType: bigint) => client.getEnsName({ address: getAddress(bob.address), coinType });
      expect(await ask(toCoinType(8453))).to.equal("alice.dim");
      expect(await ask(toCoinType(10))).to.equal(null);
      const setAddr = resolver.connect(alice)["setAddr(bytes32,uint256,bytes)"];
      await setAddr(ethers.namehash("alice.dim"), 0x80000000, bob.address);
      expect(await ask(toCoinType(10))).to.equal("alice.dim");
      expect(await ask(60n)).to.equal(null);
    });

    it("answers null for an address without a primary name, and for a coin type that has none", async () => {
      const { client, alice, bob } = await load();
      expect(await client.getEnsName({ address: getAddress(bob.address) })).to.equal(null);
      expect(await client.getEnsName({ address: getAddress(alice.address), coinType: 0n })).to.equal(null);
    });
  });

  describe("getEnsResolver", () => {
    it("answers the default resolver, a resolver of its own, and zero for an unknown name, as with ENS", async () => {
      const { client, registry, resolver, alice, mallory } = await load();
      expect(await client.getEnsResolver({ name: "alice.dim" })).to.equal(await resolver.getAddress());
      await registry.connect(alice).setResolver(ethers.namehash("alice.dim"), mallory);
      expect(await client.getEnsResolver({ name: "alice.dim" })).to.equal(mallory.address);
      expect(await client.getEnsResolver({ name: "nobody.dim" })).to.equal(ethers.ZeroAddress);
    });
  });

  describe("getEnsAvatar", () => {
    it("answers an image in a data: URI", async () => {
      const { client } = await load();
      expect(await client.getEnsAvatar({ name: "alice.dim" })).to.equal(image);
      expect(await client.getEnsAvatar({ name: "bare.dim" })).to.equal(null);
    });

    it("answers the URL of an image on the web, and null for what is no image", async () => {
      const { client, resolver, alice } = await load();
      const server = createServer((request, response) => {
        response.setHeader("content-type", request.url === "/me.png" ? "image/png" : "text/plain").end();
      });
      const origin = await listen(server);
      try {
        const set = (url: string) => resolver.connect(alice).setText(ethers.namehash("alice.dim"), "avatar", url);
        await set(`${origin}/me.png`);
        expect(await client.getEnsAvatar({ name: "alice.dim" })).to.equal(`${origin}/me.png`);
        await set(`${origin}/me.txt`);
        expect(await client.getEnsAvatar({ name: "alice.dim" })).to.equal(null);
      } finally {
        await shut(server);
      }
    });
  });

  describe("strict mode", () => {
    it("tells the universal resolver's own error in place of null", async () => {
      const { client, registry, universal, reverse, alice, mallory } = await load();
      const strict = true;
      await rejects(client.getEnsAddress({ name: "nobody.dim", strict }), "ResolverNotFound");
      await rejects(client.getEnsText({ name: "nobody.dim", key: "url", strict }), "ResolverNotFound");
      await reverse.connect(mallory).setName("alice.dim");
      await rejects(client.getEnsName({ address: getAddress(mallory.address), strict }), "ReverseAddressMismatch");
      const node = ethers.namehash("alice.dim");
      await registry.connect(alice).setResolver(node, mallory);
      await rejects(client.getEnsAddress({ name: "alice.dim", strict }), "ResolverNotContract");
      await registry.connect(alice).setResolver(node, universal);
      await rejects(client.getEnsAddress({ name: "alice.dim", strict }), "ResolverError");
      const mute = await ethers.deployContract("ScriptedResolver");
      await registry.connect(alice).setResolver(node, mute);
      await rejects(client.getEnsAddress({ name: "alice.dim", strict }), "UnsupportedResolverProfile");
    });

    it("answers as usual where there is an answer", async () => {
      const { client, alice } = await load();
      expect(await client.getEnsAddress({ name: "alice.dim", strict: true })).to.equal(alice.address);
      expect(await client.getEnsName({ address: getAddress(alice.address), strict: true })).to.equal("alice.dim");
    });
  });

  describe("many questions at once", () => {
    it("are answered in one call of viem's multicall batch", async () => {
      const { universal, resolver, alice } = await load();
      const calls: string[] = [];
      const counted = {
        request: (request: Parameters<typeof provider.request>[0]) => {
          calls.push(request.method);
          return provider.request(request);
        },
      };
      const client = await viemClient(counted, universal, {
        batch: { multicall: { deployless: true, batchSize: 8_192 } },
      });
      expect(await askAll(client, getAddress(alice.address))).to.deep.equal([
        alice.address,
        "https://alice.example",
        "alice.dim",
        null,
        await resolver.getAddress(),
      ]);
      expect(calls).to.deep.equal(["eth_call"]);
    });
  });
});
