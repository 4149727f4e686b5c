import { expect } from "chai";
import { MaxUint256 } from "ethers";
import { network } from "hardhat";

import { PRICE } from "../../helpers/registrar.ts";
import { deployDuties } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const fixture = () => deployDuties(ethers, networkHelpers);

const SEAT = 1n;
const YEAR = 365n * 86_400n;
const PERIOD = 30n * 86_400n;
const RESERVE = 1;
/** A year's part of a fee that the seat gets. */
const PART = (PRICE * 4n) / 10n;

/** alice.dim, paid for three years through seat 1. */
async function registered() {
  const system = await networkHelpers.loadFixture(fixture);
  const { expiry } = await system.register("alice", { seat: SEAT }, system.alice, 3);
  /** Until what was paid for a year is due, counted from 0. */
  const due = (year: bigint) => time.increaseTo(expiry - (3n - year) * YEAR + PERIOD);
  const [owner] = system.owners;
  if (owner === undefined) throw new Error("seat 1 has no owner");
  return { ...system, owner, due };
}

describe("FeeRouter, with the custody", () => {
  it("pays the chosen seat the first year at once, and each later one when it has begun", async () => {
    const { feeRouter, dimt, owner, due } = await registered();
    expect(await feeRouter.acceptsSeat(SEAT)).to.equal(true);
    await expect(feeRouter.paySeat(SEAT)).to.changeTokenBalances(ethers, dimt, [owner], [PART]);
    await expect(feeRouter.paySeat(SEAT)).to.be.revertedWithCustomError(feeRouter, "NothingToPay");
    for (const year of [1n, 2n]) {
      await due(year);
      await expect(feeRouter.paySeat(SEAT)).to.changeTokenBalances(ethers, dimt, [owner], [PART]);
    }
    await due(4n);
    await expect(feeRouter.paySeat(SEAT)).to.be.revertedWithCustomError(feeRouter, "NothingToPay");
  });

  it("gives the reserve the years that a seat paid ahead does not serve any more (A26)", async () => {
    const { feeRouter, custody, dimt, owner, due } = await registered();
    await due(1n);
    await feeRouter.releaseSeat(SEAT, 100);
    await custody.connect(owner).exit(SEAT);
    await due(2n);
    await feeRouter.releaseSeat(SEAT, 100);
    const reserve = (PRICE * 3n * 3n) / 10n + PART;
    expect(await feeRouter.owedToPool(RESERVE)).to.equal(reserve);
    const tx = feeRouter.payPool(RESERVE);
    await expect(tx).to.emit(custody, "ReserveFunded").withArgs(feeRouter, reserve);
    expect(await custody.reserve()).to.equal(reserve);
    await custody.withdrawSelf(SEAT);
    await expect(feeRouter.paySeat(SEAT)).to.changeTokenBalances(ethers, dimt, [owner], [2n * PART]);
  });

  it("lets what a renewal pays wait for the year it is for", async () => {
    const { feeRouter, registrar, dimt, alice, owner, due } = await registered();
    await registrar.connect(alice).renew("alice", 1, MaxUint256);
    await feeRouter.paySeat(SEAT);
    await due(3n);
    await feeRouter.releaseSeat(SEAT, 100);
    await expect(feeRouter.paySeat(SEAT)).to.changeTokenBalances(ethers, dimt, [owner], [3n * PART]);
  });

  it("gives the reserve what was paid for a seat that nobody ever took", async () => {
    const { feeRouter, custody, register } = await registered();
    await register("bobby", { seat: 99n });
    await feeRouter.payPool(RESERVE);
    const before = await custody.reserve();
    await expect(feeRouter.paySeat(99n)).to.emit(feeRouter, "SeatPaid").withArgs(99n, custody, PART);
    expect(await custody.reserve()).to.be.closeTo(before + PART, PART / 10n);
  });
});
