import { expect } from "chai";
import { type Address, recoverAddress, zeroHash } from "viem";

import {
  type Evidence,
  type EvidenceCheck,
  evidenceHash,
  evidenceSequence,
  issuerEpoch,
  grantHash,
  InvalidEvidenceError,
  nextEvidence,
  NotGrantedError,
  OutdatedUpdateError,
  parseEvidence,
  profileHash,
  type ProfileRecord,
  sequenceOf,
  servedHash,
  servedUntil,
  type SignedProfile,
  verifyEvidence,
} from "../../src/index.ts";
import { overTheWire, signerCalled, statementSigner } from "../helpers/offchain.ts";
import { refusal } from "../helpers/refusal.ts";

const CHAIN = 31337;
const RESOLVER: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const NAME = "bob.acme.dim";
const ENDS = 2_000_000_000;

const [issuer, bob, carol, mallory] = ["issuer", "bob", "carol", "mallory"].map(signerCalled);
if (issuer === undefined || bob === undefined || carol === undefined || mallory === undefined) throw new Error();

const sign = statementSigner(CHAIN, RESOLVER);
const grant = await sign.grant(issuer, { name: NAME, owner: bob.address, epoch: 1, expires: ENDS });
const records: ProfileRecord[] = [{ key: "text:url", value: "https://bob.example" }];
const bobs = (revision: number, more: Partial<SignedProfile> = {}) =>
  sign.profile(bob, { name: NAME, epoch: 1, revision, expires: ENDS, records, ...more });
const transfer = await sign.transfer(bob, { name: NAME, to: carol.address, epoch: 2, deadline: ENDS });
const carols = await sign.profile(carol, { name: NAME, epoch: 2, revision: 1, expires: ENDS, records });

const granted = nextEvidence(undefined, { kind: "grant", signed: grant });
const profiled = nextEvidence(granted, { kind: "profile", signed: await bobs(1) });
const handed = nextEvidence(profiled, { kind: "transfer", signed: transfer });
const final = nextEvidence(handed, { kind: "profile", signed: carols });

const check: EvidenceCheck = {
  chainId: CHAIN,
  resolver: RESOLVER,
  issuer: issuer.address,
  verifySignature: async ({ signer, hash, signature }) => (await recoverAddress({ hash, signature })) === signer,
};

describe("The evidence of a name", () => {
  it("grows by statements, each with a higher sequence", () => {
    expect([granted, profiled, handed, final].map(evidenceSequence)).to.deep.equal([
      sequenceOf(1, 0),
      sequenceOf(1, 1),
      sequenceOf(2, 0),
      sequenceOf(2, 1),
    ]);
    expect(handed.profile, "records end with a hand-over").to.equal(undefined);
    expect(final.transfers).to.have.length(1);
    expect(nextEvidence(final, { kind: "profile", signed: carols })).to.equal(final);
  });

  it("names what is served and until when", async () => {
    expect(servedHash(granted)).to.equal(zeroHash);
    expect(servedHash(final)).to.equal(profileHash(carols));
    expect(servedUntil(final)).to.equal(ENDS);
    expect(servedUntil(nextEvidence(granted, { kind: "profile", signed: await bobs(1, { expires: 5 }) }))).to.equal(5);
    expect(evidenceHash(granted)).to.equal(grantHash(grant));
  });

  it("does not depend on what it rests on, so that a former owner can make no conflict", async () => {
    const again = await sign.transfer(bob, { name: NAME, to: carol.address, epoch: 2, deadline: ENDS + 1 });
    const other = nextEvidence(nextEvidence(profiled, { kind: "transfer", signed: again }), {
      kind: "profile",
      signed: carols,
    });
    expect(evidenceHash(other)).to.equal(evidenceHash(final));
  });

  it("refuses what is not newer", async () => {
    const second = nextEvidence(profiled, { kind: "profile", signed: await bobs(2) });
    expect(() => nextEvidence(second, { kind: "grant", signed: grant }))
      .to.throw(OutdatedUpdateError, "There is a later update of bob.acme.dim: epoch 1, revision 2")
      .with.property("code", "OUTDATED_UPDATE");
    const twin = await bobs(2, { records: [] });
    expect(() => nextEvidence(second, { kind: "profile", signed: twin })).to.throw(
      OutdatedUpdateError,
      "There is another update of the same number",
    );
  });

  it("refuses what rests on no grant, or on another owner's epoch", async () => {
    expect(() => nextEvidence(undefined, { kind: "transfer", signed: transfer })).to.throw(NotGrantedError);
    const late = await bobs(9);
    expect(() => nextEvidence(handed, { kind: "profile", signed: late }))
      .to.throw(InvalidEvidenceError, "its epoch is 1, and that of the present owner is 2")
      .with.property("part", "profile");
    const jump = await sign.transfer(bob, { name: NAME, to: carol.address, epoch: 3, deadline: ENDS });
    expect(() => nextEvidence(profiled, { kind: "transfer", signed: jump })).to.throw("its epoch is 3 and not 2");
    const stranger = { ...carols, name: "eve.acme.dim" };
    expect(() => nextEvidence(handed, { kind: "profile", signed: stranger })).to.throw("it is about eve.acme.dim");
  });

  it("takes a release of the owner in its epoch, and of the issuer above all epochs", async () => {
    const release = { name: NAME, deadline: ENDS };
    const own = await sign.release(carol, { ...release, epoch: 2, revision: 2 });
    const released = nextEvidence(final, { kind: "release", signed: own });
    expect(evidenceSequence(released)).to.equal(sequenceOf(2, 2));
    expect(servedHash(released)).to.equal(zeroHash);
    await verifyEvidence(released, check);

    const issuers = await sign.release(issuer, { ...release, epoch: 10, revision: 0 });
    await verifyEvidence(nextEvidence(final, { kind: "release", signed: issuers }), check);
    const low = { ...issuers, epoch: 9 };
    expect(() => nextEvidence(final, { kind: "release", signed: low })).to.throw("in an epoch above 9");
    const elsewhere = { ...own, epoch: 1 };
    expect(() => nextEvidence(final, { kind: "release", signed: elsewhere })).to.throw("in its own epoch, 2");
  });

  it("has the issuer sign above all that owners can, so that nobody takes back what was taken from them", async () => {
    expect(issuerEpoch(undefined)).to.equal(1);
    expect(issuerEpoch(final)).to.equal(10);
    const low = await sign.grant(issuer, { name: NAME, owner: carol.address, epoch: 9, expires: ENDS });
    expect(() => nextEvidence(final, { kind: "grant", signed: low })).to.throw(
      InvalidEvidenceError,
      "its epoch is 9, and owners under the grant before can reach 9: sign a higher one",
    );
    const anew = nextEvidence(final, { kind: "grant", signed: { ...low, epoch: issuerEpoch(final) } });
    expect(issuerEpoch(anew)).to.equal(19);

    // Bob, who is to have lost the name, hands it on to himself as often as he may.
    let his = granted;
    for (let epoch = 2; epoch <= 9; ++epoch) {
      const signed = await sign.transfer(bob, { name: NAME, to: bob.address, epoch, deadline: ENDS });
      his = nextEvidence(his, { kind: "transfer", signed });
    }
    expect(evidenceSequence(anew) > evidenceSequence(his)).to.equal(true);
  });

  it("is handed on eight times at most", async () => {
    let long = granted;
    for (let epoch = 2; epoch <= 9; epoch++) {
      long = nextEvidence(long, { kind: "transfer", signed: { ...transfer, epoch } });
    }
    expect(() => nextEvidence(long, { kind: "transfer", signed: { ...transfer, epoch: 10 } })).to.throw(
      InvalidEvidenceError,
      "a name can be handed on 8 times; then its issuer grants it anew",
    );
  });
});

describe("Verifying an evidence", () => {
  it("says who owns the name, by the signatures alone", async () => {
    const verified = await verifyEvidence(parseEvidence(overTheWire(final)), check);
    expect(verified).to.deep.equal({
      owner: carol.address,
      sequence: sequenceOf(2, 1),
      hash: profileHash(carols),
    });
    expect((await verifyEvidence(granted, check)).owner).to.equal(bob.address);
  });

  const forged: readonly [string, string, Evidence | Promise<Evidence>, Partial<EvidenceCheck>?][] = [
    [
      "a grant by somebody else",
      "The grant is not valid: it is not signed by the zone's issuer",
      final,
      { issuer: mallory.address },
    ],
    ["another chain", "The grant is not valid", final, { chainId: 1 }],
    ["another resolver", "The grant is not valid", final, { resolver: mallory.address }],
    ["another name", "The grant is not valid", { ...final, name: "eve.acme.dim" }],
    ["a later end of the grant", "The grant is not valid", { ...final, grant: { ...final.grant, expires: ENDS + 1 } }],
    [
      "a transfer that the owner before did not sign",
      "The transfers[0] is not valid: it is not signed by the owner before it, 0x",
      { ...final, transfers: final.transfers.map((each) => ({ ...each, to: mallory.address })) },
    ],
    [
      "a profile of the former owner",
      "The profile is not valid: it is not signed by the present owner 0x",
      sign.profile(bob, carols).then((profile) => ({ ...final, profile })),
    ],
    [
      "another record",
      "The profile is not valid: it is not signed by the present owner 0x",
      { ...final, profile: { ...carols, records: [{ key: "text:url", value: "https://mallory.example" }] } },
    ],
    [
      "a release that nobody may sign",
      "The release is not valid: it is not signed by the zone's issuer 0x",
      sign.release(carol, { name: NAME, epoch: 10, revision: 0, deadline: ENDS }).then((release) => ({
        ...handed,
        release,
      })),
    ],
    ["a grant that ended", "The grant is not valid: it ended at", final, { now: ENDS + 1 }],
    [
      "a profile that ended",
      "The profile is not valid: it ended at",
      sign.profile(carol, { ...carols, expires: 99 }).then((profile) => ({ ...final, profile })),
      { now: 100 },
    ],
  ];
  for (const [what, sentence, evidence, other] of forged) {
    it(`refuses ${what}`, async () => {
      const error = await refusal(verifyEvidence(await evidence, { ...check, ...other }), "INVALID_EVIDENCE");
      expect(error.message).to.include(sentence);
    });
  }

  it("passes on that a signature cannot be verified now", async () => {
    const away: EvidenceCheck = { ...check, verifySignature: () => Promise.reject(new Error("The node is away.")) };
    const thrown = await verifyEvidence(final, away).catch((error: unknown) => error);
    expect(thrown).to.have.property("message", "The node is away.");
  });
});
