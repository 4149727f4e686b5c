import { expect } from "chai";
import { MaxUint256, parseEther } from "ethers";
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
  now,
  slash,
  Status,
  FIGURES,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const LEAST = parseEther("100");
const days = (count: number) => BigInt(count * DAY);

/** Seats of alice (10 % commission) and of bob (none), open to 10 million each. */
async function fixture() {
  const s = await deployStaking(ethers);
  const one = await join(s, s.alice, { commission: 1000, delegationCap: million(10) });
  const two = await join(s, s.bob, { delegationCap: million(10) });
  return { ...s, one, two };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("Delegations", () => {
  describe("delegateStake", () => {
    it("lends to a seat, for its rank", async () => {
      const { custody, dimt, dave, one } = await load();
      const tx = custody.connect(dave).delegateStake(one, million(5), 1000, NO_PERMIT);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave, custody], [-million(5), million(5)]);
      await expect(tx).to.emit(custody, "StakeDelegated").withArgs(one, dave, million(5));
      await expect(tx).to.emit(custody, "SeatLevelChanged").withArgs(one, 0, 16);
      const { delegated, self } = await custody.seatOf(one);
      expect([delegated, self, await custody.delegationOf(one, dave)]).to.deep.equal([
        million(5),
        million(5),
        million(5),
      ]);
    });

    it("grows by delegating again, and books what was earned", async () => {
      const s = await load();
      const { custody, dimt, dave, one } = s;
      const from = await delegate(s, one, dave, million(5));
      await time.setNextBlockTimestamp(from + 1000n);
      const tx = custody.connect(dave).delegateStake(one, LEAST, 1000, NO_PERMIT);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [-LEAST]);
      expect(await custody.delegationOf(one, dave)).to.equal(million(5) + LEAST);
      const share = ((flow(1000) / 2n) * 9n) / 10n / 2n;
      expect(await custody.pendingDelegation(one, dave)).to.be.closeTo(share, 10n);
    });

    for (const first of [LEAST, LEAST + 1n, million(1)]) {
      it(`keeps what ${first} wei earned, to a wei, however much it grows by`, async () => {
        const s = await deployStaking(ethers, { places: 1 });
        const { custody, alice, bob, dave } = s;
        const seat = await join(s, alice, { commission: 777, delegationCap: million(20) });
        await delegate(s, seat, dave, first);
        await time.increase(1000);
        // Where it stands by, it earns no more.
        await custody.displace(await join(s, bob, { self: million(10) }));
        let earned = await custody.pendingDelegation(seat, dave);
        expect(earned).to.be.greaterThan(10n ** 15n);
        for (const amount of [1n, LEAST, million(3), 7n]) {
          await delegate(s, seat, dave, amount);
          const kept = await custody.pendingDelegation(seat, dave);
          expect(kept)
            .to.be.at.most(earned)
            .and.at.least(earned - 1n);
          earned = kept;
        }
        await custody.connect(dave).undelegateStake(seat, million(3));
        expect(await custody.pendingDelegation(seat, dave)).to.equal(earned);
        await delegate(s, seat, dave, LEAST);
        expect(await custody.pendingDelegation(seat, dave)).to.equal(earned);
        await expect(custody.claimDelegation(seat, dave)).to.changeTokenBalances(ethers, s.dimt, [dave], [earned]);
        expect(await custody.pendingDelegation(seat, dave)).to.equal(0n);
      });
    }

    it("takes a permit", async () => {
      const { custody, dimt, dave, one } = await load();
      await dimt.connect(dave).getFunction("approve")(custody, 0);
      await custody.connect(dave).delegateStake(one, LEAST, 1000, await signPermit(dimt, dave, custody, LEAST));
      expect(await custody.delegationOf(one, dave)).to.equal(LEAST);
    });

    it("refuses less than 100 DIMT, but takes more of who has as much", async () => {
      const { custody, dave, one } = await load();
      await expect(custody.connect(dave).delegateStake(one, LEAST - 1n, 1000, NO_PERMIT))
        .to.be.revertedWithCustomError(custody, "TooLittle")
        .withArgs(LEAST - 1n, LEAST);
      await custody.connect(dave).delegateStake(one, LEAST, 1000, NO_PERMIT);
      await custody.connect(dave).delegateStake(one, 1n, 1000, NO_PERMIT);
    });

    it("refuses more than the seat lets in, of all delegators together", async () => {
      const s = await load();
      const { custody, carol, dave, one } = s;
      await delegate(s, one, dave, million(6));
      await expect(custody.connect(carol).delegateStake(one, million(5), 1000, NO_PERMIT))
        .to.be.revertedWithCustomError(custody, "DelegationClosed")
        .withArgs(one, million(11), million(10));
      await custody.connect(carol).delegateStake(one, million(4), 1000, NO_PERMIT);
    });

    it("refuses a higher commission than accepts the delegator, also an announced one", async () => {
      const { custody, alice, dave, one } = await load();
      await expect(custody.connect(dave).delegateStake(one, LEAST, 999, NO_PERMIT))
        .to.be.revertedWithCustomError(custody, "CommissionAbove")
        .withArgs(1000, 999);
      await custody.connect(alice).setCommission(one, 2000);
      await expect(custody.connect(dave).delegateStake(one, LEAST, 1999, NO_PERMIT))
        .to.be.revertedWithCustomError(custody, "CommissionAbove")
        .withArgs(2000, 1999);
      await custody.connect(dave).delegateStake(one, LEAST, 2000, NO_PERMIT);
    });

    it("refuses while entries are paused", async () => {
      const { custody, guardian, dave, one } = await load();
      await custody.connect(guardian).pauseEntries();
      await expect(custody.connect(dave).delegateStake(one, LEAST, 1000, NO_PERMIT))
        .to.be.revertedWithCustomError(custody, "EntriesArePaused")
        .withArgs(await custody.pausedUntil());
    });

    it("refuses who has no DIMT, and books nothing", async () => {
      const { custody, dimt, mallory, one } = await load();
      await dimt.connect(mallory).getFunction("approve")(custody, MaxUint256);
      await expect(custody.connect(mallory).delegateStake(one, LEAST, 1000, NO_PERMIT)).to.be.revertedWithCustomError(
        dimt,
        "ERC20InsufficientBalance",
      );
      expect((await custody.seatOf(one)).delegated).to.equal(0n);
    });
  });

  describe("undelegateStake", () => {
    it("opens a request that is ready after seven days", async () => {
      const s = await load();
      const { custody, dimt, dave, one } = s;
      await delegate(s, one, dave, million(5));
      expect(await custody.connect(dave).undelegateStake.staticCall(one, million(2))).to.equal(0n);
      const tx = custody.connect(dave).undelegateStake(one, million(2));
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave], [0n]);
      const readyAt = (await now(s)) + days(7);
      await expect(tx).to.emit(custody, "StakeUndelegated").withArgs(one, dave, million(2), 0, readyAt);
      await expect(tx).to.emit(custody, "SeatLevelChanged").withArgs(one, 16, 9);
      expect((await custody.seatOf(one)).delegated).to.equal(million(3));
      expect(await custody.requestOf(one, dave, 0)).to.deep.equal([million(2), readyAt]);
      expect(await custody.requestCount(one, dave)).to.equal(1n);
      await custody.connect(dave).undelegateStake(one, million(3));
      expect(await custody.requestOf(one, dave, 1)).to.deep.equal([million(3), (await now(s)) + days(7)]);
    });

    it("keeps what was earned, and earns no more by what was taken out", async () => {
      const s = await load();
      const { custody, dave, one } = s;
      await delegate(s, one, dave, million(5));
      await time.increase(1000);
      await custody.connect(dave).undelegateStake(one, million(5));
      const due = await custody.pendingDelegation(one, dave);
      expect(due).to.be.greaterThan(0n);
      await time.increase(1000);
      expect(await custody.pendingDelegation(one, dave)).to.equal(due);
    });

    it("refuses nothing, more than there is, and to leave less than 100 DIMT", async () => {
      const s = await load();
      const { custody, dave, one } = s;
      await delegate(s, one, dave, 2n * LEAST);
      const undelegate = (amount: bigint) => custody.connect(dave).undelegateStake(one, amount);
      await expect(undelegate(0n)).to.be.revertedWithCustomError(custody, "TooLittle").withArgs(0, LEAST);
      await expect(undelegate(2n * LEAST + 1n))
        .to.be.revertedWithCustomError(custody, "DelegationTooSmall")
        .withArgs(2n * LEAST + 1n, 2n * LEAST);
      await expect(undelegate(LEAST + 1n))
        .to.be.revertedWithCustomError(custody, "TooLittle")
        .withArgs(LEAST - 1n, LEAST);
      await undelegate(LEAST);
      await undelegate(LEAST);
    });
  });

  describe("redelegateStake", () => {
    it("moves to another seat at once, and keeps what was earned", async () => {
      const s = await load();
      const { custody, dimt, dave, one, two } = s;
      const from = await delegate(s, one, dave, million(5));
      await time.setNextBlockTimestamp(from + 1000n);
      const tx = custody.connect(dave).redelegateStake(one, two, million(3), 0);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave, custody], [0n, 0n]);
      await expect(tx).to.emit(custody, "StakeRedelegated").withArgs(one, two, dave, million(3));
      const held = [await custody.delegationOf(one, dave), await custody.delegationOf(two, dave)];
      expect(held).to.deep.equal([million(2), million(3)]);
      expect([(await custody.seatOf(one)).delegated, (await custody.seatOf(two)).delegated]).to.deep.equal(held);
      expect(await custody.pendingDelegation(one, dave)).to.be.closeTo(((flow(1000) / 2n) * 9n) / 20n, 10n);
      expect(await custody.pendingDelegation(two, dave)).to.equal(0n);
    });

    const refusals = [
      ["the same seat", 1n, 1n, million(1), 10_000, "SameSeat", [1n]],
      ["a dear commission", 2n, 1n, million(1), 999, "CommissionAbove", [1000, 999]],
      ["nothing", 1n, 2n, 0n, 0, "TooLittle", [0n, LEAST]],
      ["more than there is", 1n, 2n, million(6), 0, "DelegationTooSmall", [million(6), million(5)]],
      ["to leave too little", 1n, 2n, million(5) - 1n, 0, "TooLittle", [1n, LEAST]],
      ["to bring too little", 1n, 2n, LEAST - 1n, 0, "TooLittle", [LEAST - 1n, LEAST]],
    ] as const;
    for (const [why, from, to, amount, most, error, args] of refusals) {
      it(`refuses ${why}`, async () => {
        const s = await load();
        await delegate(s, s.one, s.dave, million(5));
        await expect(s.custody.connect(s.dave).redelegateStake(from, to, amount, most))
          .to.be.revertedWithCustomError(s.custody, error)
          .withArgs(...args);
      });
    }

    it("refuses more than the other seat lets in", async () => {
      const s = await load();
      await delegate(s, s.one, s.dave, million(5));
      await s.custody.connect(s.bob).setDelegationCap(s.two, million(1));
      await expect(s.custody.connect(s.dave).redelegateStake(s.one, s.two, million(2), 0))
        .to.be.revertedWithCustomError(s.custody, "DelegationClosed")
        .withArgs(s.two, million(2), million(1));
    });

    it("may send the one seat to jail and so the other to work", async () => {
      const s = await deployStaking(ethers, { places: 1 });
      const { custody, governance, alice, bob, dave } = s;
      await custody.connect(governance).setParameters({ ...FIGURES, minSelf: million(1) });
      const one = await join(s, alice, { delegationCap: million(5) });
      const two = await join(s, bob, { delegationCap: million(5) });
      await delegate(s, one, dave, million(4));
      await custody.connect(alice).decreaseSelf(one, million(4));
      await custody.connect(dave).redelegateStake(one, two, million(1), 0);
      const states = [(await custody.seatOf(one)).status, (await custody.seatOf(two)).status];
      expect(states).to.deep.equal([Status.Jailed, Status.Active]);
      expect((await custody.weakest()).level).to.equal(3n);
      await time.increase(1000);
      expect(await custody.pendingDelegation(two, dave)).to.be.closeTo(flow(1000) / 6n, flow(1));
    });
  });

  describe("compound", () => {
    it("adds the reward to the delegation", async () => {
      const s = await load();
      const { custody, dimt, dave, two } = s;
      const from = await delegate(s, two, dave, million(5));
      await time.setNextBlockTimestamp(from + 1000n);
      const tx = custody.connect(dave).compound(two, dave);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [dave, custody], [0n, 0n]);
      const added = (await custody.delegationOf(two, dave)) - million(5);
      await expect(tx).to.emit(custody, "RewardCompounded").withArgs(two, dave, added);
      expect(added).to.be.closeTo(flow(1000) / 4n, 10n);
      expect(await custody.pendingDelegation(two, dave)).to.equal(0n);
      expect((await custody.seatOf(two)).delegated).to.equal(million(5) + added);
    });

    it("is for others only if the delegator lets them", async () => {
      const s = await load();
      const { custody, dave, mallory, two } = s;
      await delegate(s, two, dave, million(5));
      const byMallory = () => custody.connect(mallory).compound(two, dave);
      await expect(byMallory()).to.be.revertedWithCustomError(custody, "NotAutoCompounding").withArgs(dave);
      await expect(custody.connect(dave).setAutoCompound(true))
        .to.emit(custody, "AutoCompoundChanged")
        .withArgs(dave, true);
      expect(await custody.autoCompounds(dave)).to.equal(true);
      await expect(byMallory()).to.emit(custody, "RewardCompounded");
      await custody.connect(dave).setAutoCompound(false);
      expect(await custody.autoCompounds(dave)).to.equal(false);
      await expect(byMallory()).to.be.revertedWithCustomError(custody, "NotAutoCompounding");
    });

    it("does nothing without a reward", async () => {
      const { custody, dave, two } = await load();
      const tx = custody.connect(dave).compound(two, dave);
      await expect(tx).not.to.emit(custody, "RewardCompounded");
      expect(await custody.delegationOf(two, dave)).to.equal(0n);
    });

    it("refuses more than the seat lets in, and a seat that is not ranked", async () => {
      const s = await load();
      const { custody, bob, dave, two } = s;
      await delegate(s, two, dave, million(5));
      await custody.connect(bob).setDelegationCap(two, million(5));
      await expect(custody.connect(dave).compound(two, dave)).to.be.revertedWithCustomError(
        custody,
        "DelegationClosed",
      );
      await slash(s, two);
      await expect(custody.connect(dave).compound(two, dave))
        .to.be.revertedWithCustomError(custody, "BadSeatStatus")
        .withArgs(two, Status.Jailed);
      await expect(custody.claimDelegation(two, dave)).to.emit(custody, "RewardClaimed");
    });

    it("begins a delegation anew that was taken out, with 100 DIMT of reward or more", async () => {
      const s = await load();
      const { custody, dave, two } = s;
      await delegate(s, two, dave, LEAST);
      await time.increase(DAY);
      await custody.connect(dave).undelegateStake(two, LEAST);
      const due = await custody.pendingDelegation(two, dave);
      await expect(custody.connect(dave).compound(two, dave))
        .to.be.revertedWithCustomError(custody, "TooLittle")
        .withArgs(due, LEAST);
    });
  });
});
