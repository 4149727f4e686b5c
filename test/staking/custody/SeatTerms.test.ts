import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../../helpers/registrar.ts";
import {
  DAY,
  delegate,
  deployStaking,
  flow,
  join,
  million,
  now,
  proveKey,
  slash,
  Status,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const WEEK = 7n * BigInt(DAY);

/** alice's seat with a commission of 10 %, to which dave has delegated as much as she has. */
async function fixture() {
  const s = await deployStaking(ethers);
  const seat = await join(s, s.alice, { commission: 1000, delegationCap: million(5) });
  await delegate(s, seat, s.dave, million(5));
  return { ...s, seat };
}
const load = () => networkHelpers.loadFixture(fixture);

/** The one place is alice's; bob's seat, to which dave has delegated as much as he has, stands by. */
async function crowded() {
  const s = await deployStaking(ethers, { places: 1 });
  const seat = await join(s, s.alice);
  const other = await join(s, s.bob, { delegationCap: million(5) });
  await s.custody.connect(s.alice).topUp(seat, million(6), NO_PERMIT);
  await delegate(s, other, s.dave, million(5));
  return { ...s, seat, other };
}

describe("SeatTerms", () => {
  it("are for the owner alone", async () => {
    const { custody, keys, mallory, seat } = await load();
    const asMallory = custody.connect(mallory);
    for (const call of [
      () => asMallory.rotateKey(seat, mallory, "0x"),
      () => asMallory.setPayout(seat, mallory),
      () => asMallory.offerSeat(seat, mallory),
      () => asMallory.setCommission(seat, 0),
      () => asMallory.setDelegationCap(seat, 0),
    ]) {
      await expect(call()).to.be.revertedWithCustomError(custody, "NotSeatOwner").withArgs(seat, mallory);
    }
    expect(await keys.CUSTODY()).to.equal(await custody.getAddress());
  });

  describe("rotateKey", () => {
    it("retires the former key and keeps it the seat's for ever", async () => {
      const s = await load();
      const { custody, keys, alice, seat } = s;
      const { key: former } = await custody.seatOf(seat);
      const key = ethers.Wallet.createRandom();
      const proof = await proveKey(s, key, alice.address);
      await expect(custody.connect(alice).rotateKey(seat, key, proof))
        .to.emit(keys, "SeatKeySet")
        .withArgs(seat, former, key.address);
      expect((await custody.seatOf(seat)).key).to.equal(key.address);
      expect(await custody.seatOfKey(former)).to.deep.equal([seat, await now(s)]);
      expect(await custody.seatOfKey(key)).to.deep.equal([seat, 0n]);
    });

    it("refuses a former key, and one without its consent", async () => {
      const s = await load();
      const { custody, keys, alice, bob, seat } = s;
      const { key: former } = await custody.seatOf(seat);
      const key = ethers.Wallet.createRandom();
      await expect(custody.connect(alice).rotateKey(seat, key, await proveKey(s, key, bob.address)))
        .to.be.revertedWithCustomError(keys, "BadKeyProof")
        .withArgs(key.address);
      await custody.connect(alice).rotateKey(seat, key, await proveKey(s, key, alice.address));
      await expect(custody.connect(alice).rotateKey(seat, former, "0x"))
        .to.be.revertedWithCustomError(keys, "KeyTaken")
        .withArgs(former);
    });
  });

  describe("setPayout", () => {
    it("pays to another address from now on, also what was earned before", async () => {
      const { custody, dimt, alice, bob, seat } = await load();
      await expect(custody.connect(alice).setPayout(seat, bob))
        .to.emit(custody, "SeatPayoutChanged")
        .withArgs(seat, bob);
      expect([await custody.payoutOf(seat), (await custody.seatOf(seat)).payout]).to.deep.equal([
        bob.address,
        bob.address,
      ]);
      const before = await dimt.balanceOf(bob);
      await custody.claimSeat(seat);
      expect(await dimt.balanceOf(bob)).to.be.greaterThan(before);
    });

    it("pays to the owner again by zero", async () => {
      const { custody, alice, bob, seat } = await load();
      await custody.connect(alice).setPayout(seat, bob);
      await expect(custody.connect(alice).setPayout(seat, ZeroAddress))
        .to.emit(custody, "SeatPayoutChanged")
        .withArgs(seat, alice);
      expect(await custody.payoutOf(seat)).to.equal(alice.address);
    });
  });

  describe("offerSeat and acceptSeat", () => {
    it("pass the seat in two steps, with what is in it", async () => {
      const { custody, votes, dimt, alice, bob, carol, seat } = await load();
      await custody.connect(alice).setPayout(seat, carol);
      await expect(custody.connect(alice).offerSeat(seat, bob)).to.emit(custody, "SeatOffered").withArgs(seat, bob);
      const offered = await custody.seatOf(seat);
      expect([offered.owner, offered.pendingOwner]).to.deep.equal([alice.address, bob.address]);
      const tx = custody.connect(bob).acceptSeat(seat);
      await expect(tx).to.emit(custody, "SeatTransferred").withArgs(seat, alice, bob);
      await expect(tx).to.emit(votes, "DelegateVotesChanged").withArgs(bob, 0, 1);
      const { owner, pendingOwner, payout } = await custody.seatOf(seat);
      expect([owner, pendingOwner, payout]).to.deep.equal([bob.address, ZeroAddress, bob.address]);
      expect([await votes.getVotes(alice), await votes.getVotes(bob)]).to.deep.equal([0n, 1n]);
      await custody.connect(bob).exit(seat);
      await time.increase(15 * DAY);
      await expect(custody.withdrawSelf(seat)).to.changeTokenBalances(ethers, dimt, [alice, bob], [0n, million(5)]);
    });

    it("are taken back by offering to nobody, and to another by offering again", async () => {
      const { custody, alice, bob, carol, seat } = await load();
      for (const to of [ZeroAddress, carol.address]) {
        await custody.connect(alice).offerSeat(seat, bob);
        await custody.connect(alice).offerSeat(seat, to);
        await expect(custody.connect(bob).acceptSeat(seat))
          .to.be.revertedWithCustomError(custody, "NotOffered")
          .withArgs(seat, bob);
      }
    });

    it("are used up by accepting", async () => {
      const { custody, alice, bob, seat } = await load();
      await custody.connect(alice).offerSeat(seat, bob);
      await custody.connect(bob).acceptSeat(seat);
      await expect(custody.connect(bob).acceptSeat(seat)).to.be.revertedWithCustomError(custody, "NotOffered");
    });

    it("move no vote of a seat that is not active", async () => {
      const { custody, votes, alice, bob, seat } = await load();
      await custody.connect(alice).exit(seat);
      await custody.connect(alice).offerSeat(seat, bob);
      await expect(custody.connect(bob).acceptSeat(seat)).not.to.emit(votes, "DelegateVotesChanged");
      expect(await votes.getVotes(bob)).to.equal(0n);
      expect((await custody.seatOf(seat)).status).to.equal(Status.Exiting);
    });
  });

  describe("setCommission", () => {
    it("falls at once, for what is earned from then on", async () => {
      const s = await load();
      const { custody, alice, dave, seat } = s;
      const from = await now(s);
      await time.setNextBlockTimestamp(from + 1000n);
      await expect(custody.connect(alice).setCommission(seat, 0))
        .to.emit(custody, "CommissionChanged")
        .withArgs(seat, 1000, 0);
      const rest = (flow(1000) * 9n) / 10n / 2n;
      expect(await custody.pendingDelegation(seat, dave)).to.be.closeTo(rest, 10n);
      await time.increaseTo(from + 2000n);
      expect(await custody.pendingDelegation(seat, dave)).to.be.closeTo(rest + flow(1000) / 2n, 10n);
      expect((await custody.seatOf(seat)).commission).to.equal(0n);
    });

    it("rises seven days after it was announced, when the seat is settled next", async () => {
      const s = await load();
      const { custody, alice, seat } = s;
      const tx = custody.connect(alice).setCommission(seat, 2000);
      await tx;
      const effectiveAt = (await now(s)) + WEEK;
      await expect(tx).to.emit(custody, "CommissionAnnounced").withArgs(seat, 1000, 2000, effectiveAt);
      const announced = await custody.seatOf(seat);
      expect([announced.commission, announced.nextCommission, announced.nextCommissionAt]).to.deep.equal([
        1000n,
        2000n,
        effectiveAt,
      ]);
      await time.setNextBlockTimestamp(effectiveAt - 1n);
      await expect(custody.settle(seat)).not.to.emit(custody, "CommissionChanged");
      await expect(custody.settle(seat)).to.emit(custody, "CommissionChanged").withArgs(seat, 1000, 2000);
      const after = await custody.seatOf(seat);
      expect([after.commission, after.nextCommission, after.nextCommissionAt]).to.deep.equal([2000n, 0n, 0n]);
    });

    it("begins, of a seat that is not active, when it is settled", async () => {
      const { custody, alice, seat } = await load();
      await custody.connect(alice).exit(seat);
      await custody.connect(alice).setCommission(seat, 2000);
      await time.increase(WEEK);
      await expect(custody.settle(seat)).to.emit(custody, "CommissionChanged").withArgs(seat, 1000, 2000);
    });

    it("begins when a seat that stood by becomes active, for all that it earns from then on", async () => {
      const s = await networkHelpers.loadFixture(crowded);
      const { custody, alice, bob, seat, other } = s;
      await custody.connect(bob).setCommission(other, 1000);
      await time.increase(WEEK);
      await expect(custody.connect(alice).exit(seat)).to.emit(custody, "CommissionChanged").withArgs(other, 0, 1000);
      const { commission, nextCommission, nextCommissionAt } = await custody.seatOf(other);
      expect([commission, nextCommission, nextCommissionAt]).to.deep.equal([1000n, 0n, 0n]);
      await time.increase(1000);
      const [toOwner, toDave] = [await custody.pendingSeat(other), await custody.pendingDelegation(other, s.dave)];
      expect(toDave).to.be.closeTo(((toOwner + toDave) * 9n) / 20n, 1n);
    });

    it("begins when a challenger takes a place", async () => {
      const s = await networkHelpers.loadFixture(crowded);
      const { custody, bob, other } = s;
      await custody.connect(bob).setCommission(other, 1000);
      await time.increase(WEEK);
      await custody.connect(bob).topUp(other, million(5), NO_PERMIT);
      await custody.connect(bob).setCommission(other, 2000);
      await time.increase(WEEK);
      await expect(custody.displace(other)).to.emit(custody, "CommissionChanged").withArgs(other, 1000, 2000);
    });

    it("begins when a seat comes back from jail", async () => {
      const s = await load();
      await slash(s, s.seat, 1n);
      await s.custody.connect(s.alice).topUp(s.seat, million(1), NO_PERMIT);
      await s.custody.connect(s.alice).setCommission(s.seat, 2000);
      await time.increase(WEEK);
      await expect(s.custody.connect(s.alice).unjail(s.seat))
        .to.emit(s.custody, "CommissionChanged")
        .withArgs(s.seat, 1000, 2000);
    });

    it("replaces what was announced, also by falling", async () => {
      const { custody, alice, seat } = await load();
      await custody.connect(alice).setCommission(seat, 2000);
      await custody.connect(alice).setCommission(seat, 1500);
      expect((await custody.seatOf(seat)).nextCommission).to.equal(1500n);
      await custody.connect(alice).setCommission(seat, 1000);
      const { commission, nextCommission, nextCommissionAt } = await custody.seatOf(seat);
      expect([commission, nextCommission, nextCommissionAt]).to.deep.equal([1000n, 0n, 0n]);
      await time.increase(WEEK);
      await expect(custody.settle(seat)).not.to.emit(custody, "CommissionChanged");
    });

    it("rises by ten percentage points at most, and never above 50 %", async () => {
      const s = await load();
      const { custody, alice, bob, seat } = s;
      await expect(custody.connect(alice).setCommission(seat, 2001))
        .to.be.revertedWithCustomError(custody, "CommissionTooHigh")
        .withArgs(2001, 2000);
      const dear = await join(s, bob, { commission: 4500 });
      await expect(custody.connect(bob).setCommission(dear, 5001))
        .to.be.revertedWithCustomError(custody, "CommissionTooHigh")
        .withArgs(5001, 5000);
      await custody.connect(bob).setCommission(dear, 5000);
    });
  });

  describe("setDelegationCap", () => {
    it("closes the seat to more, and leaves what is delegated", async () => {
      const { custody, alice, dave, seat } = await load();
      await expect(custody.connect(alice).setDelegationCap(seat, 1))
        .to.emit(custody, "DelegationCapChanged")
        .withArgs(seat, 1);
      expect((await custody.seatOf(seat)).delegationCap).to.equal(1n);
      expect(await custody.delegationOf(seat, dave)).to.equal(million(5));
    });
  });
});
