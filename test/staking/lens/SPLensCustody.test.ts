import { expect } from "chai";
import { id, parseEther, Wallet } from "ethers";
import { network } from "hardhat";

import { delegate, deployStaking, FIGURES, join, now, SEAT_STAKE, Status } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const DAY = 86_400n;
const DELEGATED = parseEther("1000");
const RESERVE = parseEther("4000000000");
const KEY = new Wallet(id("the key of alice"));

/** The real custody, in which alice and bob have a seat each and carol delegates to alice's. */
async function fixture() {
  const system = await deployStaking(ethers, { reserve: RESERVE });
  const { custody, alice, bob, carol } = system;
  const lens = await ethers.deployContract("SPLens", [custody]);
  const profiles = await ethers.deployContract("SeatProfiles", [custody]);
  await join(system, alice, { key: KEY, commission: 500, delegationCap: SEAT_STAKE });
  await join(system, bob);
  await delegate(system, 1n, carol, DELEGATED);
  return { ...system, lens, profiles };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("SPLens and SeatProfiles over the real custody", () => {
  it("show the rate at which rewards flow", async () => {
    const { lens, custody, governance } = await load();
    for (const seatCapPerDay of [0n, parseEther("16000")]) {
      await custody.connect(governance).setParameters({ ...FIGURES, seatCapPerDay });
      const start = await now({ ethers });
      const before = await custody.perSeat();
      const { perSeatPerDay, perDay, flatDays, reserve, activeSeats, seatsEver } = await lens.networkNow();
      await time.increaseTo(start + DAY);
      expect((await custody.perSeat()) - before).to.equal(perSeatPerDay);
      expect([activeSeats, seatsEver, perDay]).to.deep.equal([2n, 2n, perSeatPerDay * 2n]);
      expect(reserve).to.be.at.most(RESERVE);
      expect(flatDays).to.equal((reserve - perDay * 1000n) / perDay);
    }
  });

  it("show the rate of a reserve that dwindles", async () => {
    const { lens, custody } = await load();
    const { flatDays } = await lens.networkNow();
    await time.increase((flatDays + 700n) * DAY);
    const start = await now({ ethers });
    const before = await custody.perSeat();
    const view = await lens.networkNow();
    expect([view.flatDays, view.perDay]).to.deep.equal([0n, view.reserve / 1000n]);
    await time.increaseTo(start + 60n);
    const flowed = (await custody.perSeat()) - before;
    expect(flowed).to.be.closeTo((view.perSeatPerDay * 60n) / DAY, flowed / 1_000_000n);
  });

  it("show seats and positions", async () => {
    const { lens, custody, carol } = await load();
    await custody.connect(carol).undelegateStake(1, DELEGATED / 2n);
    const readyAt = (await now({ ethers })) + 7n * DAY;
    const [one, two] = await lens.seats(1, 100);
    expect(one?.seat).to.deep.equal(await custody.seatOf(1));
    expect(one?.pending).to.equal(await custody.pendingSeat(1));
    expect([one?.number, two?.number]).to.deep.equal([1n, 2n]);
    expect((await lens.activeSeats(0, 100)).map(({ number }) => number)).to.have.members([1n, 2n]);
    expect(await lens.positionsOf(carol, [1, 2])).to.deep.equal([
      [1n, DELEGATED / 2n, await custody.pendingDelegation(1, carol), 1n, [[0n, DELEGATED / 2n, readyAt]]],
      [2n, 0n, 0n, 0n, []],
    ]);
  });

  it("list a seat with its owner and key", async () => {
    const { profiles, custody, alice, bob } = await load();
    const profile = { name: "alice.dim", gateways: ["https://a.example/{data}"], delivery: "", contact: "Alice" };
    await profiles.connect(alice).setProfile(1, profile);
    const entry = [1n, Status.Active, alice.address, KEY.address, Object.values(profile)];
    expect(await profiles.entryOf(1)).to.deep.equal(entry);
    expect((await profiles.entries(1, 100))[0]).to.deep.equal(entry);
    await expect(profiles.connect(bob).setProfile(1, profile))
      .to.be.revertedWithCustomError(profiles, "NotSeatOwner")
      .withArgs(1, bob);
    await custody.connect(alice).exit(1);
    await profiles.connect(alice).setProfile(1, { ...profile, contact: "Gone" });
    await time.increase(14n * DAY);
    await custody.withdrawSelf(1);
    await expect(profiles.connect(alice).setProfile(1, profile))
      .to.be.revertedWithCustomError(profiles, "BadSeatStatus")
      .withArgs(1, Status.Exited);
  });
});
