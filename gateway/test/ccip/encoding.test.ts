import {
  encodeLookup,
  encodeResponse,
  type Evidence,
  parseLookup,
  parseQuery,
  profileHash,
  publicResolverAbi,
  recordKeysOf,
} from "@ans/client";
import { expect } from "chai";
import { Interface } from "ethers";
import { type Hex, isHex, namehash } from "viem";

import { hashRecord } from "../../../client/src/offchain/statements/hashRecord.ts";
import { decodeQuery } from "../../src/ccip/decodeQuery.ts";
import { encodeProof, emptyProof } from "../../src/ccip/encodeProof.ts";
import { encodeResponse as encodeFast } from "../../src/ccip/encodeResponse.ts";
import { recordKeys } from "../../src/ccip/recordKeys.ts";
import { hashProfile, hashRecords } from "../../src/hashing/hashProfile.ts";
import { granted, profiled, transferred } from "../helpers/evidence.ts";

const bob = granted("bob.acme.dim");
const long = { grant: { ...bob.grant, signature: `0x${"ab".repeat(1000)}` } } as const;
const unsigned = { grant: { ...bob.grant, signature: "0x" } } as const;
const many = Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`text:${i}`, "x".repeat(i)]));

const evidences: Record<string, Evidence> = {
  "a grant and a profile": profiled(bob, 1),
  "a profile without records": profiled(bob, 1, {}),
  "a profile with 64 records": profiled(bob, 7, many),
  "records that are not ASCII": profiled(bob, 1, { "text:说明": "你好 👋", name: "é" }),
  "one transfer": profiled(transferred(bob, "carol"), 1),
  "eight transfers": profiled(
    "abcdefgh".split("").reduce((evidence, to) => transferred(evidence, to), bob),
    1,
  ),
  "a signature of 1,000 bytes": profiled({ ...bob, ...long }, 1),
  "no signature": profiled({ ...bob, ...unsigned }, 1),
  "the largest numbers": profiled(
    { ...bob, grant: { ...bob.grant, epoch: 2 ** 32 - 1, expires: 2 ** 53 - 1 } },
    2 ** 32 - 1,
  ),
};

const services = {
  "no signature": { sequence: 0n, servedAt: 0, expires: 0, signatures: [] },
  "one signature": {
    sequence: 2n ** 64n - 1n,
    servedAt: 2 ** 40,
    expires: 2 ** 53 - 1,
    signatures: [`0x${"12".repeat(65)}`],
  },
  "three signatures": {
    sequence: 1n,
    servedAt: 1,
    expires: 2,
    signatures: ["01", "02", "03"].map((byte) => `0x${byte.repeat(65)}` as const),
  },
} satisfies Record<string, { sequence: bigint; servedAt: number; expires: number; signatures: Hex[] }>;

const bytes = (hex: string) => Buffer.from(hex.slice(2), "hex");

describe("a gateway's own encoding", () => {
  for (const [what, evidence] of Object.entries(evidences)) {
    for (const [signed, service] of Object.entries(services)) {
      it(`is the client's to the byte, with ${what} and ${signed} by gateways`, () => {
        const { grant, transfers, profile } = evidence;
        if (profile === undefined) throw new Error("It has a profile.");
        const values = profile.records.map(({ value }) => value);
        const expected = encodeResponse({
          grant,
          transfers,
          profile: { ...profile, records: profile.records.map(hashRecord) },
          values,
          service,
        });
        const encoded = encodeFast(
          encodeProof(evidence, hashRecords(profile.records)),
          values.map((value) => Buffer.from(value)),
          { ...service, signatures: service.signatures.map(bytes) },
        );
        expect(`0x${encoded}`).to.equal(expected);
      });
    }

    it(`has the client's hash of the profile, with ${what}`, () => {
      const { name, profile } = evidence;
      if (profile === undefined) throw new Error("It has a profile.");
      const hash = hashProfile({ ...profile, name }, hashRecords(profile.records));
      expect(`0x${hash.toString("hex")}`).to.equal(profileHash({ ...profile, name }));
    });
  }

  it("is the client's to the byte for a name with nothing to serve", () => {
    const service = services["one signature"];
    const expected = encodeResponse({ grant: null, transfers: [], profile: null, values: [], service });
    const encoded = encodeFast(emptyProof, [], { ...service, signatures: service.signatures.map(bytes) });
    expect(`0x${encoded}`).to.equal(expected);
  });
});

/** Calls as ethers encodes them, which takes arguments whose types are known only when it runs. */
const resolver = new Interface(publicResolverAbi);
const args: Record<string, unknown> = {
  bytes32: namehash("bob.acme.dim"),
  string: "说明",
  uint256: 6n,
  bytes4: "0x01ffc9a7",
};

describe("a gateway's own reading of queries", () => {
  for (const name of ["dim", "acme.dim", "bob.acme.dim", "a.very.deep.name.of.acme.dim"]) {
    it(`makes the client's nodes of ${name}, asked for once and again`, () => {
      const lookup = encodeLookup(name, "0x3b3b57de");
      for (let i = 0; i < 2; ++i) {
        const query = decodeQuery(bytes(lookup));
        if (query.kind !== "resolve") throw new Error("It asks for one name.");
        expect(`0x${query.asked.node.toString("hex")}`).to.equal(parseLookup(lookup).node);
        const labels = name.split(".");
        const nodes = query.asked.suffixes.map(({ node }) => `0x${node.toString("hex")}`);
        expect(nodes).to.deep.equal(labels.map((_, i) => namehash(labels.slice(i).join("."))));
        const wires = query.asked.suffixes.map(({ wire }) => wire.toString("hex"));
        const whole = wires[0] ?? "";
        expect(wires.every((wire) => whole.endsWith(wire)) && new Set(wires).size).to.equal(labels.length);
      }
    });
  }

  resolver.forEachFunction((method) => {
    if (method.stateMutability !== "view" || !method.inputs.every(({ type }) => type in args)) return;
    it(`finds the client's keys for ${method.format()}`, () => {
      const call = resolver.encodeFunctionData(
        method,
        method.inputs.map(({ type }) => args[type]),
      );
      if (!isHex(call)) throw new Error("It is hex.");
      expect(recordKeys(bytes(call))).to.deep.equal(recordKeysOf(parseQuery(call)));
    });
  });
});
