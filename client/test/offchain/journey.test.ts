import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { size, zeroHash } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import {
  audit,
  changedRecords,
  chainTime,
  type Evidence,
  evidenceSequence,
  faultOf,
  fetchEvidence,
  gatewaysOf,
  getRecords,
  getSeat,
  getZone,
  nextEvidence,
  openZone,
  type Publication,
  publish,
  reportFault,
  rotateKey,
  sequenceOf,
  setIssuer,
  setZone,
  signGrant,
  signProfile,
  signRelease,
  signTransfer,
} from "../../src/index.ts";
import { startOffchainWorld } from "../helpers/offchainWorld.ts";
import { refusal } from "../helpers/refusal.ts";
import { toAddress } from "../helpers/system.ts";

const YEAR = 31_536_000;
const local = { allowPrivate: true } as const;

const receiptsIn = (results: readonly Publication[]) =>
  results.flatMap((each) => (each.outcome === "accepted" ? [each.receipt] : []));

type World = Awaited<ReturnType<typeof startOffchainWorld>>;

describe("A name that lives off-chain", () => {
  let world: World;
  let clock: { increase: (seconds: number) => Promise<unknown> };

  beforeEach(async () => {
    const connection = await hardhat.create();
    const { time } = connection.networkHelpers;
    clock = time;
    world = await startOffchainWorld(connection, time);
  });
  afterEach(() => world.close());

  const name = "bob.acme.dim";
  const soon = async () => (await chainTime(world.ans())) + YEAR;

  /** Bob's name with a record, published everywhere. */
  async function bobsName() {
    const { ans, bob, carol } = world;
    const grant = await signGrant(ans(carol), { name, owner: toAddress(bob.address), expires: await soon() });
    const granted = nextEvidence(undefined, { kind: "grant", signed: grant });
    await publish(ans(), { evidence: granted, ...local });
    return await withUrl(granted, "https://bob.example");
  }

  /** Signs another url as Bob and publishes it. */
  async function withUrl(before: Evidence, url: string) {
    const { ans, bob } = world;
    const records = changedRecords(before.profile?.records, { texts: { url }, addresses: { eth: bob.address } });
    const signed = await signProfile(ans(bob), { evidence: before, records });
    const evidence = nextEvidence(before, { kind: "profile", signed });
    const results = await publish(ans(), { evidence, ...local });
    return { evidence, results, receipts: receiptsIn(results) };
  }

  it("is in a zone, whose gateways the directory has", async () => {
    const { ans, first, second, issuer, policy, carol, alice } = world;
    const zone = await getZone(ans(), { name: "deep.below.acme.dim" });
    expect(zone).to.deep.include({ name: "acme.dim", issuer, policy });
    if (zone === null) return;
    expect(await gatewaysOf(ans(), { zone })).to.deep.equal([
      { seat: first.seat, urls: [first.url] },
      { seat: second.seat, urls: [second.url] },
    ]);
    const own = { ...policy, seats: [], gateways: ["https://acme.example/{sender}/{data}"] };
    await setZone(ans(alice), { name: "acme", issuer, policy: own });
    const open = await getZone(ans(), { name: "acme.dim" });
    const drawn = open === null ? [] : await gatewaysOf(ans(), { zone: open });
    expect(drawn[0]).to.deep.equal({ seat: null, urls: own.gateways });
    expect(drawn.slice(1).map(({ seat }) => seat)).to.have.members([1, 2]);
    expect(await getZone(ans(), { name: "nobody.dim" })).to.equal(null);
    await refusal(setZone(ans(carol), { name: "acme", issuer, policy }), "NOT_OWNER");
    await refusal(signGrant(ans(carol), { name: "a.nobody.dim", owner: issuer, expires: 1 }), "NAME_NOT_FOUND");
  });

  it("is granted, described, and resolved by what its owner signed", async () => {
    const { ans, first, second, bob } = world;
    const { evidence, results, receipts } = await bobsName();
    expect(results.map(({ outcome }) => outcome)).to.deep.equal(["accepted", "accepted"]);
    expect(receipts.map(({ seat }) => seat)).to.deep.equal([first.seat, second.seat]);
    expect(evidenceSequence(evidence)).to.equal(sequenceOf(1, 1));
    const records = await getRecords(ans(), {
      name,
      wish: { texts: ["url", "avatar"], addresses: ["eth", "base", "btc"] },
    });
    expect(records?.texts).to.deep.equal({ url: "https://bob.example", avatar: null });
    expect(records?.addresses).to.deep.equal({ eth: bob.address, base: null, btc: null });
    expect((await fetchEvidence(ans(), { name, ...local })).evidence).to.deep.equal(evidence);
  });

  it("is signed by nobody but those who may", async () => {
    const { ans, alice, bob, carol } = world;
    const { evidence } = await bobsName();
    await refusal(signGrant(ans(alice), { name, owner: toAddress(bob.address), expires: 1 }), "NOT_OWNER");
    await refusal(signProfile(ans(carol), { evidence, records: [] }), "NOT_OWNER");
    await refusal(signTransfer(ans(carol), { evidence, to: toAddress(carol.address) }), "NOT_OWNER");
    await refusal(signRelease(ans(alice), { evidence }), "NOT_OWNER");
    await refusal(signTransfer(ans(bob), { evidence, to: `0x${"0".repeat(40)}` }), "INVALID_ARGUMENT");
    await refusal(signProfile(ans(bob), { evidence, records: [{ key: "addr:60", value: "bob" }] }), "INVALID_MESSAGE");
    await refusal(signProfile(ans(), { evidence, records: [] }), "NO_WALLET");
  });

  it("is handed on, released by its owner, and granted anew by the issuer", async () => {
    const { ans, bob, carol, dave } = world;
    const { evidence } = await bobsName();
    const transfer = await signTransfer(ans(bob), { evidence, to: toAddress(dave.address) });
    const handed = nextEvidence(evidence, { kind: "transfer", signed: transfer });
    expect(
      receiptsIn(await publish(ans(), { evidence: handed, ...local })).map((each) => each.profileHash),
    ).to.deep.equal([zeroHash, zeroHash]);
    await refusal(signProfile(ans(bob), { evidence: handed, records: [] }), "NOT_OWNER");
    const records = changedRecords([], { texts: { url: "https://dave.example" } });
    const signed = await signProfile(ans(dave), { evidence: handed, records });
    const daves = nextEvidence(handed, { kind: "profile", signed });
    await publish(ans(), { evidence: daves, ...local });
    expect((await getRecords(ans(), { name, wish: { texts: ["url"] } }))?.texts["url"]).to.equal(
      "https://dave.example",
    );

    const release = await signRelease(ans(dave), { evidence: daves });
    expect([release.epoch, release.revision]).to.deep.equal([2, 2]);
    const released = nextEvidence(daves, { kind: "release", signed: release });
    await publish(ans(), { evidence: released, ...local });
    expect((await getRecords(ans(), { name, wish: { texts: ["url"] } }))?.texts["url"]).to.equal(null);

    const taken = await signRelease(ans(carol), { evidence: released });
    expect([taken.epoch, taken.revision]).to.deep.equal([10, 0]);
    const back = nextEvidence(released, { kind: "release", signed: taken });
    const owner = toAddress(dave.address);
    const again = await signGrant(ans(carol), { name, owner, expires: await soon(), after: back });
    expect(again.epoch).to.equal(11);
    await refusal(signProfile(ans(dave), { evidence: back, records: [] }), "OUTDATED_UPDATE");
  });

  it("is told to a gateway that has heard nothing of it from the grant on", async () => {
    const { ans, first, second } = world;
    second.behaviour.isSilent = true;
    const { evidence, results } = await bobsName();
    expect(results.map(({ outcome }) => outcome)).to.deep.equal(["accepted", "silent"]);
    second.behaviour.isSilent = false;
    const heard: number[] = [];
    const onResult = ({ seat }: Publication) => void heard.push(seat ?? 0);
    const again = await publish(ans(), { evidence, onResult, ...local });
    expect(again.map(({ outcome }) => outcome)).to.deep.equal(["accepted", "accepted"]);
    expect(heard).to.have.members([first.seat, second.seat]);
    expect(second.store.get(name)).to.deep.equal(evidence);
  });

  it("has its receipts checked", async () => {
    const { ans, first, second } = world;
    const { evidence } = await bobsName();
    const now = await chainTime(ans());
    for (const [change, reason] of [
      [{ receivedAt: now + 3600 }, "which is not now"],
      [{ receivedAt: now - 3600 }, "which is not now"],
      [{ sequence: 1n }, "it is for another update"],
      [{ expires: 5 }, "it ends before the profile does"],
      [{ seat: second.seat }, "it is of seat 1 and says otherwise"],
    ] as const) {
      first.behaviour.receipt = change;
      const [result] = await publish(ans(), { evidence, ...local });
      expect(result).to.deep.include({ outcome: "bad receipt", seat: first.seat });
      expect(result?.outcome === "bad receipt" ? result.reason : "").to.include(reason);
    }
    first.behaviour.receipt = {};
    first.setOperator(privateKeyToAccount(generatePrivateKey()));
    const [stranger] = await publish(ans(), { evidence, ...local });
    expect(stranger?.outcome === "bad receipt" ? stranger.reason : "").to.include("which is no operator key");
    first.setOperator(second.operator);
    const [other] = await publish(ans(), { evidence, ...local });
    expect(other?.outcome === "bad receipt" ? other.reason : "").to.include("it is of seat 2 and says otherwise");
    first.behaviour.refuses = true;
    const [refused] = await publish(ans(), { evidence, ...local });
    expect(refused).to.deep.include({
      outcome: "refused",
      status: 422,
      code: "TOO_MANY",
      reason: "No more names today.",
    });
  });

  it("gets a receipt of the new key after a rotation", async () => {
    const { ans, alice, first } = world;
    const { evidence, receipts } = await bobsName();
    const fresh = privateKeyToAccount(generatePrivateKey());
    await rotateKey(ans(alice), { seat: first.seat, key: fresh });
    const [retired] = await publish(ans(), { evidence, ...local });
    expect(retired?.outcome === "bad receipt" ? retired.reason : "").to.include("an operator key that was retired");
    first.setOperator(fresh);
    const [again] = receiptsIn(await publish(ans(), { evidence, ...local }));
    expect(again?.key).to.equal(fresh.address);
    expect(again?.sequence).to.equal(receipts[0]?.sequence);
  });

  it("is found to be served as it should", async () => {
    const { ans, second } = world;
    const { evidence, receipts } = await bobsName();
    const found = await audit(ans(), { name, evidence, receipts, ...local });
    expect(found.gateways.map(({ verdict, reason }) => [verdict, reason])).to.deep.equal([
      ["newest", ""],
      ["newest", ""],
    ]);
    expect(found).to.deep.include({ name, newest: sequenceOf(1, 1), faults: [] });
    await second.close();
    const [, gone] = (await audit(ans(), { name, evidence, receipts, ...local })).gateways;
    expect(gone).to.deep.include({ seat: second.seat, verdict: "silent", sequence: null });
  });

  for (const how of ["by itself", "with others"]) {
    it(`is found stale in an answer signed ${how}, proves it, and has the seat slashed`, async () => {
      const { ans, first, dave } = world;
      first.behaviour.signsTogether = how === "with others";
      const { evidence: old } = await bobsName();
      const { evidence, receipts } = await withUrl(old, "https://new.example");
      first.behaviour.serves = () => old;
      await clock.increase(59);
      const early = await audit(ans(), { name, evidence, receipts, ...local });
      expect(early.gateways[0]).to.deep.include({ verdict: "stale", sequence: sequenceOf(1, 1) });
      expect(early.faults, "an SP may lag for a minute").to.deep.equal([]);

      await clock.increase(60);
      const { gateways, faults } = await audit(ans(), { name, evidence, receipts, ...local });
      expect(gateways.map(({ verdict }) => verdict)).to.deep.equal(["stale", "newest"]);
      const [proven, ...more] = faults;
      expect(more).to.deep.equal([]);
      expect(proven?.fault).to.deep.include({ seat: first.seat, kind: "stale", sequence: sequenceOf(1, 2), bps: 500 });
      if (proven === undefined) return;
      const { signature } = gateways[0]?.answers[0]?.answer ?? {};
      expect(signature && size(signature)).to.equal(how === "with others" ? 65 + 2 * 32 : 65);
      const { self } = await getSeat(ans(), { seat: first.seat });
      await reportFault(ans(dave), proven.evidence);
      const after = await getSeat(ans(), { seat: first.seat });
      expect(after.status).to.equal("jailed");
      expect(after.self).to.equal((self * 95n) / 100n);
      const error = await refusal(reportFault(ans(dave), proven.evidence), "CONTRACT_REFUSED");
      expect(error.message).to.include("was punished for all that it answered before");
    });
  }

  it("is found hidden behind nothing, and that proves a fault as well", async () => {
    const { ans, first } = world;
    const { evidence, receipts } = await bobsName();
    first.behaviour.serves = () => undefined;
    await clock.increase(120);
    const { gateways, faults } = await audit(ans(), { name, evidence, receipts, ...local });
    expect(gateways[0]).to.deep.include({ verdict: "stale", sequence: 0n });
    expect(faults.map(({ fault }) => fault.seat)).to.deep.equal([first.seat]);
    first.behaviour.emptySequence = sequenceOf(1, 1);
    const again = await audit(ans(), { name, evidence, receipts, ...local });
    expect(again.gateways[0]).to.deep.include({
      verdict: "stale",
      reason: "it answers with another profile of the same number",
    });
  });

  it("is found forged where the owner did not sign it", async () => {
    const { ans, first } = world;
    const { evidence, receipts } = await bobsName();
    first.behaviour.serves = (known) =>
      known?.profile && {
        ...known,
        profile: { ...known.profile, records: [{ key: "text:url", value: "https://evil.example" }] },
      };
    const [forged] = (await audit(ans(), { name, evidence, receipts, ...local })).gateways;
    expect(forged).to.deep.include({ seat: first.seat, verdict: "forged" });
    expect(forged?.reason).to.include("bob.acme.dim");
  });

  it("is found signed twice by a seat, which equivocates", async () => {
    const { ans, bob, first } = world;
    const { evidence } = await bobsName();
    const twin = await signProfile(ans(bob), {
      evidence: { ...evidence, profile: undefined },
      records: [{ key: "text:url", value: "https://other.example" }],
    });
    const { answers } = (await audit(ans(), { name, evidence, ...local })).gateways[0] ?? { answers: [] };
    first.behaviour.serves = (known) => known && { ...known, profile: twin };
    const { faults, gateways } = await audit(ans(), { name, evidence, answers, ...local });
    expect(gateways[0]).to.deep.include({
      verdict: "stale",
      reason: "it answers with another profile of the same number",
    });
    expect(faults.map(({ fault }) => [fault.seat, fault.kind])).to.deep.equal([[first.seat, "equivocation"]]);
    const [{ evidence: proof } = { evidence: undefined }] = faults;
    if (proof?.kind !== "equivocation") throw new Error("It proves an equivocation.");
    const same = await refusal(faultOf(ans(), { ...proof, other: proof.answer }), "CONTRACT_REFUSED");
    expect(same.message).to.include("do not contradict each other");
    await reportFault(ans(bob), proof);
    expect((await getSeat(ans(), { seat: first.seat })).status).to.equal("jailed");
  });

  it("loses every grant when the zone has another issuer", async () => {
    const { ans, alice } = world;
    const { evidence } = await bobsName();
    await setIssuer(ans(alice), { name: "acme.dim", issuer: toAddress(alice.address) });
    const { evidence: none, asked, failures } = await fetchEvidence(ans(), { name, ...local });
    expect({ none, asked }).to.deep.equal({ none: null, asked: 2 });
    expect(failures[0]?.reason).to.include("The grant is not valid: it is not signed by the zone's issuer");
    const results = await publish(ans(), { evidence, ...local });
    expect(results.map(({ outcome }) => outcome)).to.deep.equal(["refused", "refused"]);
    expect(await openZone(ans(alice), { name: "acme", issuer: world.issuer, policy: world.policy })).to.have.length(1);
    expect((await fetchEvidence(ans(), { name, ...local })).evidence).to.deep.equal(evidence);
  });
});
