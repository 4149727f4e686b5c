import { expect } from "chai";
import {
  type Abi,
  decodeErrorResult,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  keccak256,
  slice,
  zeroAddress,
  zeroHash,
} from "viem";

import {
  answerQuery,
  dnsDecode,
  encodeLookup,
  InvalidMessageError,
  namehash,
  parseLookup,
  parseQuery,
  publicResolverAbi,
  recordKeysOf,
  recordsByKey,
  universalResolverAbi,
} from "../../src/index.ts";

const abi: Abi = publicResolverAbi;
const node = namehash("bob.acme.dim");
const ADDRESS = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
const OTHER = "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc";
const CHECKSUMMED = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const BASE = 2147492101n;

const records = recordsByKey([
  { key: "text:url", value: "https://bob.example/é" },
  { key: "addr:60", value: ADDRESS },
  { key: "addr:2147483648", value: OTHER },
  { key: "addr:0", value: "0x76a91477bff20c60e522dfaa3350c39b030a5d004e839a88ac" },
  { key: "contenthash", value: "0xe301017012" },
  { key: "pubkey", value: `0x${"11".repeat(32)}${"22".repeat(32)}` },
  { key: "name", value: "bob.example" },
  { key: "data:example", value: "0x1234" },
  { key: "abi:4", value: "0x04" },
  { key: "abi:8", value: "0x08" },
  { key: "interface:0x01ffc9a7", value: ADDRESS },
]);
const none = recordsByKey([]);

type Asked = readonly [
  what: string,
  functionName: string,
  args: readonly unknown[],
  keys: string[],
  full: unknown,
  empty: unknown,
];

const questions: readonly Asked[] = [
  ["a text", "text", [node, "url"], ["text:url"], "https://bob.example/é", ""],
  ["a text of any key", "text", [node, "a:b\0c"], ["text:a:b\0c"], "", ""],
  ["the ETH address", "addr", [node], ["addr:60", "addr:2147483648"], CHECKSUMMED, zeroAddress],
  ["an address by its coin", "addr", [node, 60n], ["addr:60", "addr:2147483648"], ADDRESS, "0x"],
  ["an EVM chain's own or the default", "addr", [node, BASE], [`addr:${BASE}`, "addr:2147483648"], OTHER, "0x"],
  ["the default address", "addr", [node, 0x80000000n], ["addr:2147483648", "addr:2147483648"], OTHER, "0x"],
  [
    "a coin of no EVM chain",
    "addr",
    [node, 0n],
    ["addr:0"],
    "0x76a91477bff20c60e522dfaa3350c39b030a5d004e839a88ac",
    "0x",
  ],
  ["a coin number beyond EVM chains", "addr", [node, 1n << 33n], [`addr:${1n << 33n}`], "0x", "0x"],
  ["whether there is an address", "hasAddr", [node, 60n], ["addr:60"], true, false],
  ["whether there is one without the default", "hasAddr", [node, BASE], [`addr:${BASE}`], false, false],
  ["the content hash", "contenthash", [node], ["contenthash"], "0xe301017012", "0x"],
  [
    "the public key",
    "pubkey",
    [node],
    ["pubkey"],
    [`0x${"11".repeat(32)}`, `0x${"22".repeat(32)}`],
    [zeroHash, zeroHash],
  ],
  ["the name", "name", [node], ["name"], "bob.example", ""],
  ["data", "data", [node, "example"], ["data:example"], "0x1234", "0x"],
  ["the lowest encoding of an ABI", "ABI", [node, 13n], ["abi:1", "abi:4", "abi:8"], [4n, "0x04"], [0n, "0x"]],
  ["an encoding that is not there", "ABI", [node, 2n], ["abi:2"], [0n, "0x"], [0n, "0x"]],
  [
    "who implements an interface",
    "interfaceImplementer",
    [node, "0x01ffc9a7"],
    ["interface:0x01ffc9a7"],
    CHECKSUMMED,
    zeroAddress,
  ],
];

describe("Queries about names kept off-chain", () => {
  for (const [what, functionName, args, keys, full, empty] of questions) {
    it(`answer ${what}, and with the empty value where there is none`, () => {
      const query = parseQuery(encodeFunctionData({ abi, functionName, args }));
      const decoded = (data: Hex) => decodeFunctionResult({ abi, functionName, args, data });
      expect(recordKeysOf(query)).to.deep.equal(keys);
      expect(decoded(answerQuery(query, records))).to.deep.equal(full);
      expect(decoded(answerQuery(query, none))).to.deep.equal(empty);
    });
  }

  it("answer many at once, and each unknown one with an error", () => {
    const calls = questions.map(([, functionName, args]) => encodeFunctionData({ abi, functionName, args }));
    const dim = encodeFunctionData({ abi, functionName: "dim", args: [node] });
    const several = encodeFunctionData({ abi, functionName: "multicall", args: [calls] });
    const unknown = [dim, several, "0x12345678", "0x12"] as const;
    const query = parseQuery(encodeFunctionData({ abi, functionName: "multicall", args: [[...calls, ...unknown]] }));
    const data = answerQuery(query, records);
    const answers = decodeFunctionResult({ abi: publicResolverAbi, functionName: "multicall", data });
    for (const [index, call] of calls.entries())
      expect(answers[index]).to.equal(answerQuery(parseQuery(call), records));
    const refusals = answers
      .slice(calls.length)
      .map((each) => decodeErrorResult({ abi: universalResolverAbi, data: each }));
    expect(refusals.map(({ errorName, args }) => [errorName, ...args])).to.deep.equal(
      [slice(dim, 0, 4), slice(several, 0, 4), "0x12345678", "0x12000000"].map((selector) => [
        "UnsupportedResolverProfile",
        selector,
      ]),
    );
    expect(recordKeysOf(query)).to.deep.equal(questions.flatMap(([, , , keys]) => keys));
  });

  it("refuse arguments that are cut short", () => {
    const call = encodeFunctionData({ abi, functionName: "text", args: [node, "url"] });
    expect(() => parseQuery(slice(call, 0, 40))).to.throw();
  });

  it("tell what nobody asks", () => {
    expect(parseQuery("0x")).to.deep.equal({ kind: "unknown", selector: "0x00000000" });
    expect(recordKeysOf({ kind: "unknown", selector: "0x12345678" })).to.deep.equal([]);
  });
});

describe("Lookups of the resolver", () => {
  const data = encodeFunctionData({ abi, functionName: "text", args: [node, "url"] });

  for (const name of ["bob.acme.dim", "dim", "中文.🦊.dim", "a.b.c.d.e.f.dim"]) {
    it(`are taken apart: ${name}`, () => {
      const callData = encodeLookup(name, data);
      expect(parseLookup(callData)).to.deep.equal({ name, node: namehash(name), data, queryHash: keccak256(callData) });
    });
  }

  for (const [what, wire] of [
    ["a label cut short", "0x03626f"],
    ["no end", "0x03626f62"],
    ["more behind the end", "0x03626f620000"],
    ["bytes that are no UTF-8", "0x02c32800"],
    ["a label with a dot", "0x03612e6200"],
    ["nothing", "0x"],
  ] as const) {
    it(`have no name of ${what}`, () => {
      expect(dnsDecode(wire)).to.equal(undefined);
    });
  }

  it("are refused where they are something else", () => {
    for (const callData of ["0x", "0x9061b923", data] as const) {
      expect(() => parseLookup(callData)).to.throw(InvalidMessageError, "data is no call of resolve");
    }
  });
});
