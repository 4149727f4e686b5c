import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import { DAILY, DAY, deployStaking, FIGURES, flow, join, newSeat, now } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);
const CAP = parseEther("16000");

const fixture = () => deployStaking(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const poor = () => deployStaking(ethers, { reserve: 0n });
const loadPoor = () => networkHelpers.loadFixture(poor);

describe("Stream", () => {
  it("flows to the lone seat, by the second", async () => {
    const s = await load();
    const seat = await join(s, s.alice);
    const at = await now(s);
    for (const seconds of [1n, 59n, 3600n, days(1), days(2)]) {
      await time.increaseTo(at + seconds);
      expect(await s.custody.perSeat()).to.equal(flow(seconds));
      expect(await s.custody.pendingSeat(seat)).to.equal(flow(seconds));
      expect(await s.custody.reserve()).to.equal(parseEther("4000000000") - flow(seconds));
    }
  });

  it("does not flow while nobody is active", async () => {
    const { custody } = await load();
    await time.increase(days(1000));
    expect([await custody.perSeat(), await custody.reserve()]).to.deep.equal([0n, parseEther("4000000000")]);
  });

  it("is divided equally, and tells when the number of seats changes", async () => {
    const s = await load();
    const { custody, alice, bob } = s;
    await join(s, alice);
    const at = await now(s);
    const asked = await newSeat(s, bob);
    await time.setNextBlockTimestamp(at + 1000n);
    await expect(custody.connect(bob).join(asked, NO_PERMIT))
      .to.emit(custody, "StreamChanged")
      .withArgs(flow(1000), parseEther("4000000000") - flow(1000), 2);
    await time.increaseTo(at + 3000n);
    expect(await custody.perSeat()).to.equal(flow(1000) + flow(2000) / 2n);
    const owed = [await custody.pendingSeat(1), await custody.pendingSeat(2)];
    expect(owed).to.deep.equal([flow(1000) + flow(2000) / 2n, flow(2000) / 2n]);
  });

  it("remembers what had flowed by every second of the past", async () => {
    const s = await load();
    const { custody, alice, bob, carol } = s;
    const known: [bigint, bigint][] = [];
    const note = async () => known.push([await now(s), await custody.perSeat()]);
    const start = await now(s);
    for (const owner of [alice, bob, carol]) {
      await time.increase(500);
      await note();
      await join(s, owner);
      await note();
      await time.increase(500);
      await note();
    }
    await custody.connect(bob).exit(2);
    await time.increase(77);
    await note();
    await custody.connect(alice).fundReserve(5n);
    await time.increase(1000);
    expect(await custody.perSeatAt(start - 1n)).to.equal(0n);
    expect(await custody.perSeatAt(0)).to.equal(0n);
    for (const [at, flowed] of known) expect(await custody.perSeatAt(at)).to.equal(flowed);
    expect(await custody.perSeatAt((await now(s)) + 1000n)).to.equal(await custody.perSeat());
  });

  describe("with a limit for a seat", () => {
    it("flows no faster than the limit, and leaves the rest in the reserve", async () => {
      const s = await load();
      const { custody, governance, alice, bob } = s;
      await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay: CAP });
      await join(s, alice);
      const at = await now(s);
      await time.increaseTo(at + days(1));
      expect(await custody.perSeat()).to.equal(CAP);
      expect(await custody.reserve()).to.equal(parseEther("4000000000") - CAP);
      await join(s, bob);
      const joined = await now(s);
      const before = await custody.perSeat();
      await time.increaseTo(joined + days(1));
      expect((await custody.perSeat()) - before).to.equal(CAP);
    });

    it("is the daily stream once the limit is above a seat's share", async () => {
      const s = await load();
      const { custody, governance, alice } = s;
      await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay: DAILY * 2n });
      await join(s, alice);
      const at = await now(s);
      await time.increaseTo(at + days(1));
      expect(await custody.perSeat()).to.equal(DAILY);
    });

    it("does not change what had flowed before it changed, however often", async () => {
      const s = await load();
      const { custody, governance, alice } = s;
      await join(s, alice);
      const known: [bigint, bigint][] = [];
      for (const seatCapPerDay of [CAP, 0n, CAP * 2n, CAP]) {
        await time.increase(500);
        await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay });
        known.push([await now(s), await custody.perSeat()]);
        await time.increase(250);
        known.push([await now(s), await custody.perSeat()]);
      }
      for (const [at, flowed] of known) expect(await custody.perSeatAt(at)).to.equal(flowed);
    });

    it("is paid by the former limit to a lease that ended under it", async () => {
      const s = await load();
      const { custody, governance, alice } = s;
      const seat = await join(s, alice);
      const { lease } = await custody.seatOf(seat);
      await time.setNextBlockTimestamp(lease + days(1));
      await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay: CAP });
      await time.increase(days(1));
      expect(await custody.pendingSeat(seat)).to.equal(flow(days(2)));
    });
  });

  describe("in the tail", () => {
    it("flows a thousandth a day, never all", async () => {
      const s = await loadPoor();
      const { custody, deployer, alice } = s;
      await custody.connect(deployer).fundReserve(DAILY);
      await join(s, alice);
      const at = await now(s);
      await time.increaseTo(at + days(1));
      expect(await custody.perSeat()).to.be.closeTo(DAILY / 1000n, DAILY / 1_000_000n);
      await time.increaseTo(at + days(100_000));
      expect(await custody.perSeat()).to.be.at.most(DAILY);
      expect((await custody.perSeat()) + (await custody.reserve())).to.equal(DAILY);
    });

    it("does not let what is added flow for the time before", async () => {
      const s = await loadPoor();
      const { custody, deployer, alice } = s;
      await custody.connect(deployer).fundReserve(DAILY);
      await join(s, alice);
      const at = await now(s);
      await time.setNextBlockTimestamp(at + days(500));
      await custody.connect(deployer).fundReserve(DAILY * 3000n);
      const flowed = await custody.perSeat();
      expect(flowed).to.be.lessThan(DAILY / 2n);
      expect(await custody.perSeatAt(at + days(500))).to.equal(flowed);
      await time.increaseTo(at + days(501));
      expect((await custody.perSeat()) - flowed).to.equal(DAILY);
    });

    it("remembers the past, too", async () => {
      const s = await loadPoor();
      const { custody, deployer, alice } = s;
      await custody.connect(deployer).fundReserve(DAILY * 500n);
      await join(s, alice);
      const known: [bigint, bigint][] = [];
      for (const amount of [1n, DAILY, DAILY * 400n]) {
        await time.increase(days(40));
        known.push([await now(s), await custody.perSeat()]);
        await custody.connect(deployer).fundReserve(amount);
        known.push([await now(s), await custody.perSeat()]);
      }
      for (const [at, flowed] of known) expect(await custody.perSeatAt(at)).to.equal(flowed);
    });
  });
});
