import { expect } from "chai";
import { parseEther, ZeroHash } from "ethers";
import { network } from "hardhat";

import { PRICE } from "../../helpers/registrar.ts";
import { deployDuties } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const fixture = () => deployDuties(ethers, networkHelpers);

const DAY = 86_400n;
const LEASE = 2n * DAY;

/** Has a seat finalise the latest block some seconds after its turn began, and gives when that was. */
async function serving() {
  const system = await networkHelpers.loadFixture(fixture);
  const { recordDuty, operators } = system;
  const serve = async (seat: number) => {
    const { start } = await recordDuty.nextTurnOf(seat, BigInt(await time.latest()) + DAY);
    await time.increaseTo(start + 10n);
    const { number = 0, hash } = (await ethers.provider.getBlock("latest")) ?? {};
    await recordDuty.connect(operators[seat - 1]).finalise(seat, number, hash ?? ZeroHash);
    return BigInt(await time.latest());
  };
  return { ...system, serve };
}

describe("RecordDuty, with the custody", () => {
  it("renews the lease of the seat on duty, which earns the verifiers' share", async () => {
    const { custody, recordDuty, dimt, owners, register, serve } = await serving();
    await register("alice", { seat: 1n });
    const servedAt = await serve(2);
    expect((await custody.seatOf(2)).lease).to.equal(servedAt + LEASE);
    const share = PRICE / 10n;
    const [, owner] = owners;
    await expect(recordDuty.claim(2)).to.changeTokenBalances(ethers, dimt, [recordDuty, owner], [-share, share]);
  });

  it("keeps a seat earning for as long as it takes its turns", async () => {
    const { custody, dimt, treasury, serve } = await serving();
    const amount = parseEther("3000000000");
    await dimt.connect(treasury).getFunction("approve")(custody, amount);
    await custody.connect(treasury).fundReserve(amount);
    for (let day = 0; day < 5; day++) await serve(2);
    const idle = await custody.pendingSeat(3);
    const busy = await custody.pendingSeat(2);
    await serve(2);
    expect(await custody.pendingSeat(3)).to.equal(idle);
    expect(await custody.pendingSeat(2)).to.be.greaterThan(busy);
    expect(busy).to.be.greaterThan(idle * 2n);
  });

  it("is no module of a custody that took its right away", async () => {
    const { custody, recordDuty, governance, serve } = await serving();
    await custody.connect(governance).scheduleModule(recordDuty, 0);
    await expect(serve(2)).to.be.revertedWithCustomError(custody, "OnlyModule").withArgs(recordDuty, 1);
  });

  it("knows producers by the custody", async () => {
    const { custody, recordDuty, governance, operators, register } = await serving();
    await recordDuty.connect(governance).setProducers(custody);
    await register("alice");
    await networkHelpers.setCoinbase(operators[3]?.address ?? "");
    await recordDuty.onRecord();
    expect(await recordDuty.owedTo(4)).to.equal(PRICE / 10n);
    expect((await custody.seatOf(4)).lease).to.equal(BigInt(await time.latest()) + LEASE);
  });
});
