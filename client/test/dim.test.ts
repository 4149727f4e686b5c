import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { type Hex, hexToBytes, keccak256, sha256, slice, stringToBytes, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import {
  dimDigest,
  dimKeyHash,
  type DimMeta,
  getDimProfile,
  InvalidMessageError,
  namehash,
  parseDimMeta,
  type RecordChanges,
  setRecords,
  showDimAddress,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { deployAns } from "./helpers/system.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;

/** An RSA key whose meta is of type 1, with the fingerprint that DIM makes. */
function rsa(bits: number, seed: string, form: "spki" | "pkcs1" = "spki", exponent = 65_537) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: bits, publicExponent: exponent });
  // DIM heads both forms the same.
  const data = publicKey.export({ type: form, format: "pem" }).toString().replaceAll("RSA PUBLIC", "PUBLIC");
  return {
    privateKey,
    json: { type: "1", key: { algorithm: "RSA", data }, seed, fingerprint: signed(privateKey, seed) },
  };
}

function signed(key: KeyObject, text: string): string {
  return sign("sha256", Buffer.from(text), key).toString("base64");
}

const moki = rsa(1024, "moki");
const holder = privateKeyToAccount(`0x${"42".repeat(32)}`);
const eth = { type: "4", key: { algorithm: "ECC", data: holder.publicKey.slice(2) } };

const load = () =>
  networkHelpers.loadFixture(async function fixture() {
    const world = await deployAns(connection);
    await own(world.ans(world.alice), networkHelpers.time, { name: "alice" });
    return world;
  });

const asUri = (value: unknown) => `data:application/json,${JSON.stringify(value)}`;

/** The identity that a meta is of, as its owner claims it. */
function claimOf(meta: DimMeta, keyHash: Hex = dimKeyHash(meta.key)) {
  const address = showDimAddress({ metaType: meta.type, entityType: 0, digest: dimDigest(meta) });
  return { address, metaType: meta.type, keyHash };
}

/** What alice.dim says of itself with these records. */
async function profileWith(records: RecordChanges) {
  const { ans, alice } = await load();
  await setRecords(ans(alice), { name: "alice", records });
  return await getDimProfile(ans(), { name: "alice" });
}

/** Moki's records, all right. */
function mokis(more: Partial<Record<string, string>> = {}, json: unknown = moki.json) {
  const meta = parseDimMeta(json);
  const claim = claimOf(meta);
  const texts: Record<string, string> = { "chat.dim.id": `moki@${claim.address}`, "chat.dim.meta": asUri(json) };
  for (const [key, value] of Object.entries(more)) if (value !== undefined) texts[key] = value;
  return { dim: claim, texts };
}

describe("DIM metas", () => {
  it("have the key's hash and the address that follow from them", () => {
    const meta = parseDimMeta(eth);
    expect(showDimAddress({ metaType: 4, entityType: 0, digest: dimDigest(meta) })).to.equal(holder.address);
    expect(slice(dimKeyHash(meta.key), 12)).to.equal(holder.address.toLowerCase());
    const isOdd = Number.parseInt(holder.publicKey.slice(-1), 16) % 2 === 1;
    const data = `${isOdd ? "03" : "02"}${holder.publicKey.slice(4, 68)}`;
    const compressed = parseDimMeta({ version: 2, key: { algorithm: "ECC", data } });
    expect(dimKeyHash(compressed.key), "the point is the same").to.equal(dimKeyHash(meta.key));
    const ripemd = createHash("ripemd160")
      .update(hexToBytes(sha256(`0x${data}`)))
      .digest("hex");
    expect(dimDigest(compressed)).to.equal(`0x${ripemd}`);
  });

  it("hold RSA keys in either form", () => {
    for (const form of ["spki", "pkcs1"] as const) {
      const { json } = rsa(1024, "a", form);
      const { key } = parseDimMeta(json);
      expect(key).to.deep.include({ algorithm: "RSA", exponent: 65_537n, bits: 1024 });
      const modulus = key.algorithm === "RSA" ? key.modulus : 0n;
      expect(dimKeyHash(key)).to.equal(keccak256(toHex(modulus, { size: 128 })));
    }
  });

  for (const [what, meta, sentence] of [
    ["no object", [], "meta must be a JSON object"],
    ["a type that is none", { ...moki.json, type: "3" }, "meta.type must be 1, 2 or 4"],
    ["a seed where none may be", { ...eth, seed: "a" }, "meta.seed must not be there"],
    ["a fingerprint where none may be", { ...eth, fingerprint: "" }, "meta.fingerprint must not be there"],
    ["an RSA key where there can be none", { type: "4", key: moki.json.key }, "meta.key must be of ECC"],
    ["a key of another kind", { ...eth, key: { algorithm: "DSA", data: "" } }, "meta.key.algorithm must be RSA or ECC"],
    ["a point that is none", { ...eth, key: { algorithm: "ECC", data: "05ab" } }, "meta.key.data is no point"],
    ["a key that is no PEM", { ...moki.json, key: { algorithm: "RSA", data: "abc" } }, "meta.key.data is no RSA key"],
    [
      "a key cut short",
      {
        ...moki.json,
        key: { algorithm: "RSA", data: "-----BEGIN PUBLIC KEY-----\nMIGJAoGB\n-----END PUBLIC KEY-----" },
      },
      "meta.key.data is no RSA key",
    ],
    ["a fingerprint that is no base64", { ...moki.json, fingerprint: "!" }, "meta.fingerprint must be base64"],
  ] as const) {
    it(`are refused with ${what}`, () => {
      expect(() => parseDimMeta(meta)).to.throw(InvalidMessageError, sentence);
    });
  }
});

describe("The DIM identity of a name", () => {
  it("is self-consistent where its meta is that of the identity", async () => {
    const found = await profileWith(mokis());
    expect(found).to.deep.include({
      level: "self-consistent",
      reason: "the holder of its key has not proven it on chain",
    });
    expect(found?.id).to.match(/^moki@1/);
    expect(found?.meta?.seed).to.equal("moki");
    const meta = parseDimMeta(eth);
    const ether = await profileWith({ dim: claimOf(meta), texts: { "chat.dim.meta": asUri(eth) } });
    expect(ether).to.deep.include({ id: holder.address, level: "self-consistent" });
  });

  it("is key-proven where a prover wrote it", async () => {
    const { ans, alice, governance, carol, resolver } = await load();
    const { dim, texts } = mokis();
    await setRecords(ans(alice), { name: "alice", records: { texts } });
    await resolver.connect(governance).setDIMProver(carol);
    const digest = dimDigest(parseDimMeta(moki.json));
    await resolver.connect(carol).setProvenDIM(namehash("alice.dim"), dim.metaType, 0, digest, dim.keyHash, 1);
    expect(await getDimProfile(ans(), { name: "alice" })).to.deep.include({ level: "key-proven", reason: null });
  });

  it("has the visa or bulletin that the meta's key signed", async () => {
    const data = '{"name":"齐天大圣","time":1700000000}';
    const visa = { did: "moki@x", type: "visa", data, signature: signed(moki.privateKey, data) };
    const found = await profileWith(mokis({ "chat.dim.visa": asUri(visa) }));
    expect(found?.document).to.deep.include({ type: "visa", data });
    const forged = { ...visa, data: data.replace("齐天大圣", "八戒") };
    expect((await profileWith(mokis({ "chat.dim.visa": asUri(forged) })))?.document).to.equal(null);
    expect((await profileWith(mokis({ "chat.dim.bulletin": asUri(visa) })))?.document).to.deep.include({ data });

    const ecdsa = await holder.sign({ hash: sha256(stringToBytes(data)) });
    for (const isHigh of [false, true]) {
      const document = { type: "visa", data, signature: der(ecdsa, isHigh).toString("base64") };
      const texts = { "chat.dim.meta": asUri(eth), "chat.dim.visa": asUri(document) };
      const found = await profileWith({ dim: claimOf(parseDimMeta(eth)), texts });
      expect(found?.document, isHigh ? "s may be high" : "s may be low").to.deep.include({ data });
    }
  });

  const other = rsa(1024, "moki");
  const weak = rsa(512, "moki");
  const small = rsa(1024, "moki", "spki", 3);
  for (const [what, records, reason] of [
    ["another identity on chain", { ...mokis(), dim: claimOf(parseDimMeta(other.json)) }, "the identity on chain is 1"],
    ["no meta", { dim: mokis().dim, texts: { "chat.dim.id": mokis().texts["chat.dim.id"] ?? "" } }, "it has no meta"],
    ["another meta", mokis({ "chat.dim.meta": asUri(other.json) }), "another address follows from it"],
    ["another name", mokis({ "chat.dim.id": `hulk@${mokis().dim.address}` }), "its seed is not the name in the ID"],
    ["a meta that is none", mokis({ "chat.dim.meta": asUri([]) }), "meta must be a JSON object"],
    ["a meta that is nowhere", mokis({ "chat.dim.meta": "ar://x" }), "is no data:, https: or ipfs: URI"],
    [
      "another key with the same fingerprint",
      mokis({ "chat.dim.meta": asUri({ ...moki.json, key: other.json.key }) }),
      "its fingerprint is not by its key",
    ],
    ["a short key", mokis({}, weak.json), "its key is weak"],
    ["a small exponent", mokis({}, small.json), "its key is weak"],
    [
      "no key in the identity",
      { ...mokis(), dim: claimOf(parseDimMeta(moki.json), `0x${"0".repeat(64)}`) },
      "does not say which key",
    ],
    [
      "another key in the identity",
      { ...mokis(), dim: claimOf(parseDimMeta(moki.json), `0x${"1".repeat(64)}`) },
      "its key is not that of",
    ],
  ] as const) {
    it(`is unproven with ${what}`, async () => {
      const found = await profileWith(records);
      expect(found?.level).to.equal("unproven");
      expect(found?.reason).to.include(reason);
      expect(found?.meta).to.equal(null);
    });
  }

  it("is unproven where nothing is on chain, and nothing where nobody says so", async () => {
    const { ans } = await load();
    expect(await getDimProfile(ans(), { name: "alice" })).to.equal(null);
    const found = await profileWith({ texts: { "chat.dim.id": "moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk" } });
    expect(found).to.deep.include({ level: "unproven", reason: "nothing of it is on chain", identity: null });
  });
});

/** A signature as DIM writes it. */
function der(signature: Hex, isHigh: boolean): Buffer {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const [r, s] = [BigInt(slice(signature, 0, 32)), BigInt(slice(signature, 32, 64))];
  const body = Buffer.concat([derInteger(r), derInteger(isHigh ? order - s : s)]);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}

function derInteger(value: bigint): Buffer {
  const digits = value.toString(16);
  const even = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
  const bytes = (even[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), even]) : even;
  return Buffer.concat([Buffer.of(0x02, bytes.length), bytes]);
}
