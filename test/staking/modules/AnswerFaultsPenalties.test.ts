import { anyValue } from "@nomicfoundation/hardhat-ethers-chai-matchers/withArgs";
import { expect } from "chai";
import { network } from "hardhat";

import { answerOf, profile, receiptOf } from "../../helpers/answers.ts";
import { DAY, deployFaults, FOR_EVER, OTHER_SEAT, SEAT } from "./faults.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = async () => {
  const system = await deployFaults(ethers);
  /** Reports that a seat's key served 5 although it had accepted `sequence`, ten seconds ago. */
  const report = async (sequence: bigint, key = system.alice) => {
    const at = await system.now();
    return system.faults.reportStale(
      await system.signReceipt(key, receiptOf(sequence, at - 110n)),
      await system.signAnswer(key, answerOf(5n, at - 10n)),
    );
  };
  /** Moves to when answers of ten seconds ago count again. */
  const serveTime = async (seat = SEAT) => {
    await networkHelpers.time.increaseTo((await system.faults.countsFrom(seat)) + 10n);
  };
  return { ...system, report, serveTime };
};
const load = () => networkHelpers.loadFixture(fixture);

describe("AnswerFaults: what it costs", () => {
  it("begins without faults", async () => {
    const { faults, custody, governance } = await load();
    expect(await faults.faultCount(SEAT)).to.equal(0n);
    expect(await faults.countsFrom(SEAT)).to.equal(0n);
    expect(await faults.CUSTODY()).to.equal(await custody.getAddress());
    expect(await faults.owner()).to.equal(governance.address);
  });

  it("takes 5 %, then 20 %, then everything and for ever", async () => {
    const { faults, custody, report, serveTime, now } = await load();
    for (const [sequence, bps, jailFor] of [
      [6n, 500n, 30n * DAY],
      [7n, 2000n, 30n * DAY],
      [8n, 10_000n, FOR_EVER],
    ] as const) {
      const tx = report(sequence);
      await expect(tx).to.emit(custody, "Slashed").withArgs(SEAT, bps, jailFor, anyValue, anyValue);
      expect(await faults.faultCount(SEAT)).to.equal(sequence - 5n);
      const from = jailFor === FOR_EVER ? FOR_EVER : (await now()) + jailFor;
      expect(await faults.countsFrom(SEAT)).to.equal(from);
      if (jailFor !== FOR_EVER) await serveTime();
    }
    await networkHelpers.time.increase(10_000n * DAY);
    await expect(report(9n))
      .to.be.revertedWithCustomError(faults, "PunishedAlready")
      .withArgs(SEAT, (await now()) - 10n, FOR_EVER);
  });

  it("counts for each seat alone", async () => {
    const { custody, report, bob } = await load();
    await report(6n);
    await expect(report(6n, bob))
      .to.emit(custody, "Slashed")
      .withArgs(OTHER_SEAT, 500n, 30n * DAY, anyValue, anyValue);
  });

  it("covers all that was served before, and while in jail", async () => {
    const { faults, custody, report, serveTime, now } = await load();
    await report(6n);
    const from = await faults.countsFrom(SEAT);
    expect(from).to.equal((await now()) + 30n * DAY);
    await expect(report(7n))
      .to.be.revertedWithCustomError(faults, "PunishedAlready")
      .withArgs(SEAT, (await now()) - 10n, from);
    await networkHelpers.time.increaseTo(from + 9n);
    await expect(report(7n))
      .to.be.revertedWithCustomError(faults, "PunishedAlready")
      .withArgs(SEAT, from - 1n, from);
    await serveTime();
    await expect(report(7n)).to.emit(custody, "Slashed");
  });

  it("covers an equivocation of which one half was served before", async () => {
    const { faults, report, signAnswer, alice } = await load();
    await report(6n);
    const from = await faults.countsFrom(SEAT);
    await networkHelpers.time.increaseTo(from);
    const before = await signAnswer(alice, answerOf(9n, from - 1n));
    const after = await signAnswer(alice, answerOf(9n, from, { profileHash: profile(9n, 1n) }));
    for (const answers of [
      [before, after],
      [after, before],
    ] as const) {
      await expect(faults.reportEquivocation(...answers))
        .to.be.revertedWithCustomError(faults, "PunishedAlready")
        .withArgs(SEAT, from - 1n, from);
    }
    const again = await signAnswer(alice, answerOf(9n, from));
    await faults.reportEquivocation(again, after);
    expect(await faults.faultCount(SEAT)).to.equal(2n);
  });

  describe("forgive", () => {
    it("takes a fault off, and lets answers count again", async () => {
      const { faults, custody, governance, report, serveTime, now } = await load();
      await report(6n);
      await serveTime();
      await report(7n);
      await expect(faults.connect(governance).forgive(SEAT)).to.emit(faults, "FaultForgiven").withArgs(SEAT, 1n);
      expect(await faults.faultCount(SEAT)).to.equal(1n);
      const from = await faults.countsFrom(SEAT);
      expect(from).to.equal(await now());
      await expect(report(8n)).to.be.revertedWithCustomError(faults, "PunishedAlready");
      await serveTime();
      await expect(report(8n))
        .to.emit(custody, "Slashed")
        .withArgs(SEAT, 2000n, 30n * DAY, anyValue, anyValue);
    });

    it("refuses where there is nothing", async () => {
      const { faults, governance } = await load();
      await expect(faults.connect(governance).forgive(SEAT))
        .to.be.revertedWithCustomError(faults, "NothingToForgive")
        .withArgs(SEAT);
    });
  });

  describe("figures", () => {
    it("are 60 seconds and 14 days at first, whenever something was served", async () => {
      const { faults } = await load();
      expect(await faults.allowedDelayAt(0n)).to.equal(60n);
      expect(await faults.allowedDelayAt(2n ** 64n)).to.equal(60n);
      expect(await faults.evidenceWindow()).to.equal(14n * DAY);
      const tx = faults.deploymentTransaction();
      await expect(tx).to.emit(faults, "AllowedDelayChanged").withArgs(60n, 0n);
      await expect(tx)
        .to.emit(faults, "EvidenceWindowChanged")
        .withArgs(14n * DAY);
    });

    it("judge an answer by the delay that was allowed then", async () => {
      const { faults, custody, governance, signReceipt, signAnswer, alice, start } = await load();
      const owned = faults.connect(governance);
      await networkHelpers.time.setNextBlockTimestamp(start + 1000n);
      await expect(owned.setAllowedDelay(200))
        .to.emit(faults, "AllowedDelayChanged")
        .withArgs(200n, start + 1000n);
      await networkHelpers.time.setNextBlockTimestamp(start + 2000n);
      await owned.setAllowedDelay(30);
      expect(await faults.allowedDelayAt(start + 999n)).to.equal(60n);
      expect(await faults.allowedDelayAt(start + 1000n)).to.equal(200n);
      expect(await faults.allowedDelayAt(start + 2000n)).to.equal(30n);
      const served = async (servedAt: bigint) =>
        [
          await signReceipt(alice, receiptOf(6n, servedAt - 100n)),
          await signAnswer(alice, answerOf(5n, servedAt)),
        ] as const;
      await faults.staleFault(...(await served(start + 999n)));
      await expect(faults.reportStale(...(await served(start + 1500n))))
        .to.be.revertedWithCustomError(faults, "AnsweredInTime")
        .withArgs(start + 1500n, start + 1600n);
      await expect(faults.reportStale(...(await served(start + 2000n)))).to.emit(custody, "Slashed");
    });

    it("shorten the evidence window, also for retired keys", async () => {
      const { faults, custody, governance, signReceipt, signAnswer, alice, carol, start } = await load();
      await expect(faults.connect(governance).setEvidenceWindow(DAY))
        .to.emit(faults, "EvidenceWindowChanged")
        .withArgs(DAY);
      expect(await faults.evidenceWindow()).to.equal(DAY);
      await custody.setKey(carol, SEAT, start);
      await networkHelpers.time.increaseTo(start + DAY + 1n);
      const byFormerKey = await signReceipt(carol, receiptOf(6n, start - 100n));
      const receipt = await signReceipt(alice, receiptOf(6n, start - 100n));
      const young = await signAnswer(alice, answerOf(5n, start + DAY));
      const old = await signAnswer(alice, answerOf(5n, start));
      await expect(faults.staleFault(receipt, old)).to.be.revertedWithCustomError(faults, "EvidenceTooOld");
      await expect(faults.staleFault(byFormerKey, young)).to.be.revertedWithCustomError(faults, "KeyRetired");
      await faults.staleFault(receipt, young);
    });

    const bounds: ["setAllowedDelay" | "setEvidenceWindow", string, bigint, bigint][] = [
      ["setAllowedDelay", "allowedDelay", 30n, DAY],
      ["setEvidenceWindow", "evidenceWindow", DAY, 14n * DAY],
    ];
    for (const [act, parameter, least, most] of bounds) {
      it(`${act} takes its bounds and nothing beyond`, async () => {
        const { faults, governance } = await load();
        const set = (value: bigint) => faults.connect(governance)[act](value);
        await set(least);
        await set(most);
        for (const value of [0n, least - 1n, most + 1n]) {
          await expect(set(value))
            .to.be.revertedWithCustomError(faults, "OutOfBounds")
            .withArgs(parameter, value, least, most);
        }
      });
    }

    for (const [act, argument] of [
      ["forgive", SEAT],
      ["setAllowedDelay", 60n],
      ["setEvidenceWindow", DAY],
    ] as const) {
      it(`${act} is for the owner alone`, async () => {
        const { faults, mallory, deployer } = await load();
        for (const caller of [mallory, deployer]) {
          await expect(faults.connect(caller)[act](argument))
            .to.be.revertedWithCustomError(faults, "OwnableUnauthorizedAccount")
            .withArgs(caller);
        }
      });
    }
  });
});
