import { expect } from "chai";
import { type Interface, ZeroAddress } from "ethers";
import { network } from "hardhat";

import { DAY, deployGovernance, HOUR, QUICK, SETTINGS, STATE, storyOf, VOTE } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** Twenty seats, in the stage in which SPs lead: alice has 3, bob 4, carol 13. */
async function fixture() {
  const system = await deployGovernance(ethers, QUICK);
  const { custody, governor, handover, alice, bob, carol } = system;
  await custody.join(alice, 3);
  await custody.join(bob, 4);
  await custody.join(carol, 13);
  await handover.advance();
  await handover.advance();
  await time.increase(1);
  const setFigure = { to: custody, data: custody.interface.encodeFunctionData("setFigure", [7]) };
  /** A call that changes the governor itself. */
  const change = (data: string) => ({ to: governor, data });
  const elect = (who: string) => change(governor.interface.encodeFunctionData("setProposalGuardian", [who]));
  return { ...system, ...storyOf(system, networkHelpers), setFigure, change, elect };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("ANSGovernor", () => {
  describe("constructor", () => {
    it("starts with its figures, votes and timelock", async () => {
      const { governor, votes, timelock } = await load();
      expect(
        await Promise.all([
          governor.votingDelay(),
          governor.votingPeriod(),
          governor.lateQuorumVoteExtension(),
          governor.proposalThreshold(),
          governor["quorumNumerator()"](),
        ]),
      ).to.deep.equal([86_400n, 604_800n, 172_800n, 1n, 20n]);
      expect(await Promise.all([governor.token(), governor.timelock(), governor.proposalGuardian()])).to.deep.equal([
        await votes.getAddress(),
        await timelock.getAddress(),
        ZeroAddress,
      ]);
      expect([await governor.name(), await governor.CLOCK_MODE()]).to.deep.equal(["ANS Governor", "mode=timestamp"]);
    });

    for (const [setting, given, least, most] of [
      ["votingDelay", 14 * DAY + 1, 0, 14 * DAY],
      ["votingPeriod", HOUR - 1, HOUR, 30 * DAY],
      ["votingPeriod", 30 * DAY + 1, HOUR, 30 * DAY],
      ["proposalThreshold", 0, 1, 16],
      ["proposalThreshold", 17, 1, 16],
      ["quorumPercent", 3, 4, 60],
      ["quorumPercent", 61, 4, 60],
    ] as const) {
      it(`refuses a ${setting} of ${given}`, async () => {
        const { votes, timelock } = await load();
        const factory = await ethers.getContractFactory("ANSGovernor");
        await expect(factory.deploy(votes, timelock, { ...SETTINGS, [setting]: given }))
          .to.be.revertedWithCustomError(factory, "GovernorSettingOutOfBounds")
          .withArgs(setting, given, least, most);
      });
    }

    it("takes every figure at its bounds", async () => {
      const { votes, timelock } = await load();
      const least = { votingDelay: 0, votingPeriod: HOUR, proposalThreshold: 1, quorumPercent: 4 };
      const most = { votingDelay: 14 * DAY, votingPeriod: 30 * DAY, proposalThreshold: 16, quorumPercent: 60 };
      for (const settings of [least, most]) {
        const { votingPeriod: lateQuorumExtension } = settings;
        await ethers.deployContract("ANSGovernor", [votes, timelock, { ...settings, lateQuorumExtension }]);
      }
    });

    it("refuses an extension longer than the vote", async () => {
      const { votes, timelock } = await load();
      const factory = await ethers.getContractFactory("ANSGovernor");
      await expect(factory.deploy(votes, timelock, { ...SETTINGS, lateQuorumExtension: 7 * DAY + 1 }))
        .to.be.revertedWithCustomError(factory, "GovernorPreventLateQuorumVoteExtensionTooLarge")
        .withArgs(7 * DAY + 1, 7 * DAY);
    });
  });

  describe("a proposal", () => {
    it("goes through all its life", async () => {
      const { governor, timelock, custody, bob, mallory, proposal, setFigure } = await load();
      const { proposalId: made, content, propose, queue, execute } = await proposal(setFigure);
      await propose(bob);
      expect(await governor.state(made)).to.equal(STATE.pending);
      await expect(governor.connect(bob).castVote(made, VOTE.for)).to.be.revertedWithCustomError(
        governor,
        "GovernorUnexpectedProposalState",
      );
      await time.increase(DAY + 1);
      expect(await governor.state(made)).to.equal(STATE.active);
      await expect(governor.connect(bob).castVote(made, VOTE.for))
        .to.emit(governor, "VoteCast")
        .withArgs(bob, made, VOTE.for, 4, "");
      await expect(governor.connect(bob).castVote(made, VOTE.for)).to.be.revertedWithCustomError(
        governor,
        "GovernorAlreadyCastVote",
      );
      await time.increaseTo((await governor.proposalDeadline(made)) + 1n);
      expect(await governor.state(made)).to.equal(STATE.succeeded);
      await queue();
      expect(await governor.state(made)).to.equal(STATE.queued);
      await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
      await time.increaseTo(await governor.proposalEta(made));
      await governor.connect(mallory).execute(...content);
      expect([await governor.state(made), await custody.figure()]).to.deep.equal([STATE.executed, 7n]);
    });

    it("needs a seat, one second before", async () => {
      const { governor, custody, dave, proposal, setFigure } = await load();
      const { propose } = await proposal(setFigure);
      await expect(propose(dave))
        .to.be.revertedWithCustomError(governor, "GovernorInsufficientProposerVotes")
        .withArgs(dave, 0, 1);
      await custody.join(dave, 1);
      await time.increase(1);
      await propose(dave);
    });

    for (const [story, votesFor, votesAbstain, outcome] of [
      ["fails with 3 of 20 votes", ["alice"], [], STATE.defeated],
      ["succeeds with 4 of 20 votes", ["bob"], [], STATE.succeeded],
      ["counts who abstains for the quorum", ["alice"], ["bob"], STATE.succeeded],
      ["does not succeed by abstaining", [], ["bob", "carol"], STATE.defeated],
    ] as const) {
      it(story, async () => {
        const system = await load();
        const { governor, alice, open, setFigure } = system;
        const { proposalId } = await open(alice, setFigure);
        for (const voter of votesFor) await governor.connect(system[voter]).castVote(proposalId, VOTE.for);
        for (const voter of votesAbstain) await governor.connect(system[voter]).castVote(proposalId, VOTE.abstain);
        await time.increase(7 * DAY);
        expect(await governor.state(proposalId)).to.equal(outcome);
      });
    }

    it("fails when more are against it", async () => {
      const { governor, alice, bob, carol, open, setFigure } = await load();
      const { proposalId, queue } = await open(alice, setFigure);
      await governor.connect(bob).castVote(proposalId, VOTE.for);
      await governor.connect(carol).castVote(proposalId, VOTE.against);
      await time.increase(7 * DAY);
      expect(await governor.state(proposalId)).to.equal(STATE.defeated);
      await expect(queue()).to.be.revertedWithCustomError(governor, "GovernorUnexpectedProposalState");
    });

    it("is voted on with what is delegated", async () => {
      const { governor, votes, alice, carol, dave, proposal, setFigure } = await load();
      await votes.connect(carol).delegate(dave);
      const { proposalId, propose } = await proposal(setFigure);
      await propose(alice);
      await time.increase(DAY + 1);
      await governor.connect(dave).castVote(proposalId, VOTE.for);
      await governor.connect(carol).castVote(proposalId, VOTE.against);
      expect(await governor.proposalVotes(proposalId)).to.deep.equal([0n, 13n, 0n]);
    });

    it("is voted on two days longer once a late vote reaches the quorum", async () => {
      const { governor, alice, carol, open, setFigure } = await load();
      const { proposalId } = await open(alice, setFigure);
      const deadline = await governor.proposalDeadline(proposalId);
      await time.increaseTo(deadline - 10n);
      await governor.connect(alice).castVote(proposalId, VOTE.against);
      expect(await governor.proposalDeadline(proposalId)).to.equal(deadline);
      const later = deadline - 5n + BigInt(2 * DAY);
      await time.setNextBlockTimestamp(deadline - 5n);
      await expect(governor.connect(carol).castVote(proposalId, VOTE.for))
        .to.emit(governor, "ProposalExtended")
        .withArgs(proposalId, later);
      expect(await governor.proposalDeadline(proposalId)).to.equal(later);
      await time.increaseTo(deadline + 1n);
      expect(await governor.state(proposalId)).to.equal(STATE.active);
    });

    it("can be executed past the governor", async () => {
      const { governor, custody, carol, ready, setFigure } = await load();
      const { proposalId, execute, executeDirectly } = await ready([carol], setFigure);
      await executeDirectly();
      expect([await governor.state(proposalId), await custody.figure()]).to.deep.equal([STATE.executed, 7n]);
      await expect(execute()).to.be.revertedWithCustomError(governor, "GovernorUnexpectedProposalState");
    });
  });

  describe("votes of a moment", () => {
    it("count nothing when the seats are left in the block they were taken in", async () => {
      const { governor, custody, votes, alice, open, setFigure } = await load();
      const { proposalId } = await open(alice, setFigure);
      const flash = await ethers.deployContract("SeatVotesFlash", [custody]);
      await flash.vote(1000, governor, proposalId);
      expect(await governor.proposalVotes(proposalId)).to.deep.equal([0n, 0n, 0n]);
      expect(await votes.getVotes(flash)).to.equal(0n);
    });

    it("count nothing even in the very block that counts", async () => {
      const { governor, custody, votes, alice, proposal, setFigure } = await load();
      const flash = await ethers.deployContract("SeatVotesFlash", [custody]);
      const { proposalId, propose } = await proposal(setFigure);
      await propose(alice);
      await time.setNextBlockTimestamp(await governor.proposalSnapshot(proposalId));
      await flash.pass(1000);
      await time.increase(1);
      await flash.vote(1000, governor, proposalId);
      expect(await governor.proposalVotes(proposalId)).to.deep.equal([0n, 0n, 0n]);
      expect(await votes.getPastVotes(flash, await governor.proposalSnapshot(proposalId))).to.equal(0n);
      expect(await governor.quorum(await governor.proposalSnapshot(proposalId))).to.equal(4n);
    });

    it("count nothing when the seats were taken after the moment that counts", async () => {
      const { governor, custody, alice, dave, open, setFigure } = await load();
      const { proposalId } = await open(alice, setFigure);
      await custody.join(dave, 1000);
      await time.increase(1);
      await governor.connect(dave).castVote(proposalId, VOTE.for);
      expect(await governor.proposalVotes(proposalId)).to.deep.equal([0n, 0n, 0n]);
    });
  });

  describe("its figures", () => {
    for (const [setting, call, args] of [
      ["votingDelay", "setVotingDelay", [HOUR]],
      ["votingPeriod", "setVotingPeriod", [HOUR]],
      ["proposalThreshold", "setProposalThreshold", [3]],
      ["quorumNumerator()", "updateQuorumNumerator", [30]],
      ["lateQuorumVoteExtension", "setLateQuorumVoteExtension", [HOUR]],
    ] as const) {
      it(`change by a proposal: ${call}`, async () => {
        const { governor, carol, ready, change, mallory } = await load();
        const abi: Interface = governor.interface;
        const data = abi.encodeFunctionData(call, args);
        await expect(mallory.sendTransaction({ to: governor, data }))
          .to.be.revertedWithCustomError(governor, "GovernorOnlyExecutor")
          .withArgs(mallory);
        const { execute } = await ready([carol], change(data));
        await execute();
        expect(await governor.getFunction(setting)()).to.equal(BigInt(args[0]));
      });
    }

    for (const [setting, call, given, least, most] of [
      ["votingDelay", "setVotingDelay", 14 * DAY + 1, 0, 14 * DAY],
      ["votingPeriod", "setVotingPeriod", HOUR - 1, HOUR, 30 * DAY],
      ["proposalThreshold", "setProposalThreshold", 17, 1, 16],
      ["quorumPercent", "updateQuorumNumerator", 61, 4, 60],
    ] as const) {
      it(`stay inside their bounds: ${call}`, async () => {
        const { governor, carol, ready, change } = await load();
        const abi: Interface = governor.interface;
        const { execute } = await ready([carol], change(abi.encodeFunctionData(call, [given])));
        await expect(execute())
          .to.be.revertedWithCustomError(governor, "GovernorSettingOutOfBounds")
          .withArgs(setting, given, least, most);
      });
    }

    it("leave the timelock where it is", async () => {
      const { governor, carol, ready, change, mallory } = await load();
      const data = governor.interface.encodeFunctionData("updateTimelock", [mallory.address]);
      const { execute } = await ready([carol], change(data));
      await expect(execute()).to.be.revertedWithCustomError(governor, "GovernorTimelockFixed");
    });
  });

  describe("cancelling", () => {
    it("is the proposer's while there is no guardian, even of what is queued", async () => {
      const { governor, timelock, alice, carol, mallory, open, queue, setFigure } = await load();
      const made = await open(alice, setFigure);
      await expect(made.cancel(mallory))
        .to.be.revertedWithCustomError(governor, "GovernorUnableToCancel")
        .withArgs(made.proposalId, mallory);
      await queue(made, carol);
      await expect(made.cancel(alice)).to.emit(timelock, "Cancelled");
      expect(await governor.state(made.proposalId)).to.equal(STATE.canceled);
      await expect(made.execute()).to.be.revertedWithCustomError(governor, "GovernorUnexpectedProposalState");
    });

    it("is the guardian's once one was elected", async () => {
      const { governor, alice, carol, dave, ready, open, queue, elect, setFigure } = await load();
      const election = await ready([carol], elect(dave.address));
      await expect(election.execute()).to.emit(governor, "ProposalGuardianSet").withArgs(ZeroAddress, dave);
      const made = await open(alice, setFigure);
      await expect(made.cancel(alice))
        .to.be.revertedWithCustomError(governor, "GovernorUnableToCancel")
        .withArgs(made.proposalId, alice);
      await queue(made, carol);
      await made.cancel(dave);
      expect(await governor.state(made.proposalId)).to.equal(STATE.canceled);
    });

    it("is the proposer's too before the vote", async () => {
      const { governor, alice, carol, dave, ready, proposal, elect, setFigure } = await load();
      await (await ready([carol], elect(dave.address))).execute();
      const made = await proposal(setFigure);
      await made.propose(alice);
      await made.cancel(alice);
      expect(await governor.state(made.proposalId)).to.equal(STATE.canceled);
    });

    it("never stops the election of another guardian", async () => {
      const { governor, carol, dave, ready, open, queue, elect, setFigure } = await load();
      await (await ready([carol], elect(dave.address))).execute();
      const election = await open(carol, elect(carol.address));
      await expect(election.cancel(dave))
        .to.be.revertedWithCustomError(governor, "GovernorElectionUncancellable")
        .withArgs(election.proposalId);
      await queue(election, carol);
      await expect(election.cancel(dave)).to.be.revertedWithCustomError(governor, "GovernorElectionUncancellable");
      await time.increaseTo(await governor.proposalEta(election.proposalId));
      await election.execute();
      expect(await governor.proposalGuardian()).to.equal(carol.address);

      const mixed = await open(carol, elect(dave.address), setFigure);
      await mixed.cancel(carol);
      expect(await governor.state(mixed.proposalId)).to.equal(STATE.canceled);
    });
  });
});
