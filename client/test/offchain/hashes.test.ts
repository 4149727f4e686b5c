import { expect } from "chai";
import {
  type Address,
  domainSeparator,
  type Hex,
  hashStruct,
  hashTypedData,
  keccak256,
  pad,
  toHex,
  type TypedData,
  zeroHash,
} from "viem";

import {
  type Answer,
  answerHash,
  grantHash,
  offchainDomain,
  partsOf,
  type Profile,
  profileHash,
  profileHashOf,
  type Receipt,
  receiptHash,
  hashRecord,
  releaseHash,
  sequenceOf,
  serviceDomain,
  serviceTypes,
  statementHash,
  statementTypes,
  toJson,
  transferHash,
  typedDigest,
} from "../../src/index.ts";
import { drawn } from "../helpers/offchain.ts";

const CHAIN = 31337;
const types: TypedData = statementTypes;

describe("Hashes of what is signed off-chain", () => {
  const random = drawn("hashes");
  const address = (): Address => `0x${random.hex(20)}`;
  const bytes32 = (): Hex => `0x${random.hex(32)}`;
  const name = () => random.pick(["bob.acme.dim", "acme.dim", "中文.acme.dim", "a.b.c.d.acme.dim", "🦊.acme.dim"]);
  const uint32 = () => random.below(2 ** 32);
  const time = () => random.below(2 ** 40);
  const domain = offchainDomain(CHAIN, address());
  const separator = domainSeparator({ domain });

  /** Compares with viem, which knows nothing but the types. */
  function compare(primaryType: keyof typeof statementTypes, message: Record<string, unknown>, hash: Hex) {
    expect(hash).to.equal(hashStruct({ types, primaryType, data: message }));
    const whole = hashTypedData({ domain, types, primaryType, message });
    expect(typedDigest(separator, hash)).to.equal(whole);
  }

  for (let round = 0; round < 20; round++) {
    it(`are those of EIP-712, round ${round}`, () => {
      const grant = { name: name(), owner: address(), epoch: uint32(), expires: time() };
      compare("Grant", { ...grant, expires: BigInt(grant.expires) }, grantHash(grant));

      const transfer = { name: name(), to: address(), epoch: uint32(), deadline: time() };
      compare("Transfer", { ...transfer, deadline: BigInt(transfer.deadline) }, transferHash(transfer));

      const release = { name: name(), epoch: uint32(), revision: uint32(), deadline: time() };
      compare("Release", { ...release, deadline: BigInt(release.deadline) }, releaseHash(release));

      const records = Array.from({ length: random.below(6) }, (_, index) => ({
        key: `text:${index}${random.hex(4)}`,
        value: random.pick(["", "é", "中文 🦊", random.hex(400)]),
      }));
      const profile: Profile = { name: name(), epoch: uint32(), revision: uint32(), expires: time(), records };
      compare("Profile", { ...profile, expires: BigInt(profile.expires) }, profileHash(profile));
      expect(profileHashOf({ ...profile, records: records.map(hashRecord) })).to.equal(profileHash(profile));
      const signed = { ...profile, signature: "0x" } as const;
      expect(statementHash({ kind: "profile", signed })).to.equal(profileHash(profile));
    });

    it(`are those of EIP-712 for what service providers sign, round ${round}`, () => {
      const service = serviceDomain(CHAIN, address());
      const common = { resolver: address(), node: bytes32(), profileHash: random.pick([zeroHash, bytes32()]) };
      const sequence = sequenceOf(uint32(), uint32());
      const answer: Answer = { ...common, queryHash: bytes32(), sequence, servedAt: time(), expires: time() };
      const receipt: Receipt = { ...common, sequence, expires: time(), receivedAt: time() };
      const digest = (hash: Hex) => typedDigest(domainSeparator({ domain: service }), hash);
      expect(digest(answerHash(answer))).to.equal(
        hashTypedData({
          domain: service,
          types: serviceTypes,
          primaryType: "Answer",
          message: { ...answer, servedAt: BigInt(answer.servedAt), expires: BigInt(answer.expires) },
        }),
      );
      expect(digest(receiptHash(receipt))).to.equal(
        hashTypedData({
          domain: service,
          types: serviceTypes,
          primaryType: "Receipt",
          message: { ...receipt, expires: BigInt(receipt.expires), receivedAt: BigInt(receipt.receivedAt) },
        }),
      );
    });
  }

  it("depend on every field of the domain", () => {
    const struct = keccak256("0x01");
    const digests = [
      offchainDomain(CHAIN, pad("0x01", { size: 20 })),
      offchainDomain(CHAIN + 1, pad("0x01", { size: 20 })),
      offchainDomain(CHAIN, pad("0x02", { size: 20 })),
      serviceDomain(CHAIN, pad("0x01", { size: 20 })),
    ].map((each) => typedDigest(domainSeparator({ domain: each }), struct));
    expect(new Set(digests).size).to.equal(digests.length);
  });
});

describe("The sequence of an update", () => {
  it("puts every epoch above all revisions of the one before", () => {
    expect(sequenceOf(1, 0)).to.equal(4_294_967_296n);
    expect(sequenceOf(2, 0) > sequenceOf(1, 0xffffffff)).to.equal(true);
    expect(sequenceOf(0xffffffff, 0xffffffff)).to.equal((1n << 64n) - 1n);
    expect(partsOf(sequenceOf(7, 9))).to.deep.equal({ epoch: 7, revision: 9 });
  });

  it("is a text in JSON, since it is more than JSON's numbers hold", () => {
    expect(toJson({ sequence: (1n << 64n) - 1n, expires: 5 })).to.deep.equal({
      sequence: "18446744073709551615",
      expires: 5,
    });
    expect(toHex(sequenceOf(1, 1))).to.equal("0x100000001");
  });
});
