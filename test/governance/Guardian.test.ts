import { expect } from "chai";
import { id, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { deployGovernance, QUICK, storyOf } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();

/** A hand-over that alice's one seat moves on at once. */
async function fixture() {
  const system = await deployGovernance(ethers, QUICK);
  await system.custody.join(system.alice, 1);
  return { ...system, ...storyOf(system, networkHelpers) };
}
const load = () => networkHelpers.loadFixture(fixture);
const fault = id("a fault");

const ORDERS = [
  ["pauseEntries", [], ZeroHash],
  ["unpauseEntries", [], ZeroHash],
  ["holdSlash", [fault], fault],
] as const;

describe("Guardian", () => {
  for (const stages of [0, 1, 2]) {
    it(`obeys the foundation alone after ${stages} steps of the hand-over`, async () => {
      const { guardian, custody, handover, foundation, deployer, alice, mallory } = await load();
      for (let i = 0; i < stages; ++i) await handover.advance();
      expect(await guardian.keeper()).to.equal(foundation.address);
      for (const [order, args, told] of ORDERS) {
        await expect(guardian.connect(foundation).getFunction(order)(...args))
          .to.emit(custody, "Guarded")
          .withArgs(order, told);
        for (const caller of [deployer, alice, mallory]) {
          await expect(guardian.connect(caller).getFunction(order)(...args))
            .to.be.revertedWithCustomError(guardian, "GuardianOnlyKeeper")
            .withArgs(caller);
        }
      }
    });
  }

  it("obeys nobody in the last stage, until SPs have elected somebody", async () => {
    const { guardian, custody, governor, handover, foundation, alice, dave, ready } = await load();
    for (let i = 0; i < 3; ++i) await handover.advance();
    await networkHelpers.time.increase(1);
    expect(await guardian.keeper()).to.equal(ZeroAddress);
    for (const caller of [foundation, alice]) {
      await expect(guardian.connect(caller).pauseEntries())
        .to.be.revertedWithCustomError(guardian, "GuardianOnlyKeeper")
        .withArgs(caller);
    }
    const data = governor.interface.encodeFunctionData("setProposalGuardian", [dave.address]);
    await (await ready([alice], { to: governor, data })).execute();
    expect(await guardian.keeper()).to.equal(dave.address);
    for (const [order, args, told] of ORDERS) {
      await expect(guardian.connect(dave).getFunction(order)(...args))
        .to.emit(custody, "Guarded")
        .withArgs(order, told);
      await expect(guardian.connect(foundation).getFunction(order)(...args))
        .to.be.revertedWithCustomError(guardian, "GuardianOnlyKeeper")
        .withArgs(foundation);
    }
  });

  it("is the only guardian the custody knows, until SPs lead", async () => {
    const { guardian, custody, timelock, foundation, operation } = await load();
    expect(await custody.guardian()).to.equal(await guardian.getAddress());
    const data = custody.interface.encodeFunctionData("setGuardian", [foundation.address]);
    const { schedule, execute } = await operation(custody, data);
    await schedule();
    await networkHelpers.time.increase(await timelock.getMinDelay());
    await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockKeeps");
  });
});
