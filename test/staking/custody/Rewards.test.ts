import { expect } from "chai";
import { parseEther, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { DAY, delegate, deployStaking, flow, join, million, now } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const Kind = { Seat: 0, Delegation: 1 } as const;

/** Seats of alice and bob without commission, each with 5 million of its owner and 5 of dave. */
async function fixture() {
  const s = await deployStaking(ethers);
  const one = await join(s, s.alice, { delegationCap: million(5) });
  const two = await join(s, s.bob, { delegationCap: million(5) });
  await delegate(s, one, s.dave, million(5));
  await delegate(s, two, s.dave, million(5));
  await time.increase(1000);
  return { ...s, one, two };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("Rewards", () => {
  describe("claimSeat", () => {
    it("pays to the payout, whoever calls, what the owner has earned by now", async () => {
      const s = await load();
      const { custody, dimt, alice, mallory, carol, one } = s;
      await custody.connect(alice).setPayout(one, carol);
      const before = await custody.pendingSeat(one);
      await time.setNextBlockTimestamp((await now(s)) + 100n);
      expect(await custody.claimSeat.staticCall(one)).to.be.at.least(before);
      const tx = custody.connect(mallory).claimSeat(one);
      const purse = await dimt.balanceOf(carol);
      await tx;
      const paid = (await dimt.balanceOf(carol)) - purse;
      await expect(tx).to.emit(custody, "RewardClaimed").withArgs(one, alice, carol, paid, Kind.Seat);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [custody, alice, mallory], [-paid, 0n, 0n]);
      expect(paid - before).to.be.closeTo(flow(100) / 4n, 10n);
      expect(await custody.pendingSeat(one)).to.equal(0n);
    });

    it("pays nothing, and says nothing, where nothing was earned", async () => {
      const { custody } = await load();
      await expect(custody.claimSeat(99)).not.to.emit(custody, "RewardClaimed");
      expect(await custody.claimSeat.staticCall(99)).to.equal(0n);
    });
  });

  describe("claimDelegation", () => {
    it("pays to the delegator, whoever calls", async () => {
      const s = await load();
      const { custody, dimt, dave, mallory, one } = s;
      const tx = custody.connect(mallory).claimDelegation(one, dave);
      const purse = await dimt.balanceOf(dave);
      await tx;
      const paid = (await dimt.balanceOf(dave)) - purse;
      await expect(tx).to.emit(custody, "RewardClaimed").withArgs(one, dave, dave, paid, Kind.Delegation);
      expect(paid).to.be.closeTo(flow(1000) / 4n, flow(100));
      expect(await custody.pendingDelegation(one, dave)).to.equal(0n);
      expect(await custody.delegationOf(one, dave)).to.equal(million(5));
    });

    it("pays to where the delegator wants it, until it wants it back", async () => {
      const { custody, dimt, dave, erin, one } = await load();
      await expect(custody.connect(dave).setRewardRecipient(erin))
        .to.emit(custody, "RewardRecipientChanged")
        .withArgs(dave, erin);
      expect(await custody.rewardRecipientOf(dave)).to.equal(erin.address);
      const purse = await dimt.balanceOf(erin);
      await custody.claimDelegation(one, dave);
      expect(await dimt.balanceOf(erin)).to.be.greaterThan(purse);
      await expect(custody.connect(dave).setRewardRecipient(ZeroAddress))
        .to.emit(custody, "RewardRecipientChanged")
        .withArgs(dave, dave);
      expect(await custody.rewardRecipientOf(dave)).to.equal(dave.address);
    });

    it("says nothing where nothing was earned", async () => {
      const { custody, erin, one } = await load();
      await expect(custody.claimDelegation(one, erin)).not.to.emit(custody, "RewardClaimed");
    });
  });

  describe("claimMany", () => {
    it("pays the caller's rewards of several seats in one transfer", async () => {
      const { custody, dimt, dave, erin, one, two } = await load();
      await custody.connect(dave).setRewardRecipient(erin);
      const tx = custody.connect(dave).claimMany([one, two]);
      const purse = await dimt.balanceOf(erin);
      const receipt = await (await tx).wait();
      const paid = (await dimt.balanceOf(erin)) - purse;
      const transfers = receipt?.logs.filter(({ address }) => address === dimt.target);
      expect(transfers?.length).to.equal(1);
      await expect(tx).to.emit(custody, "RewardClaimed").and.to.emit(dimt, "Transfer").withArgs(custody, erin, paid);
      expect(paid).to.be.closeTo(flow(1000) / 2n, flow(200));
    });

    it("pays a seat once that is named twice", async () => {
      const { custody, dave, one } = await load();
      await time.setNextBlockTimestamp((await time.latest()) + 10);
      const once = await custody.connect(dave).claimMany.staticCall([one], { blockTag: "pending" });
      const twice = await custody.connect(dave).claimMany.staticCall([one, one], { blockTag: "pending" });
      expect(once).to.equal(twice);
      expect(once).to.be.greaterThan(0n);
    });

    it("pays nothing for no seats, seats without reward, and seats that do not exist", async () => {
      const { custody, dimt, erin, one } = await load();
      for (const seats of [[], [one], [99n]]) {
        const tx = custody.connect(erin).claimMany(seats);
        await expect(tx).not.to.emit(dimt, "Transfer");
      }
    });
  });

  describe("fundReserve", () => {
    it("adds to the reserve, from anybody, and to nobody's earnings", async () => {
      const s = await load();
      const { custody, dimt, carol, one } = s;
      const amount = parseEther("1000");
      const [reserve, pending, at] = [await custody.reserve(), await custody.pendingSeat(one), await now(s)];
      await time.setNextBlockTimestamp(at + 10n);
      const tx = custody.connect(carol).fundReserve(amount);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [carol, custody], [-amount, amount]);
      await expect(tx).to.emit(custody, "ReserveFunded").withArgs(carol, amount);
      expect(await custody.reserve()).to.be.closeTo(reserve + amount - flow(10), 2n);
      expect(await custody.pendingSeat(one)).to.be.closeTo(pending + flow(10) / 4n, 2n);
    });

    it("needs the allowance and the DIMT", async () => {
      const { custody, dimt, mallory } = await load();
      const reserve = await custody.reserve();
      await expect(custody.connect(mallory).fundReserve(1)).to.be.revertedWithCustomError(
        dimt,
        "ERC20InsufficientAllowance",
      );
      expect(await custody.reserve()).to.be.at.most(reserve);
    });

    it("refuses more than there can be", async () => {
      const { custody, deployed, carol } = await load();
      await expect(custody.connect(carol).fundReserve(2n ** 96n)).to.be.revertedWithCustomError(
        deployed,
        "SafeCastOverflowedUintDowncast",
      );
    });
  });

  it("count single wei: each is paid once, and no part of one is lost", async () => {
    const s = await deployStaking(ethers, { reserve: 0n });
    const { custody, dimt, deployer, alice, dave } = s;
    const seat = await join(s, alice, { delegationCap: million(5) });
    await delegate(s, seat, dave, million(5));
    // The tail gives a tenth of a wei a second out of this, rounded up.
    await custody.connect(deployer).fundReserve(8_640_000n);
    const from = await now(s);
    const claimAt = async (second: bigint, paid: bigint) => {
      await time.setNextBlockTimestamp(from + second);
      const claim = custody.claimDelegation(seat, dave);
      await expect(claim).to.changeTokenBalance(ethers, dimt, dave, paid);
    };
    await claimAt(5n, 0n);
    await claimAt(15n, 1n);
    await claimAt(16n, 0n);
    await time.setNextBlockTimestamp(from + 17n);
    await custody.settle(seat);
    expect([await custody.perSeat(), await custody.pendingSeat(seat)]).to.deep.equal([2n, 1n]);
    await claimAt(18n, 0n);
    await expect(custody.claimSeat(seat)).to.changeTokenBalance(ethers, dimt, alice, 1n);
  });

  it("show by views exactly what a claim in the next second pays", async () => {
    const s = await load();
    const { custody, dave, one } = s;
    await networkHelpers.mine();
    const [seat, delegation] = [await custody.pendingSeat(one), await custody.pendingDelegation(one, dave)];
    const at = await now(s);
    await time.increaseTo(at + BigInt(DAY));
    const [later, laterDelegation] = [await custody.pendingSeat(one), await custody.pendingDelegation(one, dave)];
    expect(later - seat).to.be.closeTo(flow(DAY) / 4n, 2n);
    expect(laterDelegation - delegation).to.be.closeTo(flow(DAY) / 4n, 2n);
    expect([await custody.perSeatAt(at), await custody.perSeatAt(2n ** 40n - 1n)]).to.deep.equal([
      await custody.perSeat({ blockTag: (await ethers.provider.getBlockNumber()) - 1 }),
      await custody.perSeat(),
    ]);
  });
});
