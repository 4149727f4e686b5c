import { expect } from "chai";
import { network } from "hardhat";

import { DAY, deployStaking, flow, join, now, SERVICE, Status, FIGURES } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const days = (count: number) => BigInt(count * DAY);

/** alice's seat, and when it began. */
async function fixture() {
  const s = await deployStaking(ethers);
  const seat = await join(s, s.alice);
  return { ...s, seat, start: await now(s) };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("Service", () => {
  it("renews the lease from now on", async () => {
    const { custody, clerk, seat, start } = await load();
    await time.setNextBlockTimestamp(start + days(1));
    await expect(custody.connect(clerk).recordService(seat))
      .to.emit(custody, "ServiceRecorded")
      .withArgs(seat, clerk, start + days(3));
    expect((await custody.seatOf(seat)).lease).to.equal(start + days(3));
  });

  it("is recorded by modules with the right to alone", async () => {
    const { custody, judge, governance, alice, seat } = await load();
    for (const caller of [judge, governance, alice]) {
      await expect(custody.connect(caller).recordService(seat))
        .to.be.revertedWithCustomError(custody, "OnlyModule")
        .withArgs(caller, SERVICE);
    }
  });

  it("is not paid for the time without a lease, when it begins again", async () => {
    const { custody, clerk, seat, start } = await load();
    await time.setNextBlockTimestamp(start + days(3));
    await expect(custody.connect(clerk).recordService(seat))
      .to.emit(custody, "RewardForfeited")
      .withArgs(seat, flow(days(1)));
    await time.increaseTo(start + days(4));
    expect(await custody.pendingSeat(seat)).to.equal(flow(days(2)) + flow(days(4)) - flow(days(3)));
  });

  it("is paid without a gap by renewing until the last second", async () => {
    const { custody, clerk, seat, start } = await load();
    await time.setNextBlockTimestamp(start + days(2));
    await expect(custody.connect(clerk).recordService(seat)).not.to.emit(custody, "RewardForfeited");
    await time.increaseTo(start + days(4));
    expect(await custody.pendingSeat(seat)).to.equal(flow(days(4)));
  });

  it("of a lease that governance changed is that of the next proof", async () => {
    const { custody, governance, clerk, seat, start } = await load();
    await custody.connect(governance).setParameters({ ...FIGURES, lease: days(5) });
    expect((await custody.seatOf(seat)).lease).to.equal(start + days(2));
    await time.setNextBlockTimestamp(start + days(1));
    await custody.connect(clerk).recordService(seat);
    const { lease, status } = await custody.seatOf(seat);
    expect([lease, status]).to.deep.equal([start + days(6), Status.Active]);
  });
});
