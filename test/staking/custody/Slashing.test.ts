import { expect } from "chai";
import { id, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import { DAY, delegate, deployStaking, flow, join, million, now, SLASH, slash, Status } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);
const FAULT = id("a fault");
const FOREVER = 2n ** 40n - 1n;

/** alice's seat of 10 million, to which dave has delegated 5. */
async function fixture() {
  const s = await deployStaking(ethers);
  const seat = await join(s, s.alice, { self: million(10), delegationCap: million(5) });
  await delegate(s, seat, s.dave, million(5));
  await time.increaseTo(((await now(s)) / days(1) + 1n) * days(1) + 100n);
  return { ...s, seat };
}
const load = () => networkHelpers.loadFixture(fixture);

/** The seat has lost 5 % for {@link FAULT}, for which it sits 30 days. */
async function slashed() {
  const s = await fixture();
  await s.custody.connect(s.judge).slash(s.seat, 500, days(30), s.mallory, FAULT);
  return { ...s, at: await now(s), releaseAt: (await now(s)) + days(7) };
}
const loadSlashed = () => networkHelpers.loadFixture(slashed);
const TAKEN = million(10) / 20n;

/** Slashes with so many days of jail, and says until when they last. */
async function jail(s: Awaited<ReturnType<typeof fixture>>, count: number) {
  const fault = await slash(s, s.seat, 500n, days(count));
  return { fault, until: (await now(s)) + days(count) };
}

const untilOf = async ({ custody, seat }: Awaited<ReturnType<typeof fixture>>) => (await custody.seatOf(seat)).until;

describe("Slashing", () => {
  describe("slash", () => {
    it("takes a part of the owner's stake into escrow and jails the seat", async () => {
      const s = await load();
      const { custody, dimt, judge, mallory, seat } = s;
      const tx = custody.connect(judge).slash(seat, 500, days(30), mallory, FAULT);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [custody, mallory], [0n, 0n]);
      const at = await now(s);
      await expect(tx)
        .to.emit(custody, "SeatSlashed")
        .withArgs(seat, FAULT, mallory, TAKEN, TAKEN / 10n, at + days(7));
      await expect(tx)
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Active, Status.Jailed, at + days(30));
      const { self, delegated } = await custody.seatOf(seat);
      expect([self, delegated]).to.deep.equal([million(10) - TAKEN, million(5)]);
      const escrow = [seat, TAKEN, at + days(7), at + days(30), false, mallory.address];
      expect(await custody.escrowOf(FAULT)).to.deep.equal(escrow);
    });

    it("keeps what the seat earned before, and touches no delegation", async () => {
      const s = await load();
      const { custody, dave, seat } = s;
      const earned = [await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)];
      await slash(s, seat, 10_000n);
      const after = [await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)];
      for (const [i, before] of earned.entries()) expect(after[i]).to.be.at.least(before);
      expect(await custody.delegationOf(seat, dave)).to.equal(million(5));
      await custody.connect(dave).undelegateStake(seat, million(5));
    });

    it("rounds up, so that a seat of a wei loses it", async () => {
      const s = await load();
      const { custody, judge, seat } = s;
      const one = 1n;
      await custody.connect(s.alice).topUp(seat, one, NO_PERMIT);
      await custody.connect(judge).slash(seat, 1, 0, s.mallory, FAULT);
      expect((await custody.escrowOf(FAULT)).amount).to.equal(million(10) / 10_000n + one);
    });

    it("takes first what is being released", async () => {
      const s = await load();
      const { custody, alice, seat } = s;
      await custody.connect(alice).decreaseSelf(seat, million(1));
      const fault = await slash(s, seat, 500n);
      const seat1 = await custody.seatOf(seat);
      expect([seat1.self, seat1.releasing]).to.deep.equal([million(9), million(1) - TAKEN]);
      await slash(s, seat, 5000n);
      const seat2 = await custody.seatOf(seat);
      const second = (million(10) - TAKEN) / 2n;
      expect([seat2.self, seat2.releasing]).to.deep.equal([million(10) - TAKEN - second, 0n]);
      expect((await custody.escrowOf(fault)).amount).to.equal(TAKEN);
    });

    it("takes of a seat that leaves, and leaves its date", async () => {
      const s = await load();
      await s.custody.connect(s.alice).exit(s.seat);
      const { until } = await s.custody.seatOf(s.seat);
      await slash(s, s.seat, 500n, FOREVER);
      const after = await s.custody.seatOf(s.seat);
      expect([after.status, after.until, after.self]).to.deep.equal([Status.Exiting, until, million(10) - TAKEN]);
    });

    it("jails for ever by the greatest time", async () => {
      const s = await load();
      await slash(s, s.seat, 500n, FOREVER);
      expect((await s.custody.seatOf(s.seat)).until).to.equal(FOREVER);
      await time.increase(days(36_500));
      await expect(s.custody.connect(s.alice).unjail(s.seat))
        .to.be.revertedWithCustomError(s.custody, "NotReady")
        .withArgs(FOREVER);
    });

    it("never shortens a time in jail", async () => {
      const s = await load();
      await slash(s, s.seat, 500n, days(30));
      const { until } = await s.custody.seatOf(s.seat);
      await slash(s, s.seat, 500n, days(1));
      expect((await s.custody.seatOf(s.seat)).until).to.equal(until);
      await slash(s, s.seat, 500n, days(60));
      expect((await s.custody.seatOf(s.seat)).until).to.equal((await now(s)) + days(60));
    });

    it("punishes a fault once, even when it was given back", async () => {
      const { custody, judge, governance, mallory, seat } = await loadSlashed();
      const again = () => custody.connect(judge).slash(seat, 500, 0, mallory, FAULT);
      await expect(again()).to.be.revertedWithCustomError(custody, "EvidenceUsed").withArgs(FAULT);
      await custody.connect(governance).revertSlash(FAULT);
      await expect(again()).to.be.revertedWithCustomError(custody, "EvidenceUsed").withArgs(FAULT);
    });

    for (const bps of [0, 10_001, 65_535]) {
      it(`refuses a part of ${bps} basis points`, async () => {
        const { custody, judge, mallory, seat } = await load();
        await expect(custody.connect(judge).slash(seat, bps, 0, mallory, FAULT))
          .to.be.revertedWithCustomError(custody, "BadSlash")
          .withArgs(bps);
      });
    }

    it("refuses more seats in a day than allowed, and counts anew on the next", async () => {
      const s = await load();
      for (let i = 0; i < 3; ++i) await slash(s, s.seat);
      await expect(s.custody.connect(s.judge).slash(s.seat, 500, 0, s.mallory, FAULT))
        .to.be.revertedWithCustomError(s.custody, "SlashLimitToday")
        .withArgs(3);
      await time.increase(days(1));
      await slash(s, s.seat);
    });

    it("is for modules with the right alone", async () => {
      const { custody, clerk, governance, guardian, mallory, seat } = await load();
      for (const caller of [clerk, governance, guardian, mallory]) {
        await expect(custody.connect(caller).slash(seat, 500, 0, mallory, FAULT))
          .to.be.revertedWithCustomError(custody, "OnlyModule")
          .withArgs(caller, SLASH);
      }
    });
  });

  describe("releaseSlash", () => {
    it("divides between the reporter and the reserve after seven days", async () => {
      const { custody, dimt, mallory, alice, seat, releaseAt } = await loadSlashed();
      await time.setNextBlockTimestamp(releaseAt - 1n);
      await expect(custody.releaseSlash(FAULT)).to.be.revertedWithCustomError(custody, "NotReady").withArgs(releaseAt);
      const reserve = await custody.reserve();
      await time.setNextBlockTimestamp(releaseAt);
      const tx = custody.connect(alice).releaseSlash(FAULT);
      const bounty = TAKEN / 10n;
      await expect(tx).to.changeTokenBalances(ethers, dimt, [mallory, custody], [bounty, -bounty]);
      await expect(tx)
        .to.emit(custody, "SlashReleased")
        .withArgs(FAULT, bounty, TAKEN - bounty);
      expect((await custody.reserve()) - reserve).to.equal(TAKEN - bounty);
      expect(await custody.activeCount()).to.equal(0n);
      expect([(await custody.escrowOf(FAULT)).amount, (await custody.escrowOf(FAULT)).seat]).to.deep.equal([0n, seat]);
      await expect(custody.releaseSlash(FAULT)).to.be.revertedWithCustomError(custody, "NoEscrow").withArgs(FAULT);
    });

    it("gives everything to the reserve where nobody reported", async () => {
      const s = await load();
      const { custody, dimt, judge, seat } = s;
      const at = (await now(s)) + 100n;
      await time.setNextBlockTimestamp(at);
      await expect(custody.connect(judge).slash(seat, 500, 0, ZeroAddress, FAULT))
        .to.emit(custody, "SeatSlashed")
        .withArgs(seat, FAULT, ZeroAddress, TAKEN, 0, at + days(7));
      await time.increase(days(7));
      const tx = custody.releaseSlash(FAULT);
      await expect(tx).to.emit(custody, "SlashReleased").withArgs(FAULT, 0, TAKEN);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [custody], [0n]);
    });

    it("refuses a fault that nobody was slashed for", async () => {
      const { custody } = await load();
      await expect(custody.releaseSlash(FAULT)).to.be.revertedWithCustomError(custody, "NoEscrow").withArgs(FAULT);
    });
  });

  describe("revertSlash", () => {
    it("gives everything back and ends the time in jail", async () => {
      const s = await loadSlashed();
      const { custody, dimt, governance, alice, seat } = s;
      const tx = custody.connect(governance).revertSlash(FAULT);
      await expect(tx).to.emit(custody, "SlashReverted").withArgs(FAULT, seat, TAKEN);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [custody, alice], [0n, 0n]);
      await expect(tx)
        .to.emit(custody, "SeatStatusChanged")
        .withArgs(seat, Status.Jailed, Status.Jailed, await now(s));
      expect((await custody.seatOf(seat)).self).to.equal(million(10));
      await custody.connect(alice).unjail(seat);
      expect((await custody.seatOf(seat)).status).to.equal(Status.Active);
    });

    it("gives back to a seat that serves again, with its rank", async () => {
      const { custody, governance, guardian, alice, seat, at } = await loadSlashed();
      await custody.connect(guardian).holdSlash(FAULT);
      await time.increaseTo(at + days(30));
      await custody.connect(alice).unjail(seat);
      expect((await custody.seatOf(seat)).level).to.equal(23n);
      const tx = custody.connect(governance).revertSlash(FAULT);
      await expect(tx).to.emit(custody, "SeatLevelChanged").withArgs(seat, 23, 24);
      await expect(tx).not.to.emit(custody, "SeatStatusChanged");
      const { self, level, status } = await custody.seatOf(seat);
      expect([self, level, status]).to.deep.equal([million(10), 24n, Status.Active]);
    });

    it("gives back to a seat that leaves, which then takes it with it", async () => {
      const { custody, dimt, governance, alice, seat } = await loadSlashed();
      await custody.connect(alice).exit(seat);
      await custody.connect(governance).revertSlash(FAULT);
      await time.increase(days(15));
      await expect(custody.withdrawSelf(seat)).to.changeTokenBalances(ethers, dimt, [alice], [million(10)]);
    });

    it("gives back to a seat that has left, which can take it at once", async () => {
      const s = await load();
      const { custody, dimt, governance, guardian, alice, seat } = s;
      await custody.connect(alice).exit(seat);
      await time.increaseTo((await custody.seatOf(seat)).until - 100n);
      const fault = await slash(s, seat, 500n);
      await custody.connect(guardian).holdSlash(fault);
      await time.increase(1000n);
      await custody.withdrawSelf(seat);
      await expect(custody.withdrawSelf(seat)).to.be.revertedWithCustomError(custody, "NothingToWithdraw");
      await custody.connect(governance).revertSlash(fault);
      await expect(custody.withdrawSelf(seat)).to.changeTokenBalances(ethers, dimt, [alice], [TAKEN]);
      expect((await custody.seatOf(seat)).status).to.equal(Status.Exited);
    });

    describe("of a seat that is in jail for more", () => {
      for (const lengths of [
        [30, 10],
        [10, 30],
        [20, 20],
        [30, 10, 20],
      ]) {
        it(`leaves what other faults have to last, of ${lengths.join(", ")} days`, async () => {
          const s = await load();
          const left = [];
          for (const length of lengths) left.push(await jail(s, length));
          while (left.length > 0) {
            const longest = left.reduce((most, { until }) => (until > most ? until : most), 0n);
            expect(await untilOf(s)).to.equal(longest);
            await s.custody.connect(s.governance).revertSlash(left.shift()?.fault ?? "");
          }
          expect(await untilOf(s)).to.equal(await now(s));
          await s.custody.connect(s.alice).unjail(s.seat);
        });
      }

      it("does not take back the longest twice", async () => {
        const s = await load();
        const [, second, third] = [await jail(s, 5), await jail(s, 30), await jail(s, 20)];
        await s.custody.connect(s.governance).revertSlash(second.fault);
        expect(await untilOf(s)).to.equal(third.until);
        await s.custody.connect(s.governance).revertSlash(third.fault);
        expect(await untilOf(s)).to.be.below(third.until);
      });

      it("leaves the day for which it was reaped", async () => {
        const s = await load();
        await time.increase(days(5));
        await s.custody.reap(s.seat);
        const reaped = await untilOf(s);
        const { fault } = await jail(s, 30);
        await s.custody.connect(s.governance).revertSlash(fault);
        expect(await untilOf(s)).to.equal(reaped);
      });

      it("leaves a later time in jail as it is, whatever is taken back of an earlier one", async () => {
        const s = await load();
        const early = [await jail(s, 2), await jail(s, 3)];
        await time.increase(days(4));
        await s.custody.connect(s.alice).unjail(s.seat);
        await jail(s, 10);
        const second = await jail(s, 20);
        for (const { fault } of early) {
          const tx = s.custody.connect(s.governance).revertSlash(fault);
          await expect(tx).not.to.emit(s.custody, "SeatStatusChanged");
        }
        expect(await untilOf(s)).to.equal(second.until);
        await s.custody.connect(s.governance).revertSlash(second.fault);
        expect(await untilOf(s))
          .to.be.below(second.until)
          .and.above((await now(s)) + days(9));
      });
    });

    it("is for governance alone, until it was divided", async () => {
      const { custody, deployed, governance, guardian, judge, releaseAt } = await loadSlashed();
      for (const caller of [guardian, judge]) {
        await expect(custody.connect(caller).revertSlash(FAULT))
          .to.be.revertedWithCustomError(deployed, "OwnableUnauthorizedAccount")
          .withArgs(caller);
      }
      await time.increaseTo(releaseAt);
      await custody.releaseSlash(FAULT);
      await expect(custody.connect(governance).revertSlash(FAULT))
        .to.be.revertedWithCustomError(custody, "NoEscrow")
        .withArgs(FAULT);
    });
  });

  describe("holdSlash", () => {
    it("keeps it 30 days longer in escrow, once", async () => {
      const { custody, guardian, releaseAt } = await loadSlashed();
      await expect(custody.connect(guardian).holdSlash(FAULT))
        .to.emit(custody, "SlashHeld")
        .withArgs(FAULT, releaseAt + days(30));
      const { held, releaseAt: later } = await custody.escrowOf(FAULT);
      expect([held, later]).to.deep.equal([true, releaseAt + days(30)]);
      await expect(custody.connect(guardian).holdSlash(FAULT))
        .to.be.revertedWithCustomError(custody, "AlreadyHeld")
        .withArgs(FAULT);
      await time.setNextBlockTimestamp(later - 1n);
      await expect(custody.releaseSlash(FAULT)).to.be.revertedWithCustomError(custody, "NotReady").withArgs(later);
      await time.setNextBlockTimestamp(later);
      await custody.releaseSlash(FAULT);
    });

    it("is for the guardian alone, of what is in escrow", async () => {
      const { custody, governance, guardian, mallory } = await loadSlashed();
      for (const caller of [governance, mallory]) {
        await expect(custody.connect(caller).holdSlash(FAULT))
          .to.be.revertedWithCustomError(custody, "OnlyGuardian")
          .withArgs(caller);
      }
      await expect(custody.connect(guardian).holdSlash(id("none")))
        .to.be.revertedWithCustomError(custody, "NoEscrow")
        .withArgs(id("none"));
    });
  });

  it("lets the seat that lost its place earn nothing, and the others its share", async () => {
    const s = await load();
    const other = await join(s, s.bob);
    await slash(s, s.seat);
    const [lost, won] = [await s.custody.pendingSeat(s.seat), await s.custody.pendingSeat(other)];
    await time.increase(1000);
    expect(await s.custody.pendingSeat(s.seat)).to.equal(lost);
    expect((await s.custody.pendingSeat(other)) - won).to.be.closeTo(flow(1000), flow(1));
  });
});
