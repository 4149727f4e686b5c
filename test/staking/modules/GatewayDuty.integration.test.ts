import { expect } from "chai";
import { id } from "ethers";
import { network } from "hardhat";

import { deployDuties } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const fixture = () => deployDuties(ethers, networkHelpers);

const DAY = 86_400n;
const LEASE = 2n * DAY;
const PROBE = id("what the gateway answered");

/** An open epoch, and what the watchers of seat 1 say in it. */
async function watched() {
  const system = await networkHelpers.loadFixture(fixture);
  const { gatewayDuty, operators } = system;
  await time.increaseTo((BigInt(await time.latest()) / DAY + 1n) * DAY);
  await gatewayDuty.openEpoch();
  const epoch = await gatewayDuty.epochNow();
  const { name, version, chainId, verifyingContract } = await gatewayDuty.eip712Domain();
  const types = {
    Alive: [
      { name: "seat", type: "uint24" },
      { name: "epoch", type: "uint32" },
      { name: "probeHash", type: "bytes32" },
    ],
  };
  const message = { seat: 1, epoch, probeHash: PROBE };
  const words: string[] = [];
  for (const watcher of await gatewayDuty.watchersOf(1)) {
    const key = operators[Number(watcher) - 1];
    if (key === undefined) throw new Error(`no seat ${watcher}`);
    words.push(await key.signTypedData({ name, version, chainId, verifyingContract }, types, message));
  }
  return { ...system, epoch, words };
}

describe("GatewayDuty, with the custody", () => {
  it("renews the lease of a seat whose watchers agree", async () => {
    const { custody, gatewayDuty, epoch, words } = await watched();
    expect(words).to.have.length(3);
    const tx = gatewayDuty.attest(1, epoch, PROBE, words.slice(1));
    await expect(tx).to.emit(custody, "ServiceRecorded");
    expect((await custody.seatOf(1)).lease).to.equal(BigInt(await time.latest()) + LEASE);
  });

  it("renews no lease of a seat that is leaving", async () => {
    const { custody, gatewayDuty, owners, epoch, words } = await watched();
    await custody.connect(owners[0]).exit(1);
    // The last seat of the ring took its place, so that all its watchers are still there.
    await expect(gatewayDuty.attest(1, epoch, PROBE, words)).to.be.revertedWithCustomError(custody, "BadSeatStatus");
  });

  it("renews no lease where the custody took its right away", async () => {
    const { custody, gatewayDuty, governance, epoch, words } = await watched();
    await custody.connect(governance).scheduleModule(gatewayDuty, 0);
    await expect(gatewayDuty.attest(1, epoch, PROBE, words))
      .to.be.revertedWithCustomError(custody, "OnlyModule")
      .withArgs(gatewayDuty, 1);
  });
});
