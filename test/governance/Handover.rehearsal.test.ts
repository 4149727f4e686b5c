import { expect } from "chai";
import { id, parseEther, Wallet, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { NO_PERMIT } from "../helpers/registrar.ts";
import { FIGURES as STAKING_FIGURES, SEAT_STAKE } from "../helpers/staking.ts";
import { people } from "../helpers/system.ts";
import { DAY, DELAY, FIGURES, SETTINGS, STAGE, storyOf } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** The custody of production under the government of production, with four owners rich enough for all seats. */
async function deploy() {
  const signers = await people(ethers);
  const { deployer, governance: foundation, alice, bob, carol, dave } = signers;
  const owners = [alice, bob, carol, dave];
  const supply = parseEther("10000000000");
  const dimt = await ethers.deployContract("DIMToken", [owners, owners.map(() => supply / 4n)]);
  const deployed = await ethers.deployContract("ServiceProviders", [deployer, dimt]);
  const custody = await ethers.getContractAt("IServiceProviders", await deployed.getAddress());
  for (const owner of owners) await dimt.connect(owner).approve(custody, supply);

  const votes = await ethers.getContractAt("SeatVotes", await custody.SEAT_VOTES());
  const timelock = await ethers.deployContract("ANSTimelock", [DELAY, foundation, deployer]);
  const governor = await ethers.deployContract("ANSGovernor", [votes, timelock, SETTINGS]);
  const handover = await ethers.deployContract("HandoverController", [governor, FIGURES]);
  const guardian = await ethers.getContractAt("Guardian", await handover.GUARDIAN());
  await timelock.appoint(handover);
  await custody.setGuardian(guardian);
  await deployed.transferOwnership(timelock);

  const verifyingContract = await custody.SEAT_KEYS();
  const { chainId } = await ethers.provider.getNetwork();
  const domain = { name: "ANS Service Providers", version: "1", chainId, verifyingContract };
  const types = { OperatorKey: [{ name: "owner", type: "address" }] };
  let seats = 0;
  /** Has the owners take seats in turn, until there are so many. */
  const joinUpTo = async (count: number) => {
    while (seats < count) {
      const owner = owners[seats % owners.length] ?? alice;
      const key = new Wallet(id(`key of seat ${++seats}`));
      const keyProof = await key.signTypedData(domain, types, { owner: owner.address });
      const terms = {
        key: key.address,
        payout: ZeroAddress,
        commission: 0,
        delegationCap: 0,
        self: SEAT_STAKE,
        keyProof,
      };
      await custody.connect(owner).join(terms, NO_PERMIT);
    }
  };
  const lease = (days: number) => ({
    to: custody,
    data: custody.interface.encodeFunctionData("setParameters", [{ ...STAKING_FIGURES, lease: days * DAY }]),
  });
  const system = { ...signers, foundation, custody, votes, timelock, governor, handover, guardian };
  return { ...system, ...storyOf(system, networkHelpers), owners, joinUpTo, lease };
}

describe("the hand-over, rehearsed with the custody of seats", () => {
  it("goes from the foundation to the community", async () => {
    const { custody, votes, timelock, governor, handover, guardian, foundation, ...rest } = await deploy();
    const { owners, joinUpTo, lease, ready, operation, alice, bob, dave } = rest;
    const began = Number(await handover.BEGAN_AT());

    // The foundation governs alone: it changes a figure, and pauses.
    const first = await operation(custody, lease(3).data);
    await first.schedule();
    await guardian.connect(foundation).pauseEntries();
    expect(await custody.pausedUntil()).to.equal(BigInt((await time.latest()) + 7 * DAY));
    await guardian.connect(foundation).unpauseEntries();
    await time.increase(DELAY);
    await first.execute();
    expect((await custody.parameters()).lease).to.equal(BigInt(3 * DAY));

    // Sixteen seats: foundation and SPs share.
    await joinUpTo(16);
    expect([await custody.activeCount(), await votes.getVotes(alice)]).to.deep.equal([16n, 4n]);
    await time.increase(30 * DAY);
    await handover.advance();
    await (await ready(owners, lease(4))).execute();
    expect((await custody.parameters()).lease).to.equal(BigInt(4 * DAY));

    // Sixty-four: SPs lead, and the foundation proposes no more, nor does what it has left behind.
    await joinUpTo(64);
    const left = await operation(custody, lease(14).data);
    await time.increaseTo(began + 170 * DAY);
    await left.schedule();
    await time.increaseTo(began + 180 * DAY);
    await handover.advance();
    await expect(left.execute()).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
    await expect(left.schedule()).to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount");

    // A hundred and twenty-eight, and five things done: the community governs alone.
    await joinUpTo(128);
    const elect = governor.interface.encodeFunctionData("setProposalGuardian", [dave.address]);
    const calls = [lease(5), lease(6), lease(7), lease(8), { to: governor, data: elect }];
    for (const call of calls) {
      const { proposalId, execute } = await ready(owners, call);
      await execute();
      await handover.countProposal(proposalId);
    }
    expect((await custody.parameters()).lease).to.equal(BigInt(8 * DAY));
    await time.increaseTo(began + 365 * DAY);
    await handover.advance();
    expect(await handover.stage()).to.equal(STAGE.community);

    // The foundation can do nothing; the elected guardian pauses; who wants to leave does, and nothing goes back.
    await expect(guardian.connect(foundation).pauseEntries())
      .to.be.revertedWithCustomError(guardian, "GuardianOnlyKeeper")
      .withArgs(foundation);
    await guardian.connect(dave).pauseEntries();
    await expect(joinUpTo(129)).to.be.revertedWithCustomError(custody, "EntriesArePaused");
    await custody.connect(bob).exit(2);
    expect([await custody.activeCount(), await votes.getVotes(bob)]).to.deep.equal([127n, 31n]);
    await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverComplete");
    expect(await handover.stage()).to.equal(STAGE.community);
  });
});
