import { expect } from "chai";
import { type Hex, keccak256, namehash, numberToHex, recoverAddress, zeroHash } from "viem";

import { InvalidMessageError } from "../../src/errors/offchain.ts";
import { checkpointTree } from "../../src/offchain/checkpoint/checkpointTree.ts";
import { pathTo } from "../../src/offchain/checkpoint/pathTo.ts";
import { branchHash } from "../../src/offchain/checkpoint/branchHash.ts";
import { leafHash } from "../../src/offchain/checkpoint/leafHash.ts";
import { treeRoot } from "../../src/offchain/checkpoint/treeRoot.ts";
import {
  checkpointTypes,
  type Evidence,
  grantCollector,
  grantHash,
  offchainDomain,
  parseCheckpoint,
  verifyCheckpoint,
  type VerifySignature,
} from "../../src/index.ts";
import { signerCalled } from "../helpers/offchain.ts";

const word = (bits: string): Hex => numberToHex(BigInt(`0b${bits.padEnd(256, "0")}`), { size: 32 });
const value = (of: string) => keccak256(word(of));
const entry = (bits: string) => ({ key: word(bits), value: value(bits) });

describe("checkpointTree", () => {
  it("is nothing without entries, and a leaf with one", () => {
    expect(treeRoot(checkpointTree([]))).to.equal(zeroHash);
    expect(treeRoot(checkpointTree([entry("1")]))).to.equal(leafHash(entry("1")));
  });

  it("branches where keys first differ, with nothing beside a path that they share", () => {
    const [a, b, c] = [entry("000"), entry("001"), entry("1")];
    const pair = branchHash(leafHash(a), leafHash(b));
    const shared = branchHash(branchHash(pair, zeroHash), leafHash(c));
    expect(treeRoot(checkpointTree([c, b, a]))).to.equal(shared);
    expect(pathTo(checkpointTree([a, b, c]), a.key)).to.deep.equal({
      siblings: [leafHash(c), zeroHash, leafHash(b)],
      end: a,
    });
    expect(pathTo(checkpointTree([a, b, c]), word("01")).end).to.equal(undefined);
    expect(pathTo(checkpointTree([a, b, c]), word("11")).end).to.deep.equal(c);
  });

  it("does not depend on the order of entries, nor on capitals", () => {
    const entries = Array.from({ length: 50 }, (_, i) => ({ key: keccak256(numberToHex(i + 1)), value: value("1") }));
    const root = treeRoot(checkpointTree(entries));
    expect(treeRoot(checkpointTree(entries.toReversed()))).to.equal(root);
    const capital = entries.map(({ key, ...rest }) => ({ key: `0x${key.slice(2).toUpperCase()}` as const, ...rest }));
    expect(treeRoot(checkpointTree(capital))).to.equal(root);
  });

  it("refuses a key twice, and what is not 32 bytes", () => {
    expect(() => checkpointTree([entry("1"), entry("1")])).to.throw(InvalidMessageError, /once/);
    expect(() => checkpointTree([{ key: "0x12", value: value("1") }])).to.throw(
      InvalidMessageError,
      /entries\[0\]\.key/,
    );
  });
});

const profiled = (evidence: Evidence, value: string): Evidence => ({
  ...evidence,
  profile: { epoch: 1, revision: 1, expires: 100, records: [{ key: "text:a", value }], signature: "0x12" },
});
const keys = (...evidences: Evidence[]) => {
  const collector = grantCollector("acme.dim");
  for (const evidence of evidences) collector.add(evidence);
  return collector.entries(100n).map(({ key }) => key);
};

describe("grantCollector", () => {
  const owner = "0x00000000000000000000000000000000000000AA";
  const granted = (name: string, { epoch = 1, expires = 100 } = {}): Evidence => ({
    name,
    grant: { owner, epoch, expires, signature: "0x12" },
    transfers: [],
  });
  it("has the newest grant of each name at or below the zone, in whichever order they come", () => {
    const [older, newer] = [granted("a.acme.dim"), granted("a.acme.dim", { epoch: 10 })];
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const collector = grantCollector("acme.dim");
      for (const each of order) collector.add(each);
      const value = grantHash({ name: "a.acme.dim", ...newer.grant });
      expect(collector.entries(100n)).to.deep.equal([{ key: namehash("a.acme.dim"), value }]);
    }
    const all = keys(granted("acme.dim"), granted("b.a.acme.dim"), granted("notacme.dim"), granted("x.other.dim"));
    expect(all).to.deep.equal([namehash("acme.dim"), namehash("b.a.acme.dim")]);
  });

  it("leaves out what has ended, what was released, and what was signed twice with one number", () => {
    expect(keys(granted("a.acme.dim", { expires: 99 }))).to.deep.equal([]);
    const release = { epoch: 1, revision: 2, deadline: 100, signature: "0x12" } as const;
    expect(keys(granted("a.acme.dim"), { ...granted("a.acme.dim"), release })).to.deep.equal([]);
    const [one, two] = [profiled(granted("a.acme.dim"), "1"), profiled(granted("a.acme.dim"), "2")];
    expect(keys(one, two)).to.deep.equal([]);
    expect(keys(one, two, one), "for good").to.deep.equal([]);
    expect(keys(one, two, granted("a.acme.dim", { epoch: 10 }))).to.have.lengthOf(1);
  });
});

const verifySignature: VerifySignature = async ({ signer, hash, signature }) =>
  (await recoverAddress({ hash, signature })) === signer;

describe("A published checkpoint", () => {
  const [chainId, resolver] = [31_337, "0x00000000000000000000000000000000000000AA"] as const;
  const checkpoint = { name: "acme.dim", root: zeroHash, epoch: 7n, expires: 100 };
  const json = { ...checkpoint, epoch: "7", signature: `0x${"AB".repeat(65)}` };

  it("is read from JSON, field by field", () => {
    expect(parseCheckpoint(json)).to.deep.equal({ ...checkpoint, signature: `0x${"ab".repeat(65)}` });
    for (const [change, what] of [
      [{ name: "Acme.dim" }, /checkpoint\.name/],
      [{ root: "0x12" }, /checkpoint\.root is wrong: it must be 32 bytes/],
      [{ epoch: 7 }, /checkpoint\.epoch/],
      [{ expires: -1 }, /checkpoint\.expires/],
      [{ signature: "0x" }, /checkpoint\.signature/],
    ] as const) {
      expect(() => parseCheckpoint({ ...json, ...change })).to.throw(InvalidMessageError, what);
    }
    expect(() => parseCheckpoint([])).to.throw(InvalidMessageError, /JSON object/);
  });

  it("is its issuer's alone, and for one chain, resolver, zone, tree, epoch and end", async () => {
    const issuer = signerCalled("issuer");
    const message = { zone: namehash("acme.dim"), root: zeroHash, epoch: 7n, expires: 100n };
    const domain = offchainDomain(chainId, resolver);
    const types = checkpointTypes;
    const signature = await issuer.signTypedData({ domain, types, primaryType: "Checkpoint", message });
    const check = { chainId, resolver, issuer: issuer.address, verifySignature };
    const signed = { ...checkpoint, signature };
    expect(await verifyCheckpoint(signed, check)).to.equal(true);
    for (const change of [{ name: "other.dim" }, { root: namehash("a") }, { epoch: 8n }, { expires: 101 }]) {
      expect(await verifyCheckpoint({ ...signed, ...change }, check)).to.equal(false);
    }
    expect(await verifyCheckpoint(signed, { ...check, chainId: 1 })).to.equal(false);
    expect(await verifyCheckpoint(signed, { ...check, resolver: issuer.address })).to.equal(false);
    expect(await verifyCheckpoint(signed, { ...check, issuer: resolver })).to.equal(false);
  });
});
