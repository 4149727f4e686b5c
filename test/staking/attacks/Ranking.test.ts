import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

import {
  DAY,
  delegate,
  deployStaking,
  FIGURES,
  join,
  million,
  now,
  SEAT_STAKE,
  Status,
} from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** Two places, of alice's seats 1 and 2, with the least stake; at the beginning of a day. */
async function full() {
  const s = await deployStaking(ethers, { places: 2 });
  for (let i = 0; i < 2; ++i) await join(s, s.alice);
  await time.increaseTo(((await now(s)) / BigInt(DAY) + 1n) * BigInt(DAY));
  return s;
}
const load = () => networkHelpers.loadFixture(full);

describe("Attacks on the ranking", () => {
  describe("A9 displacement by a hair", () => {
    it("needs 6.25 % more: 6.2499 % are not enough", async () => {
      const s = await load();
      const weak = await join(s, s.bob, { self: (SEAT_STAKE * 1_062_499n) / 1_000_000n });
      await expect(s.custody.displace(weak)).to.be.revertedWithCustomError(s.custody, "NotStronger").withArgs(0, 0);
      const strong = await join(s, s.bob, { self: (SEAT_STAKE * 10_625n) / 10_000n });
      await expect(s.custody.displace(strong)).to.emit(s.custody, "SeatDisplaced").withArgs(2, strong);
    });

    it("hits the youngest first, and the youngest returns first", async () => {
      const s = await load();
      const { custody, alice, bob } = s;
      const strong = [await join(s, bob, { self: million(6) }), await join(s, bob, { self: million(6) })];
      const victims: bigint[] = [];
      for (const seat of strong) {
        victims.push((await custody.weakest()).seat);
        await custody.displace(seat);
      }
      expect(victims).to.deep.equal([2n, 1n]);
      // Seat 1 was displaced last, so it is the senior of the two that wait.
      await custody.connect(bob).exit(strong[0] ?? 0n);
      expect((await custody.seatOf(1)).status).to.equal(Status.Active);
      await custody.connect(alice).exit(1);
      expect((await custody.seatOf(2)).status).to.equal(Status.Active);
    });

    it("hits nobody of the same level, however often it is tried", async () => {
      const s = await load();
      const strong = await join(s, s.bob, { self: million(6) });
      await s.custody.displace(strong);
      const again = await join(s, s.carol, { self: million(6) });
      await s.custody.displace(again);
      const third = await join(s, s.dave, { self: million(6) });
      await expect(s.custody.displace(third)).to.be.revertedWithCustomError(s.custody, "NotStronger").withArgs(3, 3);
    });
  });

  describe("A14 a carousel of displacements with the same delegation", () => {
    it("displaces no more seats in a day than allowed", async () => {
      const s = await load();
      const { custody, governance, bob, dave } = s;
      await custody.connect(governance).setParameters({ ...FIGURES, maxDisplacementsPerDay: 2 });
      const lent = million(1);
      const seats: bigint[] = [];
      for (let i = 0; i < 3; ++i) seats.push(await join(s, bob, { delegationCap: lent }));
      let from = 0n;
      for (const [i, seat] of seats.entries()) {
        if (from === 0n) await delegate(s, seat, dave, lent);
        else await custody.connect(dave).redelegateStake(from, seat, lent, 0);
        from = seat;
        if (i < 2) await custody.displace(seat);
      }
      await expect(custody.displace(from)).to.be.revertedWithCustomError(custody, "TooManyDisplacements").withArgs(2);
      await time.increase(DAY);
      await custody.displace(from);
      expect(await custody.activeCount()).to.equal(2n);
    });

    it("sends the victims home at the next vacancies, before who waited", async () => {
      const s = await load();
      const { custody, bob, carol, dave } = s;
      const waiting = await join(s, carol);
      const seat = await join(s, bob, { delegationCap: million(1) });
      await delegate(s, seat, dave, million(1));
      await custody.displace(seat);
      expect((await custody.seatOf(2)).status).to.equal(Status.Standby);
      await custody.connect(dave).undelegateStake(seat, million(1));
      await custody.connect(bob).exit(seat);
      expect([(await custody.seatOf(2)).status, (await custody.seatOf(waiting)).status]).to.deep.equal([
        Status.Active,
        Status.Standby,
      ]);
    });

    it("earns the victim nothing less than its time", async () => {
      const s = await load();
      const strong = await join(s, s.bob, { self: million(6) });
      const before = await s.custody.pendingSeat(2);
      await s.custody.displace(strong);
      expect(await s.custody.pendingSeat(2)).to.be.at.least(before);
      expect(before).to.be.greaterThan(parseEther("1"));
    });
  });
});
