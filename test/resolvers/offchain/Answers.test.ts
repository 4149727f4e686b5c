import { expect } from "chai";
import { AbiCoder, getAddress, hexlify, Interface, namehash, toUtf8Bytes, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { answer, ask, deployOffchain, NAME } from "../../helpers/offchain.ts";
import type { RecordText } from "../../helpers/offchainMessages.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployOffchain(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const calls = new Interface([
  "function addr(bytes32) view returns (address)",
  "function addr(bytes32,uint256) view returns (bytes)",
  "function hasAddr(bytes32,uint256) view returns (bool)",
  "function text(bytes32,string) view returns (string)",
  "function contenthash(bytes32) view returns (bytes)",
  "function pubkey(bytes32) view returns (bytes32,bytes32)",
  "function name(bytes32) view returns (string)",
  "function data(bytes32,string) view returns (bytes)",
  "function ABI(bytes32,uint256) view returns (uint256,bytes)",
  "function interfaceImplementer(bytes32,bytes4) view returns (address)",
  "function multicall(bytes[]) returns (bytes[])",
  "function dim(bytes32) view returns (uint8,uint8,bytes20,uint8,uint64,bytes32)",
  "error UnsupportedResolverProfile(bytes4)",
]);

const OWN = "0x00000000000000000000000000000000000a11ce";
const EVERYWHERE = "0x0000000000000000000000000000000000000b0b";
const point = [`0x${"11".repeat(32)}`, `0x${"22".repeat(32)}`];
const DEFAULT_EVM = 0x80000000n;
const OPTIMISM = DEFAULT_EVM | 10n;

/** A profile with a record of every kind. */
const RECORDS: RecordText[] = [
  { key: "addr:60", value: OWN },
  { key: `addr:${DEFAULT_EVM}`, value: EVERYWHERE },
  { key: "addr:0", value: "0x0014751e76e8199196d454941c45d1b3a323f1433bd6" },
  { key: "text:url", value: "https://bob.example/中文" },
  { key: "contenthash", value: `0xe3010170${"ab".repeat(34)}` },
  { key: "pubkey", value: `0x${"11".repeat(32)}${"22".repeat(32)}` },
  { key: "name", value: NAME },
  { key: "data:key", value: "0xDEADBEEF" },
  { key: "abi:4", value: "0xa0" },
  { key: "abi:8", value: hexlify(toUtf8Bytes("https://bob.example/abi")) },
  { key: "interface:0x01ffc9a7", value: OWN },
];

type Case = [asked: string, args: unknown[], found: unknown[], empty: unknown[]];
const cases: Case[] = [
  ["addr(bytes32)", [], [getAddress(OWN)], [ZeroAddress]],
  ["addr(bytes32,uint256)", [60], [OWN], ["0x"]],
  ["addr(bytes32,uint256)", [OPTIMISM], [EVERYWHERE], ["0x"]],
  ["addr(bytes32,uint256)", [DEFAULT_EVM], [EVERYWHERE], ["0x"]],
  ["addr(bytes32,uint256)", [0], ["0x0014751e76e8199196d454941c45d1b3a323f1433bd6"], ["0x"]],
  ["hasAddr", [60], [true], [false]],
  ["text", ["url"], ["https://bob.example/中文"], [""]],
  ["contenthash", [], [`0xe3010170${"ab".repeat(34)}`], ["0x"]],
  ["pubkey", [], point, [ZeroHash, ZeroHash]],
  ["name", [], [NAME], [""]],
  ["data", ["key"], ["0xdeadbeef"], ["0x"]],
  ["ABI", [15], [4n, "0xa0"], [0n, "0x"]],
  ["ABI", [8], [8n, hexlify(toUtf8Bytes("https://bob.example/abi"))], [0n, "0x"]],
  ["interfaceImplementer", ["0x01ffc9a7"], [getAddress(OWN)], [ZeroAddress]],
];

const encodeCall = (asked: string, args: unknown[]) => calls.encodeFunctionData(asked, [namehash(NAME), ...args]);

describe("OffchainResolver: what it answers", () => {
  for (const [asked, args, found, empty] of cases) {
    it(`${asked} of ${args.map(String).join(", ") || "a name"}`, async () => {
      const offchain = await load();
      const ask1 = async (records: RecordText[] | null) => {
        const profile = records === null ? null : { records };
        const result = await answer(offchain, encodeCall(asked, args), { profile });
        return [...calls.decodeFunctionResult(asked, result)];
      };
      expect(await ask1(RECORDS), "with a record").to.deep.equal(found);
      expect(await ask1([{ key: "text:other", value: "something" }]), "with other records").to.deep.equal(empty);
      expect(await ask1([]), "without records").to.deep.equal(empty);
      expect(await ask1(null), "without a profile").to.deep.equal(empty);
    });
  }

  it("a record of empty text as if there were none", async () => {
    const offchain = await load();
    const records = [
      { key: "addr:60", value: "" },
      { key: "addr:0", value: "0x" },
      { key: "text:url", value: "" },
    ];
    for (const [asked, args, empty] of [
      ["addr(bytes32)", [], ZeroAddress],
      ["addr(bytes32,uint256)", [0], "0x"],
      ["hasAddr", [0], false],
      ["text", ["url"], ""],
    ] as const) {
      const result = await answer(offchain, encodeCall(asked, [...args]), { profile: { records } });
      expect(calls.decodeFunctionResult(asked, result)[0], asked).to.equal(empty);
    }
  });

  it("the default EVM record for an EVM chain without its own, the zero address as an answer", async () => {
    const offchain = await load();
    const zero = { key: "addr:60", value: ZeroAddress };
    const records = [zero, { key: `addr:${DEFAULT_EVM}`, value: EVERYWHERE }];
    const asked = async (coinType: bigint) => {
      const result = await answer(offchain, encodeCall("addr(bytes32,uint256)", [coinType]), { profile: { records } });
      return calls.decodeFunctionResult("addr(bytes32,uint256)", result)[0];
    };
    expect(await asked(60n)).to.equal(ZeroAddress);
    expect(await asked(OPTIMISM)).to.equal(EVERYWHERE);
    expect(await asked(0n)).to.equal("0x");
  });

  it("several calls at once, with an error for one that it does not know", async () => {
    const offchain = await load();
    const unknown = encodeCall("dim", []);
    const nested = calls.encodeFunctionData("multicall", [[]]);
    const several = [...cases.map(([asked, args]) => encodeCall(asked, args)), unknown, nested];
    const result = await answer(offchain, calls.encodeFunctionData("multicall", [several]), {
      profile: { records: RECORDS },
    });
    const [answers] = calls.decodeFunctionResult("multicall", result);
    cases.forEach(([asked, , found], i) => {
      expect([...calls.decodeFunctionResult(asked, answers[i])], asked).to.deep.equal(found);
    });
    expect([...answers].slice(cases.length)).to.deep.equal(
      [unknown, nested].map((call) => calls.encodeErrorResult("UnsupportedResolverProfile", [call.slice(0, 10)])),
    );
  });

  it("nothing to a call that it does not know, before any gateway is asked", async () => {
    const offchain = await load();
    for (const call of [encodeCall("dim", []), "0x", "0x12345678"]) {
      const selector = `${call}${"0".repeat(10)}`.slice(0, 10);
      await expect(ask(offchain, call))
        .to.be.revertedWithCustomError(offchain.universal, "UnsupportedResolverProfile")
        .withArgs(selector);
    }
  });

  const malformed: [key: string, value: string, asked: string, args: unknown[]][] = [
    ["addr:60", "0x1234", "addr(bytes32)", []],
    ["addr:60", `${OWN}00`, "addr(bytes32,uint256)", [60]],
    [`addr:${DEFAULT_EVM}`, "0x12", "addr(bytes32,uint256)", [OPTIMISM]],
    ["addr:0", "0x123", "addr(bytes32,uint256)", [0]],
    ["addr:0", "1234", "addr(bytes32,uint256)", [0]],
    ["addr:0", "0x12g4", "hasAddr", [0]],
    ["addr:0", "0x/:@`", "addr(bytes32,uint256)", [0]],
    ["contenthash", "ipfs://abc", "contenthash", []],
    ["pubkey", "0x11", "pubkey", []],
    ["interface:0x01ffc9a7", "0x11", "interfaceImplementer", ["0x01ffc9a7"]],
  ];
  for (const [recordKey, value, asked, args] of malformed) {
    it(`no ${recordKey} that its owner signed as ${value}`, async () => {
      const offchain = await load();
      const profile = { records: [{ key: recordKey, value }] };
      await expect(answer(offchain, encodeCall(asked, args), { profile }))
        .to.be.revertedWithCustomError(offchain.resolver, "MalformedRecord")
        .withArgs(recordKey);
    });
  }

  it("the name that was asked for, whatever node the call has", async () => {
    const offchain = await load();
    const call = calls.encodeFunctionData("name", [namehash("eve.dim")]);
    const result = await answer(offchain, call, { profile: { records: RECORDS } });
    expect(AbiCoder.defaultAbiCoder().decode(["string"], result)).to.deep.equal([NAME]);
  });
});
