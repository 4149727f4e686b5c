import {
  batch,
  getAbiRecord,
  getAddressRecord,
  getAvailable,
  getContentHashRecord,
  getExpiry,
  getName,
  getOwner,
  getPrice,
  getRecords,
  getResolver,
  getSupportedInterfaces,
  getTextRecord,
  getWrapperData,
} from "@ensdomains/ensjs/public";
import { getNameHistory } from "@ensdomains/ensjs/subgraph";
import { expect } from "chai";
import { namehash } from "ethers";
import { network } from "hardhat";
import { createClient, getAddress, zeroAddress } from "viem";

import { recordsOf, registerName } from "../helpers/names.ts";
import { rejection } from "../helpers/rejection.ts";
import { CHAIN_ID, describeChain, transportOf } from "../helpers/stock.ts";
import { deploySystem, type System } from "../helpers/system.ts";

const { ethers, networkHelpers, provider } = await network.create();

const bitcoin = "0x76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac"; // 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
const name = "alice.dim";

/** A client as ensjs wants it: it insists on knowing all contracts of ENS, of which ours stand for three. */
async function ensClient(system: System) {
  const nowhere = { address: zeroAddress };
  const [chain, registry, resolver, many] = await Promise.all([
    describeChain(system.universal),
    system.registry.getAddress(),
    system.resolver.getAddress(),
    ethers.deployContract("ManyCalls").then((contract) => contract.getAddress()),
  ]);
  return createClient({
    chain: {
      ...chain,
      contracts: {
        ensUniversalResolver: { address: getAddress(await system.universal.getAddress()) },
        ensRegistry: { address: getAddress(registry) },
        ensPublicResolver: { address: getAddress(resolver) },
        multicall3: { address: getAddress(many) },
        ensBaseRegistrarImplementation: nowhere,
        ensBulkRenewal: nowhere,
        ensDefaultReverseRegistrar: nowhere,
        ensDnsRegistrar: nowhere,
        ensDnssecImpl: nowhere,
        ensEthRegistrarController: nowhere,
        ensNameWrapper: nowhere,
        ensReverseRegistrar: nowhere,
        legacyEthRegistrarController: nowhere,
        legacyPublicResolver: nowhere,
        wrappedBulkRenewal: nowhere,
        wrappedEthRegistrarController: nowhere,
        wrappedPublicResolver: nowhere,
      },
      subgraphs: { ens: { url: "http://127.0.0.1:9/there-is-none" } },
    },
    transport: transportOf(provider),
  });
}

async function registered() {
  const system = { ...(await deploySystem(ethers)), ethers, networkHelpers };
  const record = recordsOf(system.resolver, namehash(name));
  await registerName(system, "alice", {
    resolvesToOwner: true,
    primary: true,
    records: [
      record("setText", "url", "https://alice.example"),
      record("setContenthash", `0xe30101701220${"ab".repeat(32)}`),
      record("setAddr(bytes32,uint256,bytes)", 0, bitcoin),
      record("setABI", 1, ethers.toUtf8Bytes("[]")),
    ],
  });
  return { ...system, client: await ensClient(system) };
}
const load = () => networkHelpers.loadFixture(registered);

describe("stock ensjs", () => {
  it("getAddressRecord answers for ETH and Bitcoin, and null for none", async () => {
    const { client, alice } = await load();
    expect(await getAddressRecord(client, { name })).to.deep.equal({ id: 60, name: "eth", value: alice.address });
    expect(await getAddressRecord(client, { name, coin: "BTC" })).to.deep.equal({
      id: 0,
      name: "btc",
      value: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    });
    expect(await getAddressRecord(client, { name, coin: "LTC" })).to.equal(null);
    expect(await getAddressRecord(client, { name: "nobody.dim" })).to.equal(null);
  });

  it("getTextRecord, getContentHashRecord and getAbiRecord answer, and null for none", async () => {
    const { client } = await load();
    expect(await getTextRecord(client, { name, key: "url" })).to.equal("https://alice.example");
    expect(await getTextRecord(client, { name, key: "email" })).to.equal(null);
    expect(await getContentHashRecord(client, { name })).to.have.property("protocolType", "ipfs");
    expect(await getAbiRecord(client, { name }))
      .to.have.property("abi")
      .that.deep.equals([]);
    expect(await getContentHashRecord(client, { name: "nobody.dim" })).to.equal(null);
  });

  it("getName answers the primary name, and null for none or another's", async () => {
    const { client, resolver, reverse, alice, bob, mallory } = await load();
    await reverse.connect(mallory).setName(name);
    expect(await getName(client, { address: getAddress(alice.address) })).to.deep.equal({
      name,
      match: true,
      reverseResolverAddress: await reverse.getAddress(),
      resolverAddress: await resolver.getAddress(),
    });
    expect(await getName(client, { address: getAddress(alice.address), chainId: CHAIN_ID })).to.have.property(
      "name",
      name,
    );
    expect(await getName(client, { address: getAddress(bob.address) })).to.equal(null);
    expect(await getName(client, { address: getAddress(mallory.address) })).to.equal(null);
    expect(await getName(client, { address: getAddress(mallory.address), allowMismatch: true })).to.deep.include({
      name,
      match: false,
    });
  });

  it("getResolver answers, and null for an unknown name", async () => {
    const { client, resolver } = await load();
    expect(await getResolver(client, { name })).to.equal(await resolver.getAddress());
    expect(await getResolver(client, { name: "nobody.dim" })).to.equal(null);
  });

  it("getRecords answers many records at once, the missing ones left out", async () => {
    const { client, resolver, alice } = await load();
    const asked = { texts: ["url", "email"], coins: ["ETH", "BTC", "LTC"], contentHash: true, abi: false };
    expect(await getRecords(client, { name, ...asked })).to.deep.equal({
      texts: [{ key: "url", value: "https://alice.example" }],
      coins: [
        { id: 60, name: "eth", value: alice.address },
        { id: 0, name: "btc", value: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
      ],
      contentHash: { protocolType: "ipfs", decoded: "bafybeiflvov2xk5lvov2xk5lvov2xk5lvov2xk5lvov2xk5lvov2xk5lvm" },
      resolverAddress: await resolver.getAddress(),
    });
    const throughLocalBatch = { ...asked, gatewayUrls: ["x-batch-gateway:true"] };
    expect(await getRecords(client, { name, ...throughLocalBatch }))
      .to.have.property("texts")
      .with.length(1);
    expect(await getRecords(client, { name: "nobody.dim", ...asked })).to.deep.include({ texts: [], coins: [] });
  });

  it("getOwner answers the owner, and null for an unknown name", async () => {
    const { client, alice } = await load();
    const owned = { owner: alice.address, ownershipLevel: "registry" };
    expect(await getOwner(client, { name })).to.deep.equal(owned);
    expect(await getOwner(client, { name, contract: "registry" })).to.deep.equal(owned);
    expect(await getOwner(client, { name: "nobody.dim" })).to.equal(null);
  });

  it("getSupportedInterfaces tells the resolver's profiles", async () => {
    const { client, resolver } = await load();
    const interfaces = ["0x3b3b57de", "0xf1cb7e06", "0x59d1d43c", "0xbc1c58d1", "0x582de3e7", "0x9061b923"] as const;
    const address = getAddress(await resolver.getAddress());
    expect(await getSupportedInterfaces(client, { address, interfaces })).to.deep.equal([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("batch answers several of these in one call", async () => {
    const { client, resolver, alice } = await load();
    const [address, url, primary, found] = await batch(
      client,
      getAddressRecord.batch({ name }),
      getTextRecord.batch({ name, key: "url" }),
      getName.batch({ address: getAddress(alice.address) }),
      getResolver.batch({ name }),
    );
    expect(address?.value).to.equal(alice.address);
    expect(url).to.equal("https://alice.example");
    expect(primary?.name).to.equal(name);
    expect(found).to.equal(await resolver.getAddress());
  });

  describe("cannot work with any names but those of ENS itself", () => {
    it("getAvailable: the library accepts names under .eth alone", async () => {
      const { client } = await load();
      expect((await rejection(getAvailable(client, { name }))).name).to.equal("UnsupportedNameTypeError");
    });

    it("getExpiry and getWrapperData: they ask the registrar and the name wrapper of ENS", async () => {
      const { client } = await load();
      await rejection(getExpiry(client, { name }));
      await rejection(getWrapperData(client, { name }));
    });

    it("getPrice: it asks the .eth controller of ENS", async () => {
      const { client } = await load();
      await rejection(getPrice(client, { nameOrNames: name, duration: 31_536_000 }));
    });

    it("the functions of @ensdomains/ensjs/subgraph: they ask an indexer with the schema of ENS", async () => {
      const { client } = await load();
      await rejection(getNameHistory(client, { name }));
    });
  });
});
