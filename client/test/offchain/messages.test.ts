import { expect } from "chai";
import { zeroHash } from "viem";

import {
  AnsError,
  answerOf,
  decodeResponse,
  encodeLookup,
  encodeResponse,
  type GatewayResponse,
  offchainLimits,
  parseEvidence,
  parseGrant,
  parseLookup,
  parseProfile,
  parseReceipt,
  parseRelease,
  parseSignedAnswer,
  parseTransfer,
  profileHash,
  recordFault,
  hashRecord,
  sequenceOf,
  toJson,
} from "../../src/index.ts";

const owner = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const signature = `0x${"ab".repeat(65)}` as const;
const name = "bob.acme.dim";
const grant = { name, owner, epoch: 1, expires: 1_900_000_000, signature };
const transfer = { name, to: owner, epoch: 2, deadline: 1_900_000_000, signature };
const records = [{ key: "text:url", value: "https://bob.example" }];
const profile = { name, epoch: 2, revision: 1, expires: 1_900_000_000, records, signature };
const release = { name, epoch: 2, revision: 0, deadline: 1_900_000_000, signature };
const hash = `0x${"cd".repeat(32)}` as const;
const receipt = {
  resolver: owner,
  node: hash,
  profileHash: zeroHash,
  sequence: "4294967296",
  expires: 1_900_000_000,
  receivedAt: 1_800_000_000,
  signature,
  seat: 7,
  key: owner,
};
const answer = {
  resolver: owner,
  node: hash,
  queryHash: hash,
  profileHash: hash,
  sequence: "4294967297",
  servedAt: 1_800_000_000,
  expires: 1_800_000_300,
  signature,
};
const evidence = {
  name,
  grant: without(grant, "name"),
  transfers: [without(transfer, "name")],
  profile: without(profile, "name"),
};

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
}

function fault(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AnsError) return error.message;
    throw error;
  }
  return "nothing";
}

describe("Messages from outside", () => {
  it("are read", () => {
    expect(parseGrant(grant)).to.deep.equal(grant);
    expect(parseTransfer(transfer)).to.deep.equal(transfer);
    expect(parseProfile(profile)).to.deep.equal(profile);
    expect(parseRelease(release)).to.deep.equal(release);
    expect(parseEvidence(evidence)).to.deep.equal(evidence);
    expect(parseReceipt(receipt)).to.deep.equal({ ...receipt, sequence: sequenceOf(1, 0) });
    expect(parseSignedAnswer(answer)).to.deep.equal({ ...answer, sequence: sequenceOf(1, 1) });
    expect(toJson(parseReceipt(receipt))).to.deep.equal(receipt);
  });

  it("are put into the one spelling", () => {
    const shouted = { ...grant, owner: owner.toLowerCase(), signature: signature.toUpperCase().replace("X", "x") };
    expect(parseGrant(shouted)).to.deep.equal(grant);
    expect(parseGrant({ ...grant, more: 1 }), "what is unknown is left out").to.deep.equal(grant);
  });

  const long = "a".repeat(64);
  const refused: readonly [string, () => unknown, string][] = [
    ["no object", () => parseGrant("grant"), "grant must be a JSON object."],
    ["a list", () => parseGrant([grant]), "grant must be a JSON object."],
    ["null", () => parseEvidence(null), "evidence must be a JSON object."],
    ["no name", () => parseGrant(without(grant, "name")), "grant.name is missing: it must be a name"],
    [
      "a name in capitals",
      () => parseGrant({ ...grant, name: "Bob.acme.dim" }),
      'must be normalised (ENSIP-15): "bob.acme.dim"',
    ],
    ["an empty label", () => parseGrant({ ...grant, name: "bob..dim" }), "it has an empty label"],
    ["a label that is an address", () => parseGrant({ ...grant, name: `${owner}.dim` }), "it is itself an address"],
    ["a name that is none", () => parseGrant({ ...grant, name: "bo b.dim" }), "cannot be a name"],
    [
      "a name too long",
      () => parseGrant({ ...grant, name: `${long}.${long}.${long}.${long}.dim` }),
      "255 bytes at most on the wire",
    ],
    ["no address", () => parseGrant({ ...grant, owner: "bob" }), "grant.owner is wrong: it must be an address"],
    ["a mistyped address", () => parseGrant({ ...grant, owner: owner.replace("C8", "c8") }), "grant.owner is wrong"],
    [
      "epoch 0",
      () => parseGrant({ ...grant, epoch: 0 }),
      "grant.epoch is wrong: it must be a whole number from 1 to 4294967295",
    ],
    ["an epoch as text", () => parseGrant({ ...grant, epoch: "1" }), "grant.epoch is wrong"],
    ["half an epoch", () => parseTransfer({ ...transfer, epoch: 1.5 }), "transfer.epoch is wrong"],
    ["an epoch too high", () => parseTransfer({ ...transfer, epoch: 2 ** 32 }), "transfer.epoch is wrong"],
    [
      "a time before 1970",
      () => parseGrant({ ...grant, expires: -1 }),
      "grant.expires is wrong: it must be Unix seconds",
    ],
    ["a time beyond JSON's numbers", () => parseGrant({ ...grant, expires: 2 ** 53 }), "grant.expires is wrong"],
    [
      "no signature",
      () => parseGrant({ ...grant, signature: "0x" }),
      "grant.signature is wrong: it must be a signature in hex",
    ],
    ["half a byte", () => parseGrant({ ...grant, signature: "0xabc" }), "grant.signature is wrong"],
    [
      "a signature too long",
      () => parseGrant({ ...grant, signature: `0x${"ab".repeat(8193)}` }),
      "of 8192 bytes at most",
    ],
    ["a revision of 0", () => parseProfile({ ...profile, revision: 0 }), "profile.revision is wrong"],
    ["no list", () => parseProfile({ ...profile, records: {} }), "profile.records is wrong: it must be a list"],
    [
      "65 records",
      () =>
        parseProfile({ ...profile, records: Array.from({ length: 65 }, (_, i) => ({ key: `text:${i}`, value: "a" })) }),
      "profile.records is wrong: it must be a list of 64 at most",
    ],
    [
      "a record that is none",
      () => parseProfile({ ...profile, records: [1] }),
      "profile.records[0] must be a JSON object",
    ],
    [
      "a long key",
      () => parseProfile({ ...profile, records: [{ key: `text:${"é".repeat(62)}`, value: "a" }] }),
      "profile.records[0].key is wrong: it must be a text of 128 bytes at most",
    ],
    [
      "a long value",
      () => parseProfile({ ...profile, records: [{ key: "text:a", value: "é".repeat(4097) }] }),
      "profile.records[0].value is wrong: it must be a text of 8192 bytes at most",
    ],
    [
      "half a character",
      () => parseProfile({ ...profile, records: [{ key: "text:a", value: "\ud800" }] }),
      "profile.records[0].value is wrong: it must be a text",
    ],
    [
      "more than 32 KiB together",
      () =>
        parseProfile({
          ...profile,
          records: Array.from({ length: 5 }, (_, i) => ({ key: `text:${i}`, value: "a".repeat(7000) })),
        }),
      "profile.records have 35030 bytes together, and 32768 are the most.",
    ],
    [
      "a key twice",
      () => parseProfile({ ...profile, records: [...records, ...records] }),
      'profile.records[1] "text:url" is there twice.',
    ],
    [
      "nine transfers",
      () => parseEvidence({ ...evidence, transfers: Array.from({ length: 9 }, () => transfer) }),
      "evidence.transfers is wrong: it must be a list of 8 at most.",
    ],
    ["no grant", () => parseEvidence(without(evidence, "grant")), "grant must be a JSON object."],
    ["a profile and a release", () => parseEvidence({ ...evidence, release }), "evidence has a profile and a release"],
    [
      "a bad transfer",
      () => parseEvidence({ ...evidence, transfers: [{}] }),
      "transfers[0].to is missing: it must be an address",
    ],
    [
      "a sequence as number",
      () => parseReceipt({ ...receipt, sequence: 1 }),
      "receipt.sequence is wrong: it must be a number of 64 bits as a text",
    ],
    [
      "a sequence too high",
      () => parseReceipt({ ...receipt, sequence: "18446744073709551616" }),
      "receipt.sequence is wrong",
    ],
    ["a sequence in hex", () => parseReceipt({ ...receipt, sequence: "0x1" }), "receipt.sequence is wrong"],
    [
      "a short hash",
      () => parseReceipt({ ...receipt, node: "0x12" }),
      "receipt.node is wrong: it must be 32 bytes in hex",
    ],
    ["seat 0", () => parseReceipt({ ...receipt, seat: 0 }), "receipt.seat is wrong"],
    [
      "an answer without its query",
      () => parseSignedAnswer(without(answer, "queryHash")),
      "answer.queryHash is missing",
    ],
  ];
  for (const [what, work, sentence] of refused) {
    it(`are refused with ${what}`, () => {
      expect(fault(work)).to.include(sentence);
    });
  }
});

describe("Records of a profile", () => {
  const good: readonly [string, string][] = [
    ["text:com.github", "bob"],
    ["text:a:b", "x"],
    ["addr:60", owner.toLowerCase()],
    ["addr:2147483648", owner.toLowerCase()],
    ["addr:0", "0x76a914"],
    ["contenthash", "0xe301"],
    ["pubkey", `0x${"12".repeat(64)}`],
    ["name", "bob.example"],
    ["data:x", "0x00"],
    ["abi:1", "0x7b7d"],
    ["interface:0x01ffc9a7", owner.toLowerCase()],
    ["later:kind", "anything"],
  ];
  for (const [key, value] of good) {
    it(`take ${key}`, () => {
      expect(recordFault({ key, value })).to.equal(undefined);
    });
  }

  const bad: readonly [string, string, string][] = [
    ["", "x", "is no key"],
    ["text:url", "", "has no value; leave the record out"],
    ["text", "x", "needs what it is for, as text:url"],
    ["text:", "x", "needs what it is for, as text:url"],
    ["name:x", "x", "must be written name"],
    ["addr:60", owner, "must be 20 bytes in lower-case hex"],
    ["addr:60", "0x12", "must be 20 bytes in lower-case hex"],
    ["addr:0", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "must be bytes in lower-case hex"],
    ["addr:060", owner.toLowerCase(), "must be for a coin type in decimal digits"],
    ["addr:eth", owner.toLowerCase(), "must be for a coin type in decimal digits"],
    [`addr:${1n << 256n}`, "0x12", "must be for a coin type in decimal digits"],
    ["contenthash", "ipfs://Qm", "must be bytes in lower-case hex"],
    ["contenthash", "0x", "must be bytes in lower-case hex"],
    ["contenthash", "0xABCD", "must be bytes in lower-case hex"],
    ["data:x", "0x123", "must be bytes in lower-case hex"],
    ["pubkey", "0x12", "must be 64 bytes in lower-case hex"],
    ["abi:3", "0x12", "must be for one encoding"],
    ["abi:0", "0x12", "must be for one encoding"],
    ["abi:1", "{}", "must be bytes in lower-case hex"],
    ["interface:0x01FFC9A7", owner.toLowerCase(), "must be for 4 bytes in lower-case hex"],
    ["interface:0x01ffc9a7", "0x12", "must be an address in lower-case hex"],
  ];
  for (const [key, value, sentence] of bad) {
    it(`refuse ${JSON.stringify(key)} with ${JSON.stringify(value).slice(0, 20)}`, () => {
      expect(recordFault({ key, value })).to.include(sentence);
    });
  }

  it("have the limits of the resolver", () => {
    expect(offchainLimits).to.deep.equal({
      name: 255,
      transfers: 8,
      records: 64,
      key: 128,
      value: 8192,
      profile: 32_768,
      signature: 8192,
    });
  });
});

describe("Responses of a gateway", () => {
  const service = {
    sequence: sequenceOf(2, 1),
    servedAt: 1_800_000_000,
    expires: 1_800_000_300,
    signatures: [signature],
  };
  const full: GatewayResponse = {
    grant: { owner, epoch: 1, expires: 1_900_000_000, signature },
    transfers: [{ to: owner, epoch: 2, deadline: 1_900_000_000, signature }],
    profile: { epoch: 2, revision: 1, expires: 1_900_000_000, records: records.map(hashRecord), signature },
    values: ["https://bob.example"],
    service,
  };
  const lookup = parseLookup(encodeLookup(name, "0x12345678"));

  it("come back from their encoding", () => {
    expect(decodeResponse(encodeResponse(full))).to.deep.equal(full);
    const nothing: GatewayResponse = { grant: null, transfers: [], profile: null, values: [], service };
    expect(decodeResponse(encodeResponse(nothing))).to.deep.equal(nothing);
  });

  it("hold the answer that is signed", () => {
    const { node, queryHash } = lookup;
    const asked = { resolver: owner, lookup } as const;
    const expected = { resolver: owner, node, queryHash, sequence: sequenceOf(2, 1) };
    expect(answerOf(full, asked)).to.deep.equal({
      ...expected,
      profileHash: profileHash(profile),
      servedAt: service.servedAt,
      expires: service.expires,
    });
    expect(answerOf({ ...full, profile: null }, asked).profileHash).to.equal(zeroHash);
  });

  it("are refused where they are something else", () => {
    for (const data of ["0x", "0x1234", `0x${"ff".repeat(640)}`] as const) {
      expect(fault(() => decodeResponse(data))).to.equal("data is no response that the resolver would understand.");
    }
    const endless = { ...full, service: { ...service, expires: 2 ** 60 } };
    expect(fault(() => decodeResponse(encodeResponse(endless)))).to.equal("data has a time that never comes.");
  });
});
