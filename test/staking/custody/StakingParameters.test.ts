import { expect } from "chai";
import { encodeBytes32String, parseEther, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { DAY, deployStaking, FIGURES, million, now } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);

const fixture = () => deployStaking(ethers, { reserve: 0n });
const load = () => networkHelpers.loadFixture(fixture);

/** Which values each figure can have, and what it is outside of them. */
const bounds = {
  seatCapPerDay: [parseEther("1000"), 2n ** 96n - 1n],
  minSelf: [million(1), million(5)],
  lease: [days(1), days(14)],
  unbondSelf: [days(14), days(30)],
  unbondDelegation: [days(1), days(14)],
  maxSlashesPerDay: [1n, 32n],
  maxDisplacementsPerDay: [1n, 255n],
} as const;

describe("StakingParameters", () => {
  it("begin with the figures of the design", async () => {
    const { custody } = await load();
    expect(await custody.parameters()).to.deep.equal(Object.values(FIGURES));
    expect(await custody.pausedUntil()).to.equal(0n);
  });

  describe("setParameters", () => {
    for (const [name, [least, most]] of Object.entries(bounds)) {
      it(`lets ${name} be ${least} to ${most}`, async () => {
        const { custody, governance } = await load();
        for (const value of [most, least]) {
          const figures = { ...FIGURES, [name]: value };
          await expect(custody.connect(governance).setParameters(figures))
            .to.emit(custody, "ParametersChanged")
            .withArgs(Object.values(figures));
          expect(await custody.parameters()).to.deep.equal(Object.values(figures));
        }
      });

      // 0 is no limit of a seat; what is above the greatest number of its type cannot be sent.
      const zero = name === "seatCapPerDay" ? 1n : 0n;
      const above = most === 255n || name === "seatCapPerDay" ? [] : [most + 1n];
      for (const value of new Set([zero, least - 1n, ...above])) {
        it(`refuses ${value} as ${name}`, async () => {
          const { custody, governance } = await load();
          await expect(custody.connect(governance).setParameters({ ...FIGURES, [name]: value }))
            .to.be.revertedWithCustomError(custody, "OutOfBounds")
            .withArgs(encodeBytes32String(name), value, least, most);
        });
      }
    }

    it("lets a seat earn without limit again", async () => {
      const { custody, governance } = await load();
      for (const seatCapPerDay of [parseEther("16000"), 0n]) {
        await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay });
        expect((await custody.parameters()).seatCapPerDay).to.equal(seatCapPerDay);
      }
    });

    it("never raises the least of the owner's stake", async () => {
      const { custody, governance } = await load();
      await custody.connect(governance).setParameters({ ...FIGURES, minSelf: million(2) });
      await expect(custody.connect(governance).setParameters({ ...FIGURES, minSelf: million(2) + 1n }))
        .to.be.revertedWithCustomError(custody, "OutOfBounds")
        .withArgs(encodeBytes32String("minSelf"), million(2) + 1n, million(1), million(2));
    });

    it("leaves a pause as it is", async () => {
      const { custody, governance, guardian } = await load();
      await custody.connect(guardian).pauseEntries();
      const until = await custody.pausedUntil();
      await custody.connect(governance).setParameters(FIGURES);
      expect(await custody.pausedUntil()).to.equal(until);
    });
  });

  it("are for governance alone", async () => {
    const { custody, deployed, deployer, guardian, clerk } = await load();
    for (const caller of [deployer, guardian, clerk]) {
      const as = custody.connect(caller);
      for (const call of [
        () => as.setParameters(FIGURES),
        () => as.scheduleModule(caller, 3),
        () => as.setGuardian(caller),
      ]) {
        await expect(call()).to.be.revertedWithCustomError(deployed, "OwnableUnauthorizedAccount").withArgs(caller);
      }
    }
  });

  it("name another guardian, or none", async () => {
    const { custody, governance, guardian, mallory } = await load();
    expect(await custody.guardian()).to.equal(guardian.address);
    for (const next of [mallory.address, ZeroAddress]) {
      await expect(custody.connect(governance).setGuardian(next)).to.emit(custody, "GuardianChanged").withArgs(next);
      expect(await custody.guardian()).to.equal(next);
      await expect(custody.connect(guardian).pauseEntries()).to.be.revertedWithCustomError(custody, "OnlyGuardian");
    }
  });

  describe("pauseEntries", () => {
    it("stops entries for seven days", async () => {
      const s = await load();
      const { custody, guardian } = s;
      const tx = custody.connect(guardian).pauseEntries();
      await tx;
      const until = (await now(s)) + days(7);
      await expect(tx).to.emit(custody, "EntriesPaused").withArgs(until);
      expect(await custody.pausedUntil()).to.equal(until);
    });

    it("is for the guardian alone, not for governance", async () => {
      const { custody, governance, mallory } = await load();
      for (const caller of [governance, mallory]) {
        await expect(custody.connect(caller).pauseEntries())
          .to.be.revertedWithCustomError(custody, "OnlyGuardian")
          .withArgs(caller);
      }
    });

    it("cannot be repeated within 30 days after, not even by another guardian", async () => {
      const { custody, governance, guardian, mallory } = await load();
      await custody.connect(guardian).pauseEntries();
      const pausableAt = (await custody.pausedUntil()) + days(30);
      await custody.connect(governance).setGuardian(mallory);
      await time.setNextBlockTimestamp(pausableAt - 1n);
      await expect(custody.connect(mallory).pauseEntries())
        .to.be.revertedWithCustomError(custody, "PausedLately")
        .withArgs(pausableAt);
      await time.setNextBlockTimestamp(pausableAt);
      await custody.connect(mallory).pauseEntries();
      expect(await custody.pausedUntil()).to.equal(pausableAt + days(7));
    });
  });

  describe("unpauseEntries", () => {
    it("ends a pause, by the guardian or governance", async () => {
      for (const by of ["guardian", "governance"] as const) {
        const s = await load();
        const { custody, guardian } = s;
        await custody.connect(guardian).pauseEntries();
        const tx = custody.connect(s[by]).unpauseEntries();
        await tx;
        await expect(tx)
          .to.emit(custody, "EntriesPaused")
          .withArgs(await now(s));
        expect(await custody.pausedUntil()).to.equal(await now(s));
        await expect(custody.connect(guardian).pauseEntries())
          .to.be.revertedWithCustomError(custody, "PausedLately")
          .withArgs((await custody.pausedUntil()) + days(30));
      }
    });

    it("is for nobody else", async () => {
      const { custody, mallory } = await load();
      await expect(custody.connect(mallory).unpauseEntries())
        .to.be.revertedWithCustomError(custody, "OnlyGuardian")
        .withArgs(mallory);
    });

    it("says nothing where nothing is paused", async () => {
      const { custody, guardian } = await load();
      await expect(custody.connect(guardian).unpauseEntries()).not.to.emit(custody, "EntriesPaused");
      expect(await custody.pausedUntil()).to.equal(0n);
    });
  });
});
