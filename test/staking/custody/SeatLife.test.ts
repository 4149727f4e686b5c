import { expect } from "chai";
import { MaxUint256, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { signPermit } from "../../helpers/permit.ts";
import { NO_PERMIT } from "../../helpers/registrar.ts";
import {
  DAY,
  delegate,
  deployStaking,
  flow,
  join,
  million,
  newSeat,
  now,
  SEAT_STAKE,
  slash,
  Status,
  FIGURES,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);

const empty = () => deployStaking(ethers);
const small = () => deployStaking(ethers, { places: 2 });

/** alice's seat of 10 million, to which dave may delegate. */
async function one() {
  const s = await empty();
  return { ...s, seat: await join(s, s.alice, { self: million(10), delegationCap: million(10) }) };
}

/** Two places, of alice (5 million) and bob (5 million, too, and younger). */
async function full() {
  const s = await small();
  return { ...s, first: await join(s, s.alice), second: await join(s, s.bob) };
}
const load = <T>(fixture: () => Promise<T>) => networkHelpers.loadFixture(fixture);

describe("SeatLife", () => {
  describe("join", () => {
    it("freezes the stake and stores what was asked for", async () => {
      const s = await load(empty);
      const { custody, keys, dimt, alice, bob } = s;
      const asked = await newSeat(s, alice, {
        payout: bob.address,
        commission: 5000,
        delegationCap: 7n,
        self: million(6),
      });
      expect(await custody.connect(alice).join.staticCall(asked, NO_PERMIT)).to.equal(1n);
      const tx = custody.connect(alice).join(asked, NO_PERMIT);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice, custody], [-million(6), million(6)]);
      await expect(tx).to.emit(custody, "SeatJoined").withArgs(1, alice, million(6), 5000);
      await expect(tx).to.emit(custody, "SeatStatusChanged").withArgs(1, Status.None, Status.Active, 0);
      await expect(tx).to.emit(keys, "SeatKeySet").withArgs(1, ZeroAddress, asked.key);
      const { status, level, lease, owner, key, payout, self, delegationCap, commission } = await custody.seatOf(1);
      expect([status, level, lease]).to.deep.equal([Status.Active, 3n, (await now(s)) + days(2)]);
      expect([owner, key, payout]).to.deep.equal([alice.address, asked.key, bob.address]);
      expect([self, delegationCap, commission]).to.deep.equal([million(6), 7n, 5000n]);
      const { until, pendingOwner, delegated, releasing, releaseAt, nextCommission, nextCommissionAt } =
        await custody.seatOf(1);
      expect([until, delegated, releasing, releaseAt, nextCommission, nextCommissionAt]).to.deep.equal(
        Array.from({ length: 6 }, () => 0n),
      );
      expect(pendingOwner).to.equal(ZeroAddress);
    });

    it("numbers the seats from 1, and gives one person as many as it pays for", async () => {
      const s = await load(empty);
      expect([await join(s, s.alice), await join(s, s.alice), await join(s, s.bob)]).to.deep.equal([1n, 2n, 3n]);
      expect(await s.votes.getVotes(s.alice)).to.equal(2n);
    });

    it("follows the owner with the payout where none is named, or the owner itself", async () => {
      const s = await load(empty);
      for (const payout of [ZeroAddress, s.alice.address]) {
        const seat = await join(s, s.alice, { payout });
        expect((await s.custody.seatOf(seat)).payout).to.equal(s.alice.address);
        await s.custody.connect(s.alice).offerSeat(seat, s.bob);
        await s.custody.connect(s.bob).acceptSeat(seat);
        expect((await s.custody.seatOf(seat)).payout).to.equal(s.bob.address);
      }
    });

    it("takes a permit", async () => {
      const s = await load(empty);
      const { custody, dimt, alice } = s;
      await dimt.connect(alice).getFunction("approve")(custody, 0);
      const permit = await signPermit(dimt, alice, custody, SEAT_STAKE);
      await custody.connect(alice).join(await newSeat(s, alice), permit);
      expect((await custody.seatOf(1)).self).to.equal(SEAT_STAKE);
    });

    const refusals = [
      ["a wei too little", { self: SEAT_STAKE - 1n }, "BelowSeatStake", [SEAT_STAKE - 1n, SEAT_STAKE]],
      ["a commission above 50 %", { commission: 5001 }, "CommissionTooHigh", [5001, 5000]],
    ] as const;
    for (const [why, change, error, args] of refusals) {
      it(`refuses ${why}`, async () => {
        const s = await load(empty);
        const asked = await newSeat(s, s.alice, change);
        await expect(s.custody.connect(s.alice).join(asked, NO_PERMIT))
          .to.be.revertedWithCustomError(s.custody, error)
          .withArgs(...args);
      });
    }

    it("refuses while entries are paused", async () => {
      const s = await load(empty);
      await s.custody.connect(s.guardian).pauseEntries();
      await expect(s.custody.connect(s.alice).join(await newSeat(s, s.alice), NO_PERMIT))
        .to.be.revertedWithCustomError(s.custody, "EntriesArePaused")
        .withArgs(await s.custody.pausedUntil());
    });

    it("refuses who has no DIMT, and leaves nothing behind", async () => {
      const s = await load(empty);
      await s.dimt.connect(s.mallory).getFunction("approve")(s.custody, MaxUint256);
      await expect(s.custody.connect(s.mallory).join(await newSeat(s, s.mallory), NO_PERMIT))
        .to.be.revertedWithCustomError(s.dimt, "ERC20InsufficientBalance")
        .withArgs(s.mallory, 0, SEAT_STAKE);
      expect([await s.custody.seatCount(), await s.custody.activeCount()]).to.deep.equal([0n, 0n]);
    });

    it("refuses the key of another, and one without its consent", async () => {
      const s = await load(one);
      const { key } = await s.custody.seatOf(s.seat);
      const asked = await newSeat(s, s.bob);
      await expect(s.custody.connect(s.bob).join({ ...asked, key }, NO_PERMIT))
        .to.be.revertedWithCustomError(s.keys, "KeyTaken")
        .withArgs(key);
      await expect(s.custody.connect(s.carol).join(asked, NO_PERMIT))
        .to.be.revertedWithCustomError(s.keys, "BadKeyProof")
        .withArgs(asked.key);
    });

    it("stands by while others wait, although its level is higher", async () => {
      const s = await load(full);
      await join(s, s.carol);
      const seat = await join(s, s.dave, { self: million(50) });
      expect((await s.custody.seatOf(seat)).status).to.equal(Status.Standby);
    });
  });

  describe("topUp", () => {
    it("adds to the stake, and to the level, from anybody", async () => {
      const s = await load(one);
      const { custody, dimt, bob, seat } = s;
      const tx = custody.connect(bob).topUp(seat, million(10), NO_PERMIT);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [bob, custody], [-million(10), million(10)]);
      await expect(tx).to.emit(custody, "SelfStakeAdded").withArgs(seat, bob, million(10));
      await expect(tx).to.emit(custody, "SeatLevelChanged").withArgs(seat, 16, 32);
      const { self, level } = await custody.seatOf(seat);
      expect([self, level]).to.deep.equal([million(20), 32n]);
    });

    it("says nothing of a level that stays", async () => {
      const { custody, bob, seat } = await load(one);
      await expect(custody.connect(bob).topUp(seat, 1n, NO_PERMIT)).not.to.emit(custody, "SeatLevelChanged");
    });

    it("shares what was earned before by the stakes before", async () => {
      const s = await load(one);
      const { custody, dave, bob, seat } = s;
      const from = await delegate(s, seat, dave, million(10));
      await time.setNextBlockTimestamp(from + days(1));
      await custody.connect(bob).topUp(seat, million(10), NO_PERMIT);
      expect(await custody.pendingDelegation(seat, dave)).to.be.closeTo(flow(DAY) / 2n, 1n);
    });

    it("takes a permit", async () => {
      const { custody, dimt, alice, seat } = await load(one);
      await dimt.connect(alice).getFunction("approve")(custody, 0);
      await custody.connect(alice).topUp(seat, 5n, await signPermit(dimt, alice, custody, 5n));
      expect((await custody.seatOf(seat)).self).to.equal(million(10) + 5n);
    });

    it("refuses while entries are paused", async () => {
      const { custody, guardian, alice, seat } = await load(one);
      await custody.connect(guardian).pauseEntries();
      await expect(custody.connect(alice).topUp(seat, 1n, NO_PERMIT))
        .to.be.revertedWithCustomError(custody, "EntriesArePaused")
        .withArgs(await custody.pausedUntil());
    });
  });

  describe("decreaseSelf", () => {
    it("releases a part, which can be withdrawn after 14 days and earns nothing", async () => {
      const s = await load(one);
      const { custody, dimt, alice, mallory, seat } = s;
      const tx = custody.connect(alice).decreaseSelf(seat, million(4));
      await expect(tx).to.changeTokenBalances(ethers, dimt, [alice], [0n]);
      const readyAt = (await now(s)) + days(14);
      await expect(tx).to.emit(custody, "SelfStakeReleased").withArgs(seat, million(4), readyAt);
      await expect(tx).to.emit(custody, "SeatLevelChanged").withArgs(seat, 16, 3);
      const { self, releasing, releaseAt } = await custody.seatOf(seat);
      expect([self, releasing, releaseAt]).to.deep.equal([million(6), million(4), readyAt]);

      await time.setNextBlockTimestamp(readyAt - 1n);
      await expect(custody.withdrawSelf(seat)).to.be.revertedWithCustomError(custody, "NotReady").withArgs(readyAt);
      await time.setNextBlockTimestamp(readyAt);
      const withdrawal = custody.connect(mallory).withdrawSelf(seat);
      await expect(withdrawal).to.changeTokenBalances(ethers, dimt, [alice, mallory], [million(4), 0n]);
      await expect(withdrawal).to.emit(custody, "SelfStakeWithdrawn").withArgs(seat, alice, million(4));
      const after = await custody.seatOf(seat);
      expect([after.status, after.self, after.releasing, after.releaseAt]).to.deep.equal([
        Status.Active,
        million(6),
        0n,
        0n,
      ]);
    });

    it("begins the unbonding anew for what was released before", async () => {
      const s = await load(one);
      const { custody, alice, seat } = s;
      await custody.connect(alice).decreaseSelf(seat, million(1));
      await time.increase(days(13));
      await custody.connect(alice).decreaseSelf(seat, million(1));
      const { releasing, releaseAt } = await custody.seatOf(seat);
      expect([releasing, releaseAt]).to.deep.equal([million(2), (await now(s)) + days(14)]);
    });

    it("refuses to leave less than a seat freezes, or than the owner must", async () => {
      const s = await load(one);
      const { custody, governance, alice, dave, seat } = s;
      await expect(custody.connect(alice).decreaseSelf(seat, million(5) + 1n))
        .to.be.revertedWithCustomError(custody, "BelowSeatStake")
        .withArgs(SEAT_STAKE - 1n, SEAT_STAKE);
      await expect(custody.connect(alice).decreaseSelf(seat, million(11)))
        .to.be.revertedWithCustomError(custody, "BelowSeatStake")
        .withArgs(0, SEAT_STAKE);
      await custody.connect(governance).setParameters({ ...FIGURES, minSelf: million(2) });
      await expect(custody.connect(alice).decreaseSelf(seat, million(7)))
        .to.be.revertedWithCustomError(custody, "BelowSeatStake")
        .withArgs(million(3), SEAT_STAKE);
      await delegate(s, seat, dave, million(10));
      await expect(custody.connect(alice).decreaseSelf(seat, million(8) + 1n))
        .to.be.revertedWithCustomError(custody, "BelowSeatStake")
        .withArgs(million(2) - 1n, million(2));
      await custody.connect(alice).decreaseSelf(seat, million(8));
      expect((await custody.seatOf(seat)).self).to.equal(million(2));
    });

    it("refuses nothing, and anybody but the owner", async () => {
      const { custody, alice, mallory, seat } = await load(one);
      await expect(custody.connect(alice).decreaseSelf(seat, 0)).to.be.revertedWithCustomError(
        custody,
        "NothingToWithdraw",
      );
      await expect(custody.connect(mallory).decreaseSelf(seat, 1))
        .to.be.revertedWithCustomError(custody, "NotSeatOwner")
        .withArgs(seat, mallory);
    });
  });

  describe("exit", () => {
    it("stops earning at once, and pays the stake after 14 days", async () => {
      const s = await load(one);
      const { custody, dimt, alice, seat } = s;
      const { lease } = await custody.seatOf(seat);
      const tx = custody.connect(alice).exit(seat);
      await tx;
      const at = await now(s);
      await expect(tx)
        .to.emit(custody, "SelfStakeReleased")
        .withArgs(seat, million(10), at + days(14));
      await expect(tx)
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Active, Status.Exiting, at + days(14));
      const earned = flow(at - (lease - days(2)));
      await time.increase(days(3));
      expect(await custody.pendingSeat(seat)).to.equal(earned);

      await time.setNextBlockTimestamp(at + days(14) - 1n);
      await expect(custody.withdrawSelf(seat))
        .to.be.revertedWithCustomError(custody, "NotReady")
        .withArgs(at + days(14));
      await time.setNextBlockTimestamp(at + days(14));
      const withdrawal = custody.withdrawSelf(seat);
      await expect(withdrawal).to.changeTokenBalances(ethers, dimt, [alice, custody], [million(10), -million(10)]);
      await expect(withdrawal)
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Exiting, Status.Exited, at + days(14));
      await expect(custody.claimSeat(seat)).to.changeTokenBalances(ethers, dimt, [alice], [earned]);
    });

    it("takes with it what was released before", async () => {
      const s = await load(one);
      const { custody, alice, seat } = s;
      await custody.connect(alice).decreaseSelf(seat, million(2));
      const at = (await now(s)) + 100n;
      await time.setNextBlockTimestamp(at);
      await expect(custody.connect(alice).exit(seat))
        .to.emit(custody, "SelfStakeReleased")
        .withArgs(seat, million(10), at + days(14));
      const { self, releasing, releaseAt } = await custody.seatOf(seat);
      expect([self, releasing, releaseAt]).to.deep.equal([million(10), 0n, 0n]);
    });

    it("keeps its date when the unbonding time changes", async () => {
      const { custody, governance, alice, seat } = await load(one);
      await custody.connect(alice).exit(seat);
      const { until } = await custody.seatOf(seat);
      await custody.connect(governance).setParameters({ ...FIGURES, unbondSelf: days(30) });
      expect((await custody.seatOf(seat)).until).to.equal(until);
      await time.setNextBlockTimestamp(until);
      await custody.withdrawSelf(seat);
    });

    it("is for the owner alone", async () => {
      const { custody, mallory, seat } = await load(one);
      await expect(custody.connect(mallory).exit(seat))
        .to.be.revertedWithCustomError(custody, "NotSeatOwner")
        .withArgs(seat, mallory);
    });

    it("lets a seat without stake leave that lost all of it, with nothing to pay", async () => {
      const s = await load(one);
      const { custody, alice, seat } = s;
      await slash(s, seat, 10_000n);
      await custody.connect(alice).exit(seat);
      await time.increase(days(15));
      await expect(custody.withdrawSelf(seat)).to.be.revertedWithCustomError(custody, "NothingToWithdraw");
    });
  });

  describe("displace", () => {
    it("exchanges the places, the victim is next in line", async () => {
      const s = await load(full);
      const { custody, votes, mallory, alice, bob, carol, second } = s;
      const seat = await join(s, carol, { self: million(6) });
      await join(s, s.dave);
      const tx = custody.connect(mallory).displace(seat);
      await expect(tx).to.emit(custody, "SeatDisplaced").withArgs(second, seat);
      await expect(tx).to.emit(custody, "SeatStatusChanged").withArgs(second, Status.Active, Status.Standby, 0);
      await expect(tx).to.emit(custody, "SeatStatusChanged").withArgs(seat, Status.Standby, Status.Active, 0);
      expect(await custody.nextInLine()).to.deep.equal([second, 0n]);
      expect(await Promise.all([alice, bob, carol].map((who) => votes.getVotes(who)))).to.deep.equal([1n, 0n, 1n]);
      expect(await custody.activeCount()).to.equal(2n);
      expect((await custody.seatOf(seat)).lease).to.equal((await now(s)) + days(2));
    });

    it("pays the victim until then, and not from then on", async () => {
      const s = await load(full);
      const { custody, bob, carol, second } = s;
      const seat = await join(s, carol, { self: million(6) });
      const before = await custody.pendingSeat(second);
      const at = await now(s);
      await time.setNextBlockTimestamp(at + 1000n);
      await custody.displace(seat);
      await time.increase(1000n);
      expect((await custody.pendingSeat(second)) - before).to.be.closeTo(flow(1000) / 2n, 1n);
      await expect(custody.claimSeat(second)).to.emit(custody, "RewardClaimed");
      expect(await custody.pendingSeat(second)).to.equal(0n);
      expect((await custody.seatOf(second)).owner).to.equal(bob.address);
    });

    it("refuses a challenger of the same level", async () => {
      const s = await load(full);
      const seat = await join(s, s.carol, { self: million(5) + million(1) / 4n });
      await expect(s.custody.displace(seat)).to.be.revertedWithCustomError(s.custody, "NotStronger").withArgs(0, 0);
    });

    it("refuses more in a day than allowed, and counts anew on the next", async () => {
      const s = await load(full);
      const { custody, governance, carol, dave } = s;
      await custody.connect(governance).setParameters({ ...FIGURES, maxDisplacementsPerDay: 1 });
      const [one, two] = [await join(s, carol, { self: million(6) }), await join(s, dave, { self: million(7) })];
      await time.increaseTo(((await now(s)) / days(1) + 1n) * days(1));
      await custody.displace(one);
      await expect(custody.displace(two)).to.be.revertedWithCustomError(custody, "TooManyDisplacements").withArgs(1);
      await time.increase(days(1));
      await custody.displace(two);
    });

    it("refuses while entries are paused", async () => {
      const s = await load(full);
      const seat = await join(s, s.carol, { self: million(6) });
      await s.custody.connect(s.guardian).pauseEntries();
      await expect(s.custody.displace(seat)).to.be.revertedWithCustomError(s.custody, "EntriesArePaused");
    });
  });

  describe("reap", () => {
    it("jails a seat for a day and pays 1 % of what it forfeits", async () => {
      const s = await load(one);
      const { custody, dimt, mallory, seat } = s;
      const { lease } = await custody.seatOf(seat);
      const reserve = await custody.reserve();
      const at = lease + days(2) + 1n;
      await time.setNextBlockTimestamp(at);
      const tx = custody.connect(mallory).reap(seat);
      const forfeited = flow(days(4) + 1n) - flow(days(2));
      const bounty = forfeited / 100n;
      await expect(tx).to.changeTokenBalances(ethers, dimt, [mallory, custody], [bounty, -bounty]);
      await expect(tx).to.emit(custody, "SeatReaped").withArgs(seat, mallory, bounty);
      await expect(tx)
        .to.emit(custody, "RewardForfeited")
        .withArgs(seat, forfeited - bounty);
      await expect(tx)
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Active, Status.Jailed, at + days(1));
      expect(await custody.pendingSeat(seat)).to.equal(flow(days(2)));
      expect(reserve - (await custody.reserve())).to.equal(flow(days(2)) + bounty);
      expect((await custody.seatOf(seat)).self).to.equal(million(10));
    });

    it("refuses until the lease has been over for a whole lease", async () => {
      const s = await load(one);
      const reapableAt = (await s.custody.seatOf(s.seat)).lease + days(2);
      await time.setNextBlockTimestamp(reapableAt);
      await expect(s.custody.reap(s.seat))
        .to.be.revertedWithCustomError(s.custody, "LeaseAlive")
        .withArgs(s.seat, reapableAt);
    });

    it("pays no bounty for what was settled before", async () => {
      const s = await load(one);
      await time.setNextBlockTimestamp((await s.custody.seatOf(s.seat)).lease + days(3));
      await s.custody.settle(s.seat);
      const bounty = await s.custody.reap.staticCall(s.seat);
      expect(bounty).to.be.at.most(flow(3600) / 100n);
    });
  });

  describe("unjail", () => {
    it("refuses before the time is over, then lets the seat serve with a new lease", async () => {
      const s = await load(one);
      const { custody, alice, seat } = s;
      await slash(s, seat, 1n, days(30));
      const { until } = await custody.seatOf(seat);
      expect(until).to.equal((await now(s)) + days(30));
      await time.setNextBlockTimestamp(until - 1n);
      await expect(custody.connect(alice).unjail(seat))
        .to.be.revertedWithCustomError(custody, "NotReady")
        .withArgs(until);
      await time.setNextBlockTimestamp(until);
      await expect(custody.connect(alice).unjail(seat))
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Jailed, Status.Active, 0);
      expect((await custody.seatOf(seat)).lease).to.equal(until + days(2));
      expect(await custody.pendingSeat(seat)).to.be.lessThan(flow(DAY));
    });

    it("refuses a seat whose stake is too small", async () => {
      const s = await load(full);
      await slash(s, s.first, 1n);
      const self = SEAT_STAKE - SEAT_STAKE / 10_000n;
      await expect(s.custody.connect(s.alice).unjail(s.first))
        .to.be.revertedWithCustomError(s.custody, "BelowSeatStake")
        .withArgs(self, SEAT_STAKE);
    });

    it("stands by where its place was taken", async () => {
      const s = await load(full);
      const { custody, alice, first } = s;
      await join(s, s.carol);
      await slash(s, first, 1n);
      await custody.connect(alice).topUp(first, million(1), NO_PERMIT);
      await expect(custody.connect(alice).unjail(first))
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(first, Status.Jailed, Status.Standby, 0);
    });

    it("is for the owner alone", async () => {
      const s = await load(one);
      await slash(s, s.seat, 1n);
      await expect(s.custody.connect(s.mallory).unjail(s.seat))
        .to.be.revertedWithCustomError(s.custody, "NotSeatOwner")
        .withArgs(s.seat, s.mallory);
    });
  });
});
