import { expect } from "chai";
import { parseEther, zeroPadValue, toBeHex } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import {
  DAILY,
  DAY,
  delegate,
  deployStaking,
  FIGURES,
  flow,
  join,
  million,
  newSeat,
  now,
  slash,
  type Staking,
  Status,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);
const RESERVE = parseEther("4000000000");

const fixture = () => deployStaking(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const empty = () => deployStaking(ethers, { reserve: 0n });
const loadEmpty = () => networkHelpers.loadFixture(empty);

/** Does something in a block of its own, `seconds` after the newest one, and says when. */
async function after(s: Staking, seconds: bigint, act: () => Promise<unknown>) {
  const at = (await now(s)) + seconds;
  await time.setNextBlockTimestamp(at);
  await act();
  return at;
}

describe("Attacks on rewards", () => {
  it("A2 a gap without seats: the first to join earns nothing of it, and the reserve is untouched", async () => {
    const s = await load();
    await time.increase(days(400));
    const seat = await join(s, s.alice);
    expect([await s.custody.pendingSeat(seat), await s.custody.reserve()]).to.deep.equal([0n, RESERVE]);
    await s.custody.connect(s.alice).exit(seat);
    const [reserve, flowed] = [await s.custody.reserve(), await s.custody.perSeat()];
    await time.increase(days(400));
    expect([await s.custody.reserve(), await s.custody.perSeat()]).to.deep.equal([reserve, flowed]);
    const later = await join(s, s.bob);
    expect(await s.custody.pendingSeat(later)).to.equal(0n);
  });

  it("A3 a delegator who comes just before a big claim earns from its own second on", async () => {
    const s = await load();
    const { custody, alice, dave, erin } = s;
    const seat = await join(s, alice, { delegationCap: million(400) });
    await delegate(s, seat, dave, million(5));
    await time.increase(DAY);
    const came = await after(s, 10n, () => delegate(s, seat, erin, million(390)));
    expect(await custody.pendingDelegation(seat, erin)).to.equal(0n);
    const davesBefore = await custody.pendingDelegation(seat, dave);
    await time.setNextBlockTimestamp(came + 1n);
    await custody.claimSeat(seat);
    expect(await custody.pendingDelegation(seat, erin)).to.be.closeTo((flow(1) * 390n) / 400n, 10n);
    expect((await custody.pendingDelegation(seat, dave)) - davesBefore).to.be.closeTo((flow(1) * 5n) / 400n, 10n);
  });

  it("A4 no service for ten days: one lease is paid, eight days return to the reserve", async () => {
    const s = await load();
    const seat = await join(s, s.alice);
    await time.setNextBlockTimestamp((await s.custody.seatOf(seat)).lease + days(8));
    const tx = s.custody.claimSeat(seat);
    await expect(tx).to.changeTokenBalances(ethers, s.dimt, [s.alice], [2n * DAILY]);
    await expect(tx)
      .to.emit(s.custody, "RewardForfeited")
      .withArgs(seat, 8n * DAILY);
    expect(await s.custody.reserve()).to.equal(RESERVE - 2n * DAILY);
  });

  it("A5 commission bait and switch: seven days at the old rate, and a way out before the new one", async () => {
    const s = await load();
    const { custody, alice, bob, clerk, dave } = s;
    const seat = await join(s, alice, { delegationCap: million(5) });
    const other = await join(s, bob, { delegationCap: million(5) });
    const from = await delegate(s, seat, dave, million(5));
    await custody.connect(alice).setCommission(seat, 1000);
    const { nextCommissionAt } = await custody.seatOf(seat);
    for (let day = 1n; day <= 6n; ++day) {
      await time.setNextBlockTimestamp(from + day * days(1));
      await custody.connect(clerk).recordService(seat);
    }
    await time.increaseTo(nextCommissionAt - 1n);
    const atOldRate = flow(nextCommissionAt - 1n - from) / 4n;
    expect(await custody.pendingDelegation(seat, dave)).to.be.closeTo(atOldRate, 100n);
    await time.setNextBlockTimestamp(nextCommissionAt);
    await custody.connect(dave).redelegateStake(seat, other, million(5), 0);
    expect((await custody.seatOf(seat)).delegated).to.equal(0n);
  });

  it("A6 a donation of DIMT moves nobody's share", async () => {
    const s = await load();
    const { custody, dimt, deployer, alice } = s;
    const seat = await join(s, alice);
    const at = await now(s);
    await time.setNextBlockTimestamp(at + 10n);
    await dimt.connect(deployer).transfer(custody, million(1000));
    expect(await custody.pendingSeat(seat)).to.equal(flow(10));
    expect(await custody.reserve()).to.equal(RESERVE - flow(10));
    await time.increaseTo(at + 20n);
    expect(await custody.pendingSeat(seat)).to.equal(flow(20));
  });

  it("A6 with an empty reserve no stake is ever paid as a reward", async () => {
    const s = await loadEmpty();
    const { custody, dimt, alice, bob } = s;
    const seat = await join(s, alice);
    await join(s, bob);
    await dimt.connect(alice).transfer(custody, 12_345n);
    await time.increase(days(1));
    await expect(custody.claimSeat(seat)).to.changeTokenBalances(ethers, dimt, [custody], [0n]);
    expect([await custody.pendingSeat(seat), await custody.reserve()]).to.deep.equal([0n, 0n]);
  });

  it("A7 what is paid in after the reserve ran dry does not flow for the dry time", async () => {
    const s = await loadEmpty();
    const { custody, deployer, alice, clerk } = s;
    const seat = await join(s, alice);
    await time.increase(days(300));
    await custody.connect(clerk).recordService(seat);
    await custody.connect(deployer).fundReserve(RESERVE);
    expect([await custody.pendingSeat(seat), await custody.reserve()]).to.deep.equal([0n, RESERVE]);
    const at = await now(s);
    await time.increaseTo(at + 100n);
    expect(await custody.pendingSeat(seat)).to.equal(flow(100));
  });

  it("A7 a slash that is released into a dry reserve does not either", async () => {
    const s = await loadEmpty();
    const { custody, alice, bob, clerk } = s;
    const seat = await join(s, alice);
    const other = await join(s, bob);
    const fault = await slash(s, other, 10_000n);
    await time.increase(days(300));
    await custody.connect(clerk).recordService(seat);
    await custody.releaseSlash(fault);
    expect(await custody.pendingSeat(seat)).to.equal(0n);
    expect(await custody.reserve()).to.equal((million(5) * 9n) / 10n);
  });

  it("A8 claiming every minute pays what claiming once pays, to the wei", async () => {
    const s = await load();
    const { custody, dimt, alice, bob, carol, dave } = s;
    const [often, once] = [await join(s, alice), await join(s, bob)];
    await custody.connect(alice).setPayout(often, carol);
    await custody.connect(bob).setPayout(once, dave);
    await custody.claimSeat(often);
    const [start, purse] = [await now(s), await dimt.balanceOf(carol)];
    const owed = await custody.pendingSeat(once);
    for (let minute = 1n; minute <= 60n; ++minute) {
      await after(s, 60n, () => custody.claimSeat(often));
    }
    expect(await now(s)).to.equal(start + 3600n);
    expect((await dimt.balanceOf(carol)) - purse).to.equal((await custody.pendingSeat(once)) - owed);
  });

  describe("A22 figures that change", () => {
    const changes = {
      "the lease": { lease: days(14) },
      "a limit for a seat": { seatCapPerDay: parseEther("1000") },
      "the unbonding times": { unbondSelf: days(30), unbondDelegation: days(14) },
    };
    for (const [what, change] of Object.entries(changes)) {
      it(`${what} leave the past as it was`, async () => {
        const s = await load();
        const { custody, governance, alice, dave } = s;
        const seat = await join(s, alice, { delegationCap: million(5) });
        await delegate(s, seat, dave, million(5));
        await custody.connect(dave).undelegateStake(seat, million(1));
        const { lease } = await custody.seatOf(seat);
        const request = await custody.requestOf(seat, dave, 0);
        await time.increaseTo(lease + 100n);
        const owed = [await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)];
        await custody.connect(governance).setParameters({ ...FIGURES, ...change });
        await time.increase(1000);
        expect([await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)]).to.deep.equal(owed);
        expect((await custody.seatOf(seat)).lease).to.equal(lease);
        expect(await custody.requestOf(seat, dave, 0)).to.deep.equal(request);
      });
    }

    it("more seats take nothing of what others have earned", async () => {
      const s = await load();
      const seat = await join(s, s.alice);
      const joined = await now(s);
      const asked = await newSeat(s, s.bob);
      await time.setNextBlockTimestamp(joined + days(1));
      await s.custody.connect(s.bob).join(asked, NO_PERMIT);
      expect(await s.custody.pendingSeat(seat)).to.equal(DAILY);
    });
  });

  describe("A28 the greatest numbers", () => {
    it("all DIMT in one seat, and all of it lost", async () => {
      const s = await loadEmpty();
      const { custody, dimt, deployer, owners, mallory, purse } = s;
      for (const owner of owners) await dimt.connect(owner).getFunction("transfer")(deployer, purse);
      const all = await dimt.totalSupply();
      const seat = await join(s, deployer, { self: all, delegationCap: 2n ** 96n - 1n });
      expect((await custody.seatOf(seat)).level).to.equal(175n);
      const fault = await slash(s, seat, 10_000n);
      expect((await custody.escrowOf(fault)).amount).to.equal(all);
      await time.increase(days(7));
      await expect(custody.releaseSlash(fault)).to.changeTokenBalances(ethers, dimt, [mallory], [all / 10n]);
      expect(await custody.reserve()).to.equal(all - all / 10n);
    });

    it("half of all DIMT delegated to a seat, for the greatest reward of each", async () => {
      const s = await load();
      const { custody, dimt, deployer, alice, clerk } = s;
      const seat = await join(s, alice, { delegationCap: 2n ** 96n - 1n });
      const most = await dimt.balanceOf(deployer);
      await delegate(s, seat, deployer, most);
      for (let i = 0; i < 5; ++i) {
        await time.increase(days(14));
        await custody.connect(clerk).recordService(seat);
      }
      await custody.connect(deployer).claimMany([seat]);
      await custody.connect(deployer).undelegateStake(seat, most);
      await time.increase(days(7));
      await custody.connect(deployer).withdrawStake(seat, [0]);
      expect(await dimt.balanceOf(deployer)).to.be.greaterThan(most);
    });

    it("amounts of 2^96 - 1 are refused by the balance, not wrapped", async () => {
      const s = await load();
      const { custody, dimt, alice, dave } = s;
      const most = 2n ** 96n - 1n;
      const asked = await newSeat(s, alice, { self: most });
      const refused = { contract: dimt, error: "ERC20InsufficientBalance" };
      await expect(custody.connect(alice).join(asked, NO_PERMIT)).to.be.revertedWithCustomError(
        refused.contract,
        refused.error,
      );
      const seat = await join(s, alice, { delegationCap: most });
      await expect(custody.connect(alice).topUp(seat, most, NO_PERMIT)).to.be.revertedWithPanic(0x11);
      await expect(custody.connect(alice).topUp(seat, most - million(5), NO_PERMIT)).to.be.revertedWithCustomError(
        refused.contract,
        refused.error,
      );
      await expect(custody.connect(dave).delegateStake(seat, most, 0, NO_PERMIT)).to.be.revertedWithCustomError(
        refused.contract,
        refused.error,
      );
    });

    it("no seat after number 16,777,215", async () => {
      const s = await load();
      const { custody } = s;
      await join(s, s.alice);
      const address = await custody.getAddress();
      const last = 2n ** 24n - 1n;
      for (let slot = 0; slot < 64 && (await custody.seatCount()) !== last; ++slot) {
        const before = await ethers.provider.getStorage(address, slot);
        if (BigInt(before) !== 1n) continue;
        await networkHelpers.setStorageAt(address, slot, toBeHex(last, 32));
        if ((await custody.seatCount()) !== last)
          await networkHelpers.setStorageAt(address, slot, zeroPadValue(before, 32));
      }
      expect(await custody.seatCount()).to.equal(last);
      await expect(custody.connect(s.bob).join(await newSeat(s, s.bob), NO_PERMIT)).to.be.revertedWithCustomError(
        custody,
        "NoSeatsLeft",
      );
    });

    it("the last second that 40 bits can count, less what unbonds", async () => {
      const s = await load();
      const { custody, dimt, alice } = s;
      const seat = await join(s, alice);
      await time.increaseTo(2n ** 40n - days(20));
      expect(await custody.reserve()).to.be.at.most(RESERVE);
      await custody.connect(alice).exit(seat);
      await time.increase(days(14));
      await expect(custody.withdrawSelf(seat)).to.changeTokenBalances(ethers, dimt, [alice], [million(5)]);
    });
  });

  it("A29 a hundred years without a call: one lease is paid, and everything still works", async () => {
    const s = await load();
    const { custody, dimt, alice, bob, clerk, dave } = s;
    const seat = await join(s, alice, { delegationCap: million(5) });
    await delegate(s, seat, dave, million(5));
    await custody.connect(bob).fundReserve(1n);
    await time.increase(days(36_525));
    expect(await custody.perSeat()).to.be.lessThan(RESERVE);
    const purses = (await dimt.balanceOf(alice)) + (await dimt.balanceOf(dave));
    await custody.claimSeat(seat);
    await custody.claimDelegation(seat, dave);
    const paid = (await dimt.balanceOf(alice)) + (await dimt.balanceOf(dave)) - purses;
    expect(paid).to.be.closeTo(2n * DAILY, 3n);
    expect(await custody.reserve()).to.be.closeTo(RESERVE - 2n * DAILY, flow(60));
    await custody.connect(clerk).recordService(seat);
    await join(s, bob);
    await custody.connect(alice).exit(seat);
    await custody.connect(dave).undelegateStake(seat, million(5));
    expect((await custody.seatOf(seat)).status).to.equal(Status.Exiting);
  });

  it("A29 a hundred years in service without a call: never more than the reserve", async () => {
    const s = await load();
    const { custody, governance, alice, bob, clerk } = s;
    await custody.connect(governance).setParameters({ ...FIGURES, lease: days(14) });
    const [seat, other] = [await join(s, alice), await join(s, bob)];
    await time.increase(days(14));
    await custody.connect(clerk).recordService(seat);
    await time.increase(days(36_525));
    const flowed = (await custody.perSeat()) * 2n;
    expect(flowed + (await custody.reserve())).to.be.closeTo(RESERVE, RESERVE / 1000n);
    await custody.claimSeat(seat);
    await custody.claimSeat(other);
    expect(await custody.reserve()).to.be.greaterThan(0n);
  });
});
