import { expect } from "chai";
import { network } from "hardhat";

import { DAY, delegate, deployStaking, flow, join, million, now, slash } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);
const RAY = 10n ** 27n;

/** What a seat's `credited` DIMT wei are divided into, rounded as the contract says. */
function divided(credited: bigint, commission: bigint, self: bigint, delegated: bigint) {
  if (delegated === 0n) return { toOwner: credited, perToken: 0n };
  const rest = credited - (credited * commission) / 10_000n;
  const perToken = (rest * RAY) / (self + delegated);
  return { toOwner: credited - (perToken * delegated + RAY - 1n) / RAY, perToken };
}

const fixture = () => deployStaking(ethers);
const load = () => networkHelpers.loadFixture(fixture);

describe("Accrual", () => {
  const splits = [
    { commission: 0n, self: million(5), delegated: 0n },
    { commission: 5000n, self: million(5), delegated: 0n },
    { commission: 0n, self: million(5), delegated: million(5) },
    { commission: 1234n, self: million(5) + 1n, delegated: million(7) + 13n },
    { commission: 5000n, self: million(5), delegated: million(400) },
    { commission: 10n, self: million(300), delegated: 10n ** 20n },
  ];
  for (const { commission, self, delegated } of splits) {
    const share = Number((delegated * 100n) / (self + delegated));
    it(`divides a day at ${Number(commission) / 100} % with ${share} % delegated`, async () => {
      const s = await load();
      const { custody, alice, dave } = s;
      const seat = await join(s, alice, { self, commission: Number(commission), delegationCap: delegated });
      const joined = await now(s);
      const at = delegated === 0n ? joined : await delegate(s, seat, dave, delegated);
      await time.increaseTo(at + days(1));
      const before = flow(at - joined);
      const { toOwner, perToken } = divided(flow(at - joined + days(1)) - before, commission, self, delegated);
      expect(await custody.pendingSeat(seat)).to.equal(before + toOwner);
      const delegator = (perToken * delegated) / RAY;
      expect(await custody.pendingDelegation(seat, dave)).to.equal(delegator);
      const paid = flow(at - joined + days(1)) - before - toOwner;
      expect(paid - delegator).to.be.within(0n, 1n);
    });
  }

  it("divides among delegators by what each has lent, and for how long", async () => {
    const s = await load();
    const { custody, alice, dave, erin } = s;
    const seat = await join(s, alice, { delegationCap: million(15) });
    const first = await delegate(s, seat, dave, million(5));
    await time.setNextBlockTimestamp(first + 1000n);
    await delegate(s, seat, erin, million(10));
    await time.increaseTo(first + 2000n);
    expect(await custody.pendingDelegation(seat, dave)).to.be.closeTo(flow(1000) / 2n + flow(1000) / 4n, 10n);
    expect(await custody.pendingDelegation(seat, erin)).to.be.closeTo(flow(1000) / 2n, 10n);
  });

  it("is the same whether it is settled never or every hour", async () => {
    const runs: bigint[][] = [];
    for (const often of [false, true]) {
      const s = await load();
      const { custody, alice, dave } = s;
      const seat = await join(s, alice, { commission: 777, delegationCap: million(10) });
      const at = await delegate(s, seat, dave, million(7));
      const hours = often ? 24n : 1n;
      for (let hour = 1n; hour < hours; ++hour) {
        await time.setNextBlockTimestamp(at + hour * 3600n);
        await custody.settle(seat);
      }
      await time.increaseTo(at + days(1));
      runs.push([await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)]);
    }
    const [rarely = [], often = []] = runs;
    for (const [i, amount] of rarely.entries()) expect(often[i]).to.be.closeTo(amount, 25n);
  });

  it("ends with the lease; the rest is forfeited by settling, and told", async () => {
    const s = await load();
    const { custody, alice, dave, mallory } = s;
    const seat = await join(s, alice, { delegationCap: million(5) });
    await delegate(s, seat, dave, million(5));
    const { lease } = await custody.seatOf(seat);
    await time.increaseTo(lease);
    const owed = [await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)];
    await time.increaseTo(lease + days(3));
    expect([await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)]).to.deep.equal(owed);
    const reserve = await custody.reserve();
    await time.setNextBlockTimestamp(lease + days(3) + 1n);
    const tx = custody.connect(mallory).settle(seat);
    await tx;
    const forfeited = flow(days(5) + 1n) - flow(days(2));
    await expect(tx).to.emit(custody, "RewardForfeited").withArgs(seat, forfeited);
    expect((await custody.reserve()) - reserve).to.be.closeTo(forfeited - flow(1), 2n);
    expect([await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)]).to.deep.equal(owed);
    await expect(custody.settle(seat))
      .to.emit(custody, "RewardForfeited")
      .withArgs(seat, (amount: bigint) => amount <= flow(3600));
  });

  it("forfeits nothing within the lease, and tells of nothing", async () => {
    const s = await load();
    const { custody, alice } = s;
    const seat = await join(s, alice);
    await time.increase(1000);
    await expect(custody.settle(seat)).not.to.emit(custody, "RewardForfeited");
  });

  it("earns nothing standing by, in jail, leaving and gone", async () => {
    const s = await deployStaking(ethers, { places: 1 });
    const { custody, alice, bob, dave } = s;
    await join(s, bob);
    const seat = await join(s, alice, { delegationCap: million(5) });
    await delegate(s, seat, dave, million(5));
    const nothing = async () => {
      const [owner, delegator] = [await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)];
      await time.increase(1000);
      await custody.settle(seat);
      expect([await custody.pendingSeat(seat), await custody.pendingDelegation(seat, dave)]).to.deep.equal([
        owner,
        delegator,
      ]);
      return owner;
    };
    expect(await nothing(), "standing by").to.equal(0n);
    await custody.connect(bob).exit(1);
    await slash(s, seat, 1n);
    expect(await nothing(), "in jail").to.be.greaterThan(0n);
    await custody.connect(alice).exit(seat);
    await nothing();
    await time.increase(days(14));
    await custody.withdrawSelf(seat);
    await nothing();
    await expect(custody.claimDelegation(seat, dave)).to.emit(custody, "RewardClaimed");
  });

  it("pays a commission by the rate of its time only", async () => {
    const s = await load();
    const { custody, alice, dave, clerk } = s;
    const seat = await join(s, alice, { delegationCap: million(5) });
    await delegate(s, seat, dave, million(5));
    await custody.connect(alice).setCommission(seat, 1000);
    const { nextCommissionAt } = await custody.seatOf(seat);
    for (let day = 1; day < 7; ++day) {
      await time.increase(DAY);
      await custody.connect(clerk).recordService(seat);
    }
    await time.setNextBlockTimestamp(nextCommissionAt);
    await custody.settle(seat);
    const owed = await custody.pendingDelegation(seat, dave);
    await time.increaseTo(nextCommissionAt + 1000n);
    expect((await custody.pendingDelegation(seat, dave)) - owed).to.be.closeTo((flow(1000) * 9n) / 20n, 2n);
  });
});
