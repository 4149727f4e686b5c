import { expect } from "chai";
import { network } from "hardhat";

import { DAILY, DAY, deployStaking, join } from "../../helpers/staking.ts";

describe("Stream", () => {
  it("flows to the lone seat, by the second", async () => {
    const { ethers, networkHelpers } = await network.create();
    const s = await deployStaking(ethers);
    const seat = await join(s, s.alice);
    await networkHelpers.time.increase(DAY - 1);
    await s.custody.connect(s.bob).claimSeat(seat);
    expect(await s.dimt.balanceOf(s.alice)).to.equal(s.purse - 5_000_000n * 10n ** 18n + DAILY);
  });
});
