import { expect } from "chai";
import { type Address, zeroHash } from "viem";

import {
  InvalidMessageError,
  keepMore,
  type KeptName,
  keptJson,
  nextEvidence,
  parseKept,
  type SignedReceipt,
} from "../../src/index.ts";
import { signerCalled, statementSigner } from "../helpers/offchain.ts";

const RESOLVER: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const NAME = "bob.acme.dim";
const ENDS = 2_000_000_000;

const [issuer, bob] = [signerCalled("issuer"), signerCalled("bob")];
const sign = statementSigner(31337, RESOLVER);
const grant = await sign.grant(issuer, { name: NAME, owner: bob.address, epoch: 1, expires: ENDS });
const profile = await sign.profile(bob, { name: NAME, epoch: 1, revision: 1, expires: ENDS, records: [] });
const granted = nextEvidence(undefined, { kind: "grant", signed: grant });
const profiled = nextEvidence(granted, { kind: "profile", signed: profile });

const receipt: SignedReceipt = {
  resolver: RESOLVER,
  node: zeroHash,
  profileHash: zeroHash,
  sequence: 2n ** 32n,
  expires: ENDS,
  receivedAt: 1_000,
  signature: `0x${"11".repeat(65)}`,
  seat: 1,
  key: bob.address,
};
const nothing: KeptName = { name: NAME, evidence: undefined, receipts: [] };

describe("What is kept of a name off-chain", () => {
  it("is the newest evidence, in whichever order it was learned", () => {
    expect(keepMore(nothing, { evidence: granted }).evidence).to.equal(granted);
    expect(keepMore(keepMore(nothing, { evidence: granted }), { evidence: profiled }).evidence).to.equal(profiled);
    expect(keepMore(keepMore(nothing, { evidence: profiled }), { evidence: granted }).evidence).to.equal(profiled);
    expect(keepMore(keepMore(nothing, { evidence: profiled }), { evidence: null }).evidence).to.equal(profiled);
  });

  it("is of each seat, key and update the first receipt, which binds longest", () => {
    const later = { ...receipt, receivedAt: 2_000 };
    expect(keepMore(keepMore(nothing, { receipts: [receipt] }), { receipts: [later] }).receipts).to.deep.equal([
      receipt,
    ]);
    expect(keepMore(keepMore(nothing, { receipts: [later] }), { receipts: [receipt] }).receipts).to.deep.equal([
      receipt,
    ]);
    const others = [
      { ...receipt, seat: 2 },
      { ...receipt, sequence: receipt.sequence + 1n },
      { ...receipt, key: RESOLVER },
    ];
    expect(keepMore({ ...nothing, receipts: [receipt] }, { receipts: others }).receipts).to.have.length(4);
  });

  it("is read back from its text, and refused where that is damaged", () => {
    const kept: KeptName = { name: NAME, evidence: profiled, receipts: [receipt] };
    expect(parseKept(keptJson(kept))).to.deep.equal(kept);
    expect(parseKept(keptJson(nothing))).to.deep.equal(nothing);
    for (const damaged of ["", keptJson(kept).slice(0, -20), "{}", '{"name":"bob.acme.dim"}', '{"receipts":[]}']) {
      expect(() => parseKept(damaged), damaged).to.throw(InvalidMessageError);
    }
  });
});
