import { createServer, type Server } from "node:http";

import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { concat, sha256, stringToBytes } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { listen, shut } from "../../test/helpers/listen.ts";
import {
  canonicalJson,
  dereference,
  dm3Message,
  type Dm3Profile,
  getDm3DeliveryService,
  getDm3Profile,
  setRecords,
  signDm3Profile,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns, toAddress } from "./helpers/system.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const profile: Dm3Profile = {
  publicEncryptionKey: key(1),
  publicSigningKey: key(2),
  deliveryServices: ["sp.dim", "other.eth"],
};

/** alice.dim resolves to alice. */
async function fixture() {
  const world = await deployAns(connection);
  await own(world.ans(world.alice), time, { name: "alice" });
  await setRecords(world.ans(world.alice), { name: "alice", records: { addresses: { eth: world.alice.address } } });
  return world;
}

const load = () => networkHelpers.loadFixture(fixture);

/** Alice's own, signed by the account that her name resolves to. */
async function signed() {
  const { ans, alice } = await load();
  return await signDm3Profile(ans(alice), { profile });
}

describe("dm3 profiles", () => {
  let server: Server;
  let origin: string;
  const files = new Map<string, Uint8Array>();

  before(async () => {
    server = createServer((request, response) => {
      const bytes = files.get(request.url ?? "");
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    });
    origin = await listen(server);
  });
  after(() => shut(server));

  const local = () => ({ allowPrivate: true, ipfsGateway: origin });

  /** What alice publishes under a key. */
  async function published(record: string, textKey = "network.dm3.profile") {
    const world = await load();
    await setRecords(world.ans(world.alice), { name: "alice", records: { texts: { [textKey]: record } } });
    return await getDm3Profile(world.ans(), { name: "alice", ...local() });
  }

  it("are signed over the text that dm3 asks for", () => {
    const alice = "0x71CB05EE1b1F506fF321Da3dac38f25c0c9ce6E1";
    expect(dm3Message(alice, profile)).to.equal(
      "dm3.chat wants you register your dm3 profile with your Ethereum account:\n" +
        "0x71CB05EE1b1F506fF321Da3dac38f25c0c9ce6E1\n\n" +
        "This is required only once!\n" +
        "(There is no paid transaction initiated. The signature is used off-chain only.)\n\n" +
        "URI: https://dm3.chat\nVersion: 1\n" +
        `dm3 Profile: {"deliveryServices":["sp.dim","other.eth"],"publicEncryptionKey":"${key(1)}","publicSigningKey":"${key(2)}"}`,
    );
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined, é: null })).to.equal('{"b":[{"c":2,"d":1}],"é":null}');
  });

  it("are verified by the account that the name resolves to", async () => {
    const { alice } = await load();
    expect(await published(await signed())).to.deep.equal({ profile, address: alice.address });
    expect(await published(await signed(), "eth.dm3.profile")).to.deep.equal({ profile, address: alice.address });
    const { ans } = await load();
    expect(await getDm3Profile(ans(), { name: "alice" })).to.equal(null);
    expect(await getDm3Profile(ans(), { name: "nobody" })).to.equal(null);
  });

  it("are refused where somebody else signed them, or for another account", async () => {
    const mallory = privateKeyToAccount(`0x${"77".repeat(32)}`);
    const { alice } = await load();
    for (const address of [mallory.address, toAddress(alice.address)]) {
      const signature = await mallory.signMessage({ message: dm3Message(address, profile) });
      const record = `data:application/json,${canonicalJson({ profile, signature })}`;
      const error = await refusal(published(record), "INVALID_MESSAGE");
      expect(error.message).to.include(`is not signed by ${alice.address}`);
    }
    const changed = (await signed()).replace("sp.dim", "mallory.dim");
    await refusal(published(changed), "INVALID_MESSAGE");
  });

  it("are read in all the forms that are about", async () => {
    const raw = await signed();
    const json = raw.slice("data:application/json,".length);
    const { alice } = await load();
    const expected = { profile, address: alice.address };
    for (const record of [
      `data:application/json;charset=utf-8,${json}`,
      `data:application/json,${encodeURIComponent(json)}`,
      `data:application/json;base64,${Buffer.from(json).toString("base64")}`,
    ]) {
      expect(await published(record), record).to.deep.equal(expected);
    }
    // On the web: the hash is over the canonical text, the order there does not matter.
    const { profile: inner, signature } = JSON.parse(json);
    const hash = sha256(stringToBytes(json));
    files.set("/profile", Buffer.from(JSON.stringify({ signature, profile: inner }, null, 2)));
    for (const given of [hash, hash.slice(2), hash.slice(2).toUpperCase()]) {
      files.set(`/profile?a=1&dm3Hash=${given}`, files.get("/profile") ?? new Uint8Array());
      expect(await published(`${origin}/profile?a=1&dm3Hash=${given}`)).to.deep.equal(expected);
    }
    const other = `0x${"12".repeat(32)}`;
    files.set(`/profile?dm3Hash=${other}`, files.get("/profile") ?? new Uint8Array());
    const wrong = await refusal(published(`${origin}/profile?dm3Hash=${other}`), "INVALID_MESSAGE");
    expect(wrong.message).to.include("is not the one whose hash the record has");
    const bare = await refusal(published(`${origin}/profile`), "INVALID_MESSAGE");
    expect(bare.message).to.include("a URL without dm3Hash");
  });

  it("are compared with their CID", async () => {
    const json = (await signed()).slice("data:application/json,".length);
    const { alice } = await load();
    const raw = stringToBytes(json);
    const cid = cidOf(0x55, sha256(raw, "bytes"));
    files.set(`/ipfs/${cid}?format=raw`, raw);
    expect(await published(`ipfs://${cid}`)).to.deep.equal({ profile, address: alice.address });

    const length = varint(raw.length);
    const file = concat([Uint8Array.of(0x08, 0x02, 0x12), length, raw, Uint8Array.of(0x18), length]);
    const block = concat([Uint8Array.of(0x0a), varint(file.length), file]);
    const wrapped = cidOf(0x70, sha256(block, "bytes"));
    files.set(`/ipfs/${wrapped}?format=raw`, block);
    expect(await published(`ipfs://${wrapped}`)).to.deep.equal({ profile, address: alice.address });

    files.set(`/ipfs/${cid}?format=raw`, stringToBytes(`${json} `));
    const error = await refusal(published(`ipfs://${cid}`), "INVALID_MESSAGE");
    expect(error.message).to.include("is not the one of its CID");
  });

  for (const [what, record, reason] of [
    ["another kind of URI", "ar://abc", "is no data:, https: or ipfs: URI"],
    ["raw JSON", "{}", "is no data:, https: or ipfs: URI"],
    ["a data: URI of text", "data:text/plain,{}", "holds no JSON"],
    ["broken base64", "data:application/json;base64,!", "is damaged"],
    ["broken JSON", "data:application/json,{", "is no JSON"],
    ["a profile without a signature", 'data:application/json,{"profile":{}}', "signature"],
    [
      "more than there may be",
      `data:application/json,${JSON.stringify({ profile, signature: "0x", more: 1 })}`,
      "more must not be there",
    ],
    [
      "a key that is none",
      `data:application/json,${JSON.stringify({ profile: { ...profile, publicSigningKey: "abc" }, signature: "0x" })}`,
      "publicSigningKey must be a key of 32 bytes in base64",
    ],
    ["a path below a CID", "ipfs://QmRAQB6YaCyidP37UdDnjFY5vQuiBrcqdyoW1CuDgwxkD4/a", "The CID has a path"],
    ["a CID that is none", "ipfs://abc", "The CID is"],
  ] as const) {
    it(`are refused as ${what}`, async () => {
      expect((await refusal(published(record), "INVALID_MESSAGE")).message).to.include(reason);
    });
  }

  it("are asked for at no address of a private network", async () => {
    const url = `${origin.replace("http:", "https:")}/profile?dm3Hash=0x${"12".repeat(32)}`;
    await refusal(dereference(url), "GATEWAY_FAILED");
    await refusal(dereference(`${origin}/profile`), "GATEWAY_FAILED");
  });

  it("name delivery services, whose entry is not signed", async () => {
    const { ans, alice } = await load();
    const service = { publicSigningKey: key(3), publicEncryptionKey: key(4), url: "https://sp.example/rpc" };
    const record = `data:application/json,${JSON.stringify(service)}`;
    expect(await getDm3DeliveryService(ans(), { name: "alice" })).to.equal(null);
    for (const textKey of ["eth.dm3.deliveryservice", "eth.dm3.deliveryService", "network.dm3.deliveryService"]) {
      await setRecords(ans(alice), { name: "alice", records: { texts: { [textKey]: record } } });
      expect(await getDm3DeliveryService(ans(), { name: "alice" })).to.deep.equal(service);
    }
    const old = { texts: { "network.dm3.deliveryService": "data:application/json,[]" } };
    await setRecords(ans(alice), { name: "alice", records: old });
    await refusal(getDm3DeliveryService(ans(), { name: "alice" }), "INVALID_MESSAGE");
  });
});

/** A CID of version 1, in base 32. */
function cidOf(codec: number, digest: Uint8Array): string {
  const bytes = concat([Uint8Array.of(0x01, codec, 0x12, 0x20), digest]);
  const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
  let [text, value, bits] = ["b", 0, 0];
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(value >> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
