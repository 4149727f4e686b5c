import { expect } from "chai";
import { encodeBytes32String } from "ethers";
import { network } from "hardhat";

import { DAY, deployStaking, join, now, SERVICE, SLASH } from "../../helpers/staking.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const NOTICE = 15n * BigInt(DAY);
const BOTH = SERVICE | SLASH;

const empty = () => deployStaking(ethers, { reserve: 0n });

/** Somebody has joined; mallory's module has no rights yet. */
async function begun() {
  const s = await empty();
  return { ...s, seat: await join(s, s.alice), module: s.mallory };
}
const load = () => networkHelpers.loadFixture(begun);

describe("Modules", () => {
  it("have their rights by two bits", async () => {
    const { custody } = await load();
    expect([await custody.SERVICE_RIGHT(), await custody.SLASH_RIGHT()]).to.deep.equal([1n, 2n]);
  });

  it("get rights at once while nobody has joined", async () => {
    const s = await networkHelpers.loadFixture(empty);
    const { custody, governance, mallory } = s;
    const tx = custody.connect(governance).scheduleModule(mallory, BOTH);
    await tx;
    await expect(tx)
      .to.emit(custody, "ModuleScheduled")
      .withArgs(mallory, BOTH, await now(s));
    expect((await custody.moduleRights(mallory)).rights).to.equal(BOTH);
  });

  it("get them after 15 days once somebody has, to the second", async () => {
    const s = await load();
    const { custody, governance, seat, module } = s;
    const tx = custody.connect(governance).scheduleModule(module, SERVICE);
    await tx;
    const readyAt = (await now(s)) + NOTICE;
    await expect(tx).to.emit(custody, "ModuleScheduled").withArgs(module, SERVICE, readyAt);
    expect(await custody.moduleRights(module)).to.deep.equal([0n, BigInt(SERVICE), readyAt]);
    await time.setNextBlockTimestamp(readyAt - 1n);
    await expect(custody.connect(module).recordService(seat))
      .to.be.revertedWithCustomError(custody, "OnlyModule")
      .withArgs(module, SERVICE);
    await time.setNextBlockTimestamp(readyAt);
    await custody.connect(module).recordService(seat);
    expect((await custody.moduleRights(module)).rights).to.equal(SERVICE);
  });

  it("wait also when everybody has left again", async () => {
    const s = await load();
    await s.custody.connect(s.alice).exit(s.seat);
    await s.custody.connect(s.governance).scheduleModule(s.module, SLASH);
    expect((await s.custody.moduleRights(s.module)).rights).to.equal(0n);
  });

  it("lose rights at once", async () => {
    const s = await load();
    const { custody, governance, clerk, seat } = s;
    const tx = custody.connect(governance).scheduleModule(clerk, 0);
    await tx;
    await expect(tx)
      .to.emit(custody, "ModuleScheduled")
      .withArgs(clerk, 0, await now(s));
    await expect(custody.connect(clerk).recordService(seat)).to.be.revertedWithCustomError(custody, "OnlyModule");
  });

  it("keep what they have while they wait for more, and lose what they shall not have", async () => {
    const s = await load();
    const { custody, governance, clerk } = s;
    await custody.connect(governance).scheduleModule(clerk, BOTH);
    expect((await custody.moduleRights(clerk)).rights).to.equal(SERVICE);
    await custody.connect(governance).scheduleModule(clerk, SLASH);
    expect((await custody.moduleRights(clerk)).rights).to.equal(0n);
    await time.increase(NOTICE);
    expect((await custody.moduleRights(clerk)).rights).to.equal(SLASH);
  });

  it("wait anew when they are scheduled anew, and not at all when it is taken back", async () => {
    const s = await load();
    const { custody, governance, module } = s;
    await custody.connect(governance).scheduleModule(module, SLASH);
    await time.increase(NOTICE - 10n);
    await custody.connect(governance).scheduleModule(module, SLASH);
    await time.increase(20n);
    expect((await custody.moduleRights(module)).rights).to.equal(0n);
    await custody.connect(governance).scheduleModule(module, 0);
    await time.increase(NOTICE);
    expect((await custody.moduleRights(module)).rights).to.equal(0n);
  });

  it("have no other rights", async () => {
    const { custody, governance, module } = await load();
    await expect(custody.connect(governance).scheduleModule(module, 4))
      .to.be.revertedWithCustomError(custody, "OutOfBounds")
      .withArgs(encodeBytes32String("rights"), 4, 0, 3);
  });
});
