import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { deployStaking, join, million, SEAT_STAKE, Status } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();

async function fixture() {
  const s = await deployStaking(ethers);
  return { ...s, seat: await join(s, s.alice, { commission: 700, delegationCap: 9n, payout: s.bob.address }) };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("SeatViews", () => {
  it("show nothing of a seat that does not exist", async () => {
    const { custody } = await load();
    for (const seat of [0, 2, 2 ** 24 - 1]) {
      for (const value of Object.values(await custody.seatOf(seat))) expect([0n, ZeroAddress]).to.include(value);
      expect(await custody.isActive(seat)).to.equal(false);
      expect(await custody.payoutOf(seat)).to.equal(ZeroAddress);
      expect(await custody.pendingSeat(seat)).to.equal(0n);
    }
    expect(await custody.seatOfKey(ZeroAddress)).to.deep.equal([0n, 0n]);
  });

  it("show a seat as it is", async () => {
    const { custody, alice, bob, seat } = await load();
    const view = await custody.seatOf(seat);
    expect([view.status, view.owner, view.payout]).to.deep.equal([Status.Active, alice.address, bob.address]);
    expect([view.commission, view.delegationCap, view.self]).to.deep.equal([700n, 9n, SEAT_STAKE]);
    expect(await custody.seatOfKey(view.key)).to.deep.equal([seat, 0n]);
  });

  it("count all seats that ever were", async () => {
    const s = await load();
    await s.custody.connect(s.alice).exit(s.seat);
    expect(await s.custody.seatCount()).to.equal(1n);
    expect(await join(s, s.alice)).to.equal(2n);
  });

  it("are the same as the directory's", async () => {
    const s = await load();
    const other = await join(s, s.bob, { self: million(6) });
    expect([await s.custody.isActive(s.seat), await s.custody.isActive(other)]).to.deep.equal([true, true]);
    expect([await s.custody.payoutOf(s.seat), await s.custody.payoutOf(other)]).to.deep.equal([
      s.bob.address,
      s.bob.address,
    ]);
    expect(await s.custody.weakest()).to.deep.equal([s.seat, 0n]);
  });
});
