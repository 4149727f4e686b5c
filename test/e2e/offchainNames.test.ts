import { expect } from "chai";
import { encodeBase58, Interface } from "ethers";
import { network } from "hardhat";
import { getAddress, parseAbi } from "viem";

import { startGateway } from "../helpers/gateway.ts";
import { hex } from "../helpers/hex.ts";
import { deployOffchain, NAME, type Story, tell } from "../helpers/offchain.ts";
import { encodeResponse, type RecordText } from "../helpers/offchainMessages.ts";
import { rejection } from "../helpers/rejection.ts";
import { ethersProvider, viemClient } from "../helpers/stock.ts";
import { addr, decode, encode, LOCAL_BATCH, multicall, text, wire } from "../helpers/universal.ts";

const { ethers, networkHelpers, provider } = await network.create();

const RESOLVE = new Interface(["function resolve(bytes name, bytes data)"]);
const ETH = "0x00000000000000000000000000000000000A11cE";
const BTC = "0x0014751e76e8199196d454941c45d1b3a323f1433bd6";
const IPFS = { contenthash: `0xe30101701220${"ab".repeat(32)}`, digest: `0x1220${"ab".repeat(32)}` };
const AVATAR = "data:image/svg+xml;base64,PHN2Zy8+";

const RECORDS: RecordText[] = [
  { key: "addr:60", value: ETH.toLowerCase() },
  { key: "addr:0", value: BTC },
  { key: "addr:2147483658", value: `0x${"22".repeat(20)}` },
  { key: "text:url", value: "https://bob.example" },
  { key: "text:avatar", value: AVATAR },
  { key: "contenthash", value: IPFS.contenthash },
];

const fixture = () => deployOffchain(ethers);

describe("names that live off-chain, as stock clients see them", () => {
  let offchain: Awaited<ReturnType<typeof deployOffchain>>;
  /** What a gateway makes of a question; usually the truth. */
  let story: (name: string) => Partial<Story>;
  const answers = {
    get: async (callData: string) => {
      const [name] = RESOLVE.decodeFunctionData("resolve", callData);
      return encodeResponse(await tell(offchain, callData, story(textOf(name))));
    },
  };
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  before(async () => {
    gateway = await startGateway(answers);
  });
  after(() => gateway.close());

  async function load(urls = [gateway.get]) {
    offchain = await networkHelpers.loadFixture(fixture);
    story = (name) => ({ name, profile: name === NAME ? { records: RECORDS } : null });
    gateway.asked.length = 0;
    await offchain.setPolicy({ gateways: urls });
    const { registry, universal } = offchain;
    return {
      ...offchain,
      viem: await viemClient(provider, universal),
      flat: await ethersProvider(provider, registry),
      whole: await ethersProvider(provider, registry, universal),
    };
  }

  for (const method of ["get", "post"] as const) {
    it(`viem resolves every record, by ${method.toUpperCase()}`, async () => {
      const { viem, resolver } = await load([gateway[method]]);
      expect(await viem.getEnsAddress({ name: NAME })).to.equal(getAddress(ETH));
      expect(await viem.getEnsAddress({ name: NAME, coinType: 0n })).to.equal(BTC);
      expect(await viem.getEnsAddress({ name: NAME, coinType: 0x8000000an })).to.equal(`0x${"22".repeat(20)}`);
      expect(await viem.getEnsText({ name: NAME, key: "url" })).to.equal("https://bob.example");
      expect(await viem.getEnsAvatar({ name: NAME })).to.equal(AVATAR);
      expect(await viem.getEnsResolver({ name: NAME })).to.equal(await resolver.getAddress());
      expect(new Set(gateway.asked.map((asked) => asked.method))).to.deep.equal(new Set([method.toUpperCase()]));
    });

    for (const mode of ["flat", "whole"] as const) {
      it(`ethers does too, ${mode === "flat" ? "registry" : "universal"} mode, by ${method.toUpperCase()}`, async () => {
        const { [mode]: client } = await load([gateway[method]]);
        expect(await client.resolveName(NAME)).to.equal(ETH);
        const resolver = await client.getResolver(NAME);
        expect(await resolver?.getAddress(10)).to.equal(`0x${"22".repeat(20)}`);
        expect(await resolver?.getText("url")).to.equal("https://bob.example");
        expect(await resolver?.getAvatar()).to.equal(AVATAR);
        expect(await resolver?.getContentHash()).to.equal(`ipfs://${encodeBase58(IPFS.digest)}`);
      });
    }
  }

  it("a key that the owner did not sign is null, and so is a name that nobody was granted", async () => {
    const { viem, flat, whole } = await load();
    expect(await viem.getEnsText({ name: NAME, key: "email" })).to.equal(null);
    expect(await viem.getEnsAddress({ name: NAME, coinType: 2n })).to.equal(null);
    for (const name of ["nobody.acme.dim", "a.b.acme.dim"]) {
      expect(await viem.getEnsAddress({ name, strict: true }), name).to.equal(null);
      expect(await viem.getEnsText({ name, key: "url", strict: true }), name).to.equal(null);
      expect(await flat.resolveName(name), name).to.equal(null);
      expect(await whole.resolveName(name), name).to.equal(null);
    }
  });

  it("several questions go to the gateway as one", async () => {
    const { viem, universal } = await load();
    const asked = multicall(addr(NAME), text(NAME, "url"), text(NAME, "email"), addr(NAME, 0));
    const abi = parseAbi([
      "function resolveWithGateways(bytes name, bytes data, string[] gateways) view returns (bytes result, address resolver)",
    ]);
    const [result] = await viem.readContract({
      address: getAddress(await universal.getAddress()),
      abi,
      functionName: "resolveWithGateways",
      args: [hex(wire(NAME)), hex(asked), [LOCAL_BATCH]],
    });
    expect([...decode(["bytes[]"], result)[0]]).to.deep.equal([
      encode(["address"], [ETH]),
      encode(["string"], ["https://bob.example"]),
      encode(["string"], [""]),
      encode(["bytes"], [BTC]),
    ]);
    expect(gateway.asked).to.have.length(1);
  });

  it("a primary name off-chain is confirmed by viem and ethers", async () => {
    const loaded = await load();
    const { viem, flat, whole, reverse, dave } = loaded;
    const records = [{ key: "addr:60", value: dave.address.toLowerCase() }];
    story = (name) => ({ name, profile: name === NAME ? { records } : null });
    await reverse.connect(dave).setName(NAME);
    expect(await viem.getEnsName({ address: getAddress(dave.address) })).to.equal(NAME);
    expect(await flat.lookupAddress(dave.address)).to.equal(NAME);
    expect(await whole.lookupAddress(dave.address)).to.equal(NAME);
  });

  it("a gateway that is gone is passed over", async () => {
    const dead = await startGateway({ get: async () => await Promise.resolve(undefined) });
    await dead.close();
    const { viem, flat, whole } = await load([dead.get, gateway.get]);
    expect(await viem.getEnsAddress({ name: NAME })).to.equal(getAddress(ETH));
    expect(await flat.resolveName(NAME)).to.equal(ETH);
    expect(await whole.resolveName(NAME)).to.equal(ETH);
  });

  const lies: [what: string, lie: (name: string) => Partial<Story>, error: string][] = [
    [
      "a value that the owner did not sign",
      (name) => ({
        name,
        owner: offchain.thief,
        profile: { records: [{ key: "addr:60", value: `0x${"66".repeat(20)}` }] },
      }),
      "ProfileNotByOwner",
    ],
    [
      "an answer that no seat signed",
      (name) => ({ name, profile: null, keys: [offchain.thief] }),
      "UnknownOperatorKey",
    ],
    [
      "an answer of yesterday",
      (name) => ({ name, profile: null, service: { servedAt: 1n, expires: 2n } }),
      "AnswerExpired",
    ],
  ];
  for (const [what, lie, error] of lies) {
    it(`no client believes ${what}`, async () => {
      const { viem, flat, whole, proof } = await load();
      story = lie;
      const strict = await rejection(viem.getEnsAddress({ name: NAME, strict: true }));
      const selector = proof.interface.getError(error)?.selector.slice(2) ?? "";
      expect(strict.message).to.include(selector);
      // ethers throws for some refusals and answers null for others.
      for (const client of [flat, whole]) expect(await client.resolveName(NAME).catch(() => null)).to.equal(null);
    });
  }

  it("the zone itself can live off-chain too", async () => {
    const { viem } = await load();
    story = (name) => ({ name, profile: { records: [{ key: "text:url", value: `https://${name}` }] } });
    expect(await viem.getEnsText({ name: "acme.dim", key: "url" })).to.equal("https://acme.dim");
  });
});

/** A name in wire form as text. */
function textOf(name: string): string {
  const labels: string[] = [];
  const bytes = Buffer.from(name.slice(2), "hex");
  for (let at = 0, length = bytes[0] ?? 0; length > 0; at += length + 1, length = bytes[at] ?? 0) {
    labels.push(bytes.subarray(at + 1, at + 1 + length).toString("utf8"));
  }
  return labels.join(".");
}
