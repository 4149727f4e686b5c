import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { type Answer, answerOf, profile, type Receipt, receiptOf } from "../../helpers/answers.ts";
import { DAY, deployFaults, faultId, KIND, OTHER_SEAT, SEAT } from "./faults.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployFaults(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const STALE_AT = { resolver: receiptOf(6n, 0n).resolver, node: receiptOf(6n, 0n).node, sequence: 6n };

describe("AnswerFaults", () => {
  describe("a stale answer", () => {
    it("has the seat slashed for its caller, and says so", async () => {
      const { faults, custody, staleEvidence, mallory } = await load();
      const evidence = await staleEvidence({});
      const fault = faultId(SEAT, STALE_AT);
      const tx = faults.connect(mallory).reportStale(...evidence);
      await expect(tx)
        .to.emit(faults, "FaultReported")
        .withArgs(SEAT, fault, mallory, KIND.stale, STALE_AT.resolver, STALE_AT.node, 6n, 1n);
      await expect(tx)
        .to.emit(custody, "Slashed")
        .withArgs(SEAT, 500n, 30n * DAY, mallory, fault);
      expect(await faults.faultCount(SEAT)).to.equal(1n);
      expect(await faults.faultCount(OTHER_SEAT)).to.equal(0n);
    });

    it("is told without a report", async () => {
      const { faults, staleEvidence } = await load();
      const { resolver, node, sequence } = STALE_AT;
      expect(await faults.staleFault(...(await staleEvidence({})))).to.deep.equal([
        SEAT,
        KIND.stale,
        resolver,
        node,
        sequence,
        faultId(SEAT, STALE_AT),
        500n,
        30n * DAY,
      ]);
      expect(await faults.faultCount(SEAT)).to.equal(0n);
    });

    const none = { profileHash: ZeroHash };
    const cases: [string, boolean, Partial<Receipt>, Partial<Answer>][] = [
      ["an older profile", true, {}, {}],
      ["a much older profile", true, { sequence: 2n ** 64n - 1n }, { sequence: 1n, profileHash: profile(1n) }],
      ["another profile of the same sequence", true, {}, { sequence: 6n, profileHash: profile(6n, 1n) }],
      ["no such name", true, {}, { ...none, sequence: 0n }],
      ["no profile, as of an older update", true, {}, { ...none, sequence: 5n }],
      ["no profile, as of the same update", true, {}, { ...none, sequence: 6n }],
      ["the profile of a released name", true, { profileHash: ZeroHash }, {}],
      ["an older profile after the newer has ended", true, { expires: 1n }, {}],
      ["the same profile", false, {}, { sequence: 6n, profileHash: profile(6n) }],
      ["a newer profile", false, {}, { sequence: 7n, profileHash: profile(7n) }],
      ["no profile, as of a newer update", false, {}, { ...none, sequence: 7n }],
      ["no profile, as of a release", false, { profileHash: ZeroHash }, { ...none, sequence: 6n }],
      ["no such name, of a released one", false, { profileHash: ZeroHash }, { ...none, sequence: 0n }],
      ["no profile, after it has ended", false, { expires: 1n }, { ...none, sequence: 6n }],
      ["no such name, after the profile has ended", false, { expires: 1n }, { ...none, sequence: 0n }],
      ["an update that changed no profile", false, { profileHash: profile(5n) }, {}],
    ];
    for (const [what, isFault, receipt, answer] of cases) {
      it(`is ${isFault ? "" : "not "}${what}`, async () => {
        const { faults, custody, staleEvidence } = await load();
        const report = faults.reportStale(...(await staleEvidence({ receipt, answer })));
        if (isFault) await expect(report).to.emit(custody, "Slashed");
        else await expect(report).to.be.revertedWithCustomError(faults, "AnswerIsTrue");
      });
    }

    it("denies a profile until the second in which it ends", async () => {
      const { faults, custody, staleEvidence, now } = await load();
      const at = await now();
      const answer = { profileHash: ZeroHash, servedAt: at - 10n };
      const ended = await staleEvidence({ receipt: { expires: at - 10n }, answer });
      await expect(faults.reportStale(...ended)).to.be.revertedWithCustomError(faults, "AnswerIsTrue");
      const alive = await staleEvidence({ receipt: { expires: at - 9n }, answer });
      await expect(faults.reportStale(...alive)).to.emit(custody, "Slashed");
    });

    it("is served later than the allowed delay after the receipt", async () => {
      const { faults, custody, staleEvidence, now } = await load();
      const at = await now();
      for (const servedAt of [at - 200n, at - 100n, at - 40n]) {
        const evidence = await staleEvidence({ receipt: { receivedAt: at - 100n }, answer: { servedAt } });
        await expect(faults.reportStale(...evidence))
          .to.be.revertedWithCustomError(faults, "AnsweredInTime")
          .withArgs(servedAt, at - 40n);
      }
      const late = await staleEvidence({ receipt: { receivedAt: at - 100n }, answer: { servedAt: at - 39n } });
      await expect(faults.reportStale(...late)).to.emit(custody, "Slashed");
    });

    it("is nothing after a receipt of the future", async () => {
      const { faults, staleEvidence, now } = await load();
      const servedAt = (await now()) - 10n;
      const receivedAt = 2n ** 64n - 1n;
      await expect(faults.reportStale(...(await staleEvidence({ receipt: { receivedAt } }))))
        .to.be.revertedWithCustomError(faults, "AnsweredInTime")
        .withArgs(servedAt, receivedAt + 60n);
    });

    it("is one as long after the receipt as the name lives", async () => {
      const { faults, custody, signReceipt, staleEvidence, alice, start } = await load();
      const receipt = await signReceipt(alice, receiptOf(6n, start));
      await networkHelpers.time.increase(1000n * DAY);
      const [, answer] = await staleEvidence({});
      await expect(faults.reportStale(receipt, answer)).to.emit(custody, "Slashed");
    });

    it("is about the name of the receipt, at the same resolver", async () => {
      const { faults, staleEvidence } = await load();
      const { node } = STALE_AT;
      const other = profile(9n);
      const ofOtherName = await staleEvidence({ answer: { node: other } });
      await expect(faults.reportStale(...ofOtherName))
        .to.be.revertedWithCustomError(faults, "DifferentNames")
        .withArgs(node, other);
      const atOtherResolver = await staleEvidence({ answer: { resolver: ZeroAddress } });
      await expect(faults.reportStale(...atOtherResolver))
        .to.be.revertedWithCustomError(faults, "DifferentNames")
        .withArgs(node, node);
    });

    it("is punished once, whatever else was asked or answered, and whenever", async () => {
      const { faults, custody, staleEvidence, governance, start } = await load();
      await faults.reportStale(...(await staleEvidence({})));
      await faults.connect(governance).forgive(SEAT);
      await networkHelpers.time.increaseTo(start + 1000n);
      const variants: Partial<Answer>[] = [
        {},
        { queryHash: profile(78n) },
        { servedAt: start + 999n },
        { expires: 0n },
        { sequence: 4n, profileHash: profile(4n) },
        { sequence: 0n, profileHash: ZeroHash },
        { sequence: 6n, profileHash: profile(6n, 1n) },
      ];
      for (const answer of variants) {
        await expect(faults.reportStale(...(await staleEvidence({ answer }))))
          .to.be.revertedWithCustomError(custody, "EvidenceUsed")
          .withArgs(faultId(SEAT, STALE_AT));
      }
      expect(await faults.faultCount(SEAT)).to.equal(0n);
    });

    const others: [string, Partial<Receipt>][] = [
      ["resolver", { resolver: "0x00000000000000000000000000000000000000BB" }],
      ["name", { node: profile(9n) }],
      ["update", { sequence: 8n }],
    ];
    for (const [what, change] of others) {
      it(`is another fault for another ${what}`, async () => {
        const { faults, custody, staleEvidence, deployer, governance, start } = await load();
        await faults.reportStale(...(await staleEvidence({})));
        await faults.connect(governance).forgive(SEAT);
        await networkHelpers.time.increaseTo(start + 1000n);
        const { sequence, ...name } = { ...STALE_AT, ...change };
        const evidence = await staleEvidence({ receipt: { ...name, sequence }, answer: name });
        const fault = faultId(SEAT, { ...STALE_AT, ...change });
        await expect(faults.reportStale(...evidence))
          .to.emit(custody, "Slashed")
          .withArgs(SEAT, 500n, 30n * DAY, deployer, fault);
      });
    }
  });

  describe("an equivocation", () => {
    type Change = { first?: Partial<Answer>; second?: Partial<Answer> };
    /** Two answers of seat 7 with different profiles of update 6, twenty and ten seconds ago. */
    async function conflict({ first = {}, second = {} }: Change = {}) {
      const system = await load();
      const at = await system.now();
      const one = answerOf(6n, at - 20n, first);
      const two = answerOf(6n, at - 10n, { profileHash: profile(6n, 1n), ...second });
      const answers = [await system.signAnswer(system.alice, one), await system.signAnswer(system.alice, two)] as const;
      return { ...system, answers };
    }

    it("has the seat slashed for its caller, and says so", async () => {
      const { faults, custody, answers, mallory } = await conflict();
      const fault = faultId(SEAT, STALE_AT);
      const tx = faults.connect(mallory).reportEquivocation(...answers);
      await expect(tx)
        .to.emit(faults, "FaultReported")
        .withArgs(SEAT, fault, mallory, KIND.equivocation, STALE_AT.resolver, STALE_AT.node, 6n, 1n);
      await expect(tx)
        .to.emit(custody, "Slashed")
        .withArgs(SEAT, 500n, 30n * DAY, mallory, fault);
      expect(await faults.faultCount(SEAT)).to.equal(1n);
    });

    it("is told without a report, either way round", async () => {
      const { faults, answers } = await conflict();
      const { resolver, node, sequence } = STALE_AT;
      const [one, two] = answers;
      const fault = [SEAT, KIND.equivocation, resolver, node, sequence, faultId(SEAT, STALE_AT), 500n, 30n * DAY];
      expect(await faults.equivocationFault(one, two)).to.deep.equal(fault);
      expect(await faults.equivocationFault(two, one)).to.deep.equal(fault);
    });

    it("is punished once, either way round, also as a stale answer", async () => {
      const { faults, custody, answers, governance, signReceipt, signAnswer, alice, start } = await conflict();
      const [one, two] = answers;
      await faults.reportEquivocation(one, two);
      await faults.connect(governance).forgive(SEAT);
      await networkHelpers.time.increaseTo(start + 1000n);
      const receipt = await signReceipt(alice, receiptOf(6n, start));
      const later = [
        await signAnswer(alice, { ...one.answer, servedAt: start + 999n }),
        await signAnswer(alice, { ...two.answer, servedAt: start + 999n }),
      ] as const;
      const [same, other] = later;
      for (const report of [
        faults.reportEquivocation(same, other),
        faults.reportEquivocation(other, same),
        faults.reportStale(receipt, other),
      ]) {
        await expect(report).to.be.revertedWithCustomError(custody, "EvidenceUsed").withArgs(faultId(SEAT, STALE_AT));
      }
    });

    const harmless: [string, Change][] = [
      ["the same profile", { second: { profileHash: profile(6n) } }],
      ["profiles of two updates", { second: { sequence: 7n } }],
      ["a profile and then none, as it ended", { second: { profileHash: ZeroHash } }],
      ["none and then a profile", { first: { profileHash: ZeroHash } }],
      ["two answers without an update", { first: { sequence: 0n }, second: { sequence: 0n } }],
    ];
    for (const [what, change] of harmless) {
      it(`is not ${what}`, async () => {
        const { faults, answers } = await conflict(change);
        await expect(faults.reportEquivocation(...answers)).to.be.revertedWithCustomError(faults, "NotConflicting");
      });
    }

    it("is about one name at one resolver", async () => {
      const { node } = STALE_AT;
      const other = profile(9n);
      const ofTwoNames = await conflict({ second: { node: other } });
      await expect(ofTwoNames.faults.reportEquivocation(...ofTwoNames.answers))
        .to.be.revertedWithCustomError(ofTwoNames.faults, "DifferentNames")
        .withArgs(node, other);
      const atTwoResolvers = await conflict({ second: { resolver: ZeroAddress } });
      await expect(atTwoResolvers.faults.reportEquivocation(...atTwoResolvers.answers))
        .to.be.revertedWithCustomError(atTwoResolvers.faults, "DifferentNames")
        .withArgs(node, node);
    });
  });
});
