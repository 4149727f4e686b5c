import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import {
  DAY,
  DELAY,
  deployGovernance,
  type Figures,
  FIGURES,
  type Governance,
  STAGE,
  STATE,
  storyOf,
  VOTE,
} from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** The main network's figures, with all seats alice's. */
async function fixture() {
  const system = await deployGovernance(ethers);
  const { custody, timelock, governor, handover, alice } = system;
  const began = Number(await handover.BEGAN_AT());
  const setFigure = { to: custody, data: custody.interface.encodeFunctionData("setFigure", [7]) };

  /** Who proposes, cancels, executes and administers. */
  const roles = async () => {
    const named = { ...system, anyone: ZeroAddress };
    const names = ["foundation", "governor", "handover", "timelock", "deployer", "alice", "anyone"] as const;
    const have = async (role: string) => {
      const has = await Promise.all(names.map((name) => timelock.hasRole(role, named[name])));
      return names.filter((_, i) => has[i]);
    };
    return {
      propose: await have(await timelock.PROPOSER_ROLE()),
      cancel: await have(await timelock.CANCELLER_ROLE()),
      execute: await have(await timelock.EXECUTOR_ROLE()),
      administer: await have(await timelock.DEFAULT_ADMIN_ROLE()),
    };
  };
  const toShared = async () => {
    await custody.join(alice, 16);
    await time.increase(30 * DAY);
    await handover.advance();
  };
  const toLed = async () => {
    await toShared();
    await custody.join(alice, 48);
    await time.increaseTo(began + 180 * DAY);
    await handover.advance();
  };
  const story = storyOf(system, networkHelpers);
  /** A proposal of alice's that was executed. */
  const executed = async () => {
    const made = await story.ready([alice], setFigure);
    await made.execute();
    return made.proposalId;
  };
  const toCommunity = async () => {
    await toLed();
    await custody.join(alice, 64);
    for (let i = 0; i < 5; ++i) await handover.countProposal(await executed());
    await time.increaseTo(began + 365 * DAY);
    await handover.advance();
  };
  return { ...system, ...story, began, setFigure, roles, toShared, toLed, toCommunity, executed, governor };
}
const load = () => networkHelpers.loadFixture(fixture);

const fixed = { execute: ["anyone"], administer: ["handover"] };
const BY_STAGE = {
  foundation: { propose: ["foundation"], cancel: ["foundation"], ...fixed },
  shared: { propose: ["foundation", "governor"], cancel: ["foundation"], ...fixed },
  led: { propose: ["governor"], cancel: ["foundation", "governor"], ...fixed },
  community: { propose: ["governor"], cancel: ["governor"], ...fixed },
};

describe("HandoverController", () => {
  describe("constructor", () => {
    it("takes timelock, foundation and custody from the governor", async () => {
      const { handover, governor, timelock, foundation, custody, guardian } = await load();
      expect(await Promise.all([handover.GOVERNOR(), handover.TIMELOCK(), handover.FOUNDATION()])).to.deep.equal([
        await governor.getAddress(),
        await timelock.getAddress(),
        foundation.address,
      ]);
      expect(await guardian.CUSTODY()).to.equal(await custody.getAddress());
      const { seats, ages, hold, veto, proposals, sharedDelay } = await handover.figures();
      const [year, month, week] = [365n * 86_400n, 30n * 86_400n, 7n * 86_400n];
      expect([seats, ages]).to.deep.equal([
        [16n, 64n, 128n],
        [0n, 180n * 86_400n, year],
      ]);
      expect([hold, veto, proposals, sharedDelay]).to.deep.equal([month, year, 5n, week]);
    });

    const figures: [string, Partial<Figures>, number, number, number][] = [
      ["seats", { seats: [0, 1, 1] }, 0, 1, 256],
      ["seats", { seats: [1, 1, 512] }, 512, 1, 256],
      ["seats", { seats: [16, 8, 128] }, 8, 16, 256],
      ["ages", { ages: [0, 0, 730 * DAY + 1] }, 730 * DAY + 1, 0, 730 * DAY],
      ["ages", { ages: [0, 2, 1] }, 1, 2, 730 * DAY],
      ["hold", { hold: 90 * DAY + 1 }, 90 * DAY + 1, 0, 90 * DAY],
      ["veto", { veto: 365 * DAY + 1 }, 365 * DAY + 1, 0, 365 * DAY],
      ["proposals", { proposals: 21 }, 21, 0, 20],
      ["sharedDelay", { sharedDelay: 30 * DAY + 1 }, 30 * DAY + 1, 0, 30 * DAY],
    ];
    for (const [figure, change, given, least, most] of figures) {
      it(`refuses ${JSON.stringify(change)}`, async () => {
        const { governor } = await load();
        const factory = await ethers.getContractFactory("HandoverController");
        await expect(factory.deploy(governor, { ...FIGURES, ...change }))
          .to.be.revertedWithCustomError(factory, "HandoverFigureOutOfBounds")
          .withArgs(figure, given, least, most);
      });
    }

    it("refuses a number of seats that is no power of two, and takes the bounds", async () => {
      const { governor } = await load();
      const factory = await ethers.getContractFactory("HandoverController");
      await expect(factory.deploy(governor, { ...FIGURES, seats: [16, 48, 128] }))
        .to.be.revertedWithCustomError(factory, "HandoverNotPowerOfTwo")
        .withArgs(48);
      await factory.deploy(governor, {
        seats: [256, 256, 256],
        ages: [730 * DAY, 730 * DAY, 730 * DAY],
        hold: 90 * DAY,
        veto: 365 * DAY,
        proposals: 20,
        sharedDelay: 30 * DAY,
      });
    });
  });

  describe("the stage Foundation", () => {
    it("is the first: the foundation alone proposes and cancels", async () => {
      const { handover, timelock, roles, began } = await load();
      expect([await handover.stage(), await handover.stageSince()]).to.deep.equal([STAGE.foundation, BigInt(began)]);
      expect(await roles()).to.deep.equal(BY_STAGE.foundation);
      expect([await timelock.getMinDelay(), await timelock.mayGive()]).to.deep.equal([BigInt(DELAY), false]);
    });

    it("ends by nobody's call before 16 seats have been active for 30 days without a break", async () => {
      const { handover, custody, foundation, alice, mallory } = await load();
      const refused = async (since: number) => {
        for (const caller of [foundation, mallory]) {
          await expect(handover.connect(caller).advance())
            .to.be.revertedWithCustomError(handover, "HandoverSeatsNotHeld")
            .withArgs(16, since);
        }
      };
      await refused(0);
      await custody.join(alice, 15);
      await time.increase(60 * DAY);
      await refused(0);
      await custody.join(alice, 1);
      const since = await time.latest();
      await time.increaseTo(since + 30 * DAY - 2);
      await refused(since);
      // One leaves and comes back: the 30 days begin anew.
      await custody.exit(alice, 1);
      await custody.join(alice, 1);
      const again = await time.latest();
      await time.increase(2 * DAY);
      await refused(again);
      await time.increaseTo(again + 30 * DAY);
      await handover.connect(mallory).advance();
      expect(await handover.stage()).to.equal(STAGE.shared);
    });

    it("has neither a veto to end nor proposals to count", async () => {
      const { handover } = await load();
      for (const call of [handover.endVeto(), handover.countProposal(1)]) {
        await expect(call).to.be.revertedWithCustomError(handover, "HandoverWrongStage").withArgs(STAGE.foundation);
      }
    });
  });

  describe("the stage Shared", () => {
    it("lets foundation and SPs propose, and has both wait 7 days", async () => {
      const { handover, timelock, toShared, roles } = await load();
      await toShared();
      await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverSeatsNotHeld");
      expect(await roles()).to.deep.equal(BY_STAGE.shared);
      expect([await timelock.getMinDelay(), await timelock.mayGive()]).to.deep.equal([BigInt(7 * DAY), false]);
      expect(await handover.stageSince()).to.equal(BigInt(await time.latest()));
    });

    it("is announced", async () => {
      const { handover, custody, alice } = await load();
      await custody.join(alice, 16);
      await time.increase(30 * DAY);
      await expect(handover.advance()).to.emit(handover, "StageAdvanced").withArgs(STAGE.shared);
    });

    it("lets the foundation cancel what SPs have queued", async () => {
      const { governor, timelock, foundation, custody, alice, toShared, ready, setFigure } = await load();
      await toShared();
      const { proposalId, execute } = await ready([alice], setFigure);
      const [scheduled] = await timelock.queryFilter(timelock.filters.CallScheduled());
      await timelock.connect(foundation).cancel(scheduled?.args.id ?? "");
      expect(await governor.state(proposalId)).to.equal(STATE.canceled);
      await expect(execute()).to.be.revertedWithCustomError(governor, "GovernorUnexpectedProposalState");
      expect(await custody.figure()).to.equal(0n);
    });

    it("lets SPs do what they have decided", async () => {
      const { custody, toShared, executed } = await load();
      await toShared();
      await executed();
      expect(await custody.figure()).to.equal(7n);
    });

    it("does not let the foundation use what only votes may", async () => {
      const { governor, toShared, operation } = await load();
      await toShared();
      const data = governor.interface.encodeFunctionData("setProposalThreshold", [16]);
      const { schedule, execute } = await operation(governor, data);
      await schedule();
      await time.increase(7 * DAY);
      await expect(execute()).to.be.revertedWithPanic(0x31);
    });

    it("ends with 64 seats for 30 days, not before 180 days", async () => {
      const { handover, custody, alice, toShared, began } = await load();
      await toShared();
      await time.increaseTo(began + 160 * DAY);
      await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverSeatsNotHeld").withArgs(64, 0);
      await custody.join(alice, 48);
      await time.increase(10 * DAY);
      await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverSeatsNotHeld");
      await time.increase(20 * DAY);
      await handover.advance();
      expect(await handover.stage()).to.equal(STAGE.led);
    });

    it("does not end before 180 days", async () => {
      const { handover, custody, alice, toShared, began } = await load();
      await toShared();
      await custody.join(alice, 48);
      await time.increaseTo(began + 180 * DAY - 2);
      await expect(handover.advance())
        .to.be.revertedWithCustomError(handover, "HandoverTooEarly")
        .withArgs(began + 180 * DAY);
      await time.increaseTo(began + 180 * DAY);
      await handover.advance();
    });
  });

  describe("the stage Led", () => {
    it("lets SPs alone propose, the foundation cancel", async () => {
      const { timelock, toLed, roles } = await load();
      await toLed();
      expect(await roles()).to.deep.equal(BY_STAGE.led);
      expect([await timelock.getMinDelay(), await timelock.mayGive()]).to.deep.equal([BigInt(DELAY), true]);
    });

    it("leaves nothing of what the foundation had scheduled before", async () => {
      const { timelock, custody, foundation, toShared, began, alice, handover, operation } = await load();
      await toShared();
      const steal = custody.interface.encodeFunctionData("transferOwnership", [foundation.address]);
      const { schedule, execute } = await operation(custody, steal);
      await schedule();
      await custody.join(alice, 48);
      await time.increaseTo(began + 180 * DAY);
      await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockKeeps");
      await handover.advance();
      await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
      expect(await custody.owner()).to.equal(await timelock.getAddress());
    });

    it("keeps what SPs had queued before, and lets the proposer cancel it", async () => {
      const { governor, custody, handover, alice, toShared, began, open, queue, setFigure } = await load();
      await toShared();
      await custody.join(alice, 48);
      await time.increaseTo(began + 165 * DAY);
      const [kept, dropped] = [await open(alice, setFigure), await open(alice, setFigure)];
      await governor.connect(alice).castVote(dropped.proposalId, VOTE.for);
      await queue(kept, alice);
      await time.increase(2 * DAY);
      await dropped.queue();
      await time.increaseTo(began + 180 * DAY);
      await handover.advance();
      await dropped.cancel(alice);
      expect(await governor.state(dropped.proposalId)).to.equal(STATE.canceled);
      await time.increaseTo(await governor.proposalEta(kept.proposalId));
      await kept.execute();
      expect(await custody.figure()).to.equal(7n);
      await expect(handover.countProposal(kept.proposalId))
        .to.be.revertedWithCustomError(handover, "HandoverNotCountable")
        .withArgs(kept.proposalId);
    });

    it("counts executed proposals once, those executed past the governor too", async () => {
      const { handover, governor, alice, toLed, ready, setFigure } = await load();
      await toLed();
      const made = await ready([alice], setFigure);
      await expect(handover.countProposal(made.proposalId))
        .to.be.revertedWithCustomError(handover, "HandoverNotCountable")
        .withArgs(made.proposalId);
      await made.execute();
      await expect(handover.countProposal(made.proposalId))
        .to.emit(handover, "ProposalCounted")
        .withArgs(made.proposalId, 1);
      await expect(handover.countProposal(made.proposalId))
        .to.be.revertedWithCustomError(handover, "HandoverNotCountable")
        .withArgs(made.proposalId);
      const second = await ready([alice], setFigure);
      await second.executeDirectly();
      await handover.countProposal(second.proposalId);
      expect(await handover.proposalsCounted()).to.equal(2n);
      await expect(handover.countProposal(1)).to.be.revertedWithCustomError(governor, "GovernorNonexistentProposal");
    });

    it("ends with 128 seats for 30 days, 365 days and 5 executed proposals", async () => {
      const { handover, custody, alice, toLed, began, executed } = await load();
      await toLed();
      await time.increaseTo(began + 340 * DAY);
      await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverSeatsNotHeld").withArgs(128, 0);
      await custody.join(alice, 64);
      await time.increase(21 * DAY);
      await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverSeatsNotHeld");
      await time.increase(9 * DAY);
      for (let counted = 0; counted < 5; ++counted) {
        await expect(handover.advance())
          .to.be.revertedWithCustomError(handover, "HandoverTooFewProposals")
          .withArgs(counted, 5);
        await handover.countProposal(await executed());
      }
      await expect(handover.advance()).to.emit(handover, "StageAdvanced").withArgs(STAGE.community);
    });

    it("does not end before 365 days", async () => {
      const { handover, custody, alice, toLed, began, executed } = await load();
      await toLed();
      await custody.join(alice, 64);
      for (let i = 0; i < 5; ++i) await handover.countProposal(await executed());
      await expect(handover.advance())
        .to.be.revertedWithCustomError(handover, "HandoverTooEarly")
        .withArgs(began + 365 * DAY);
    });

    it("ends without proposals once the veto's year is over", async () => {
      const { handover, custody, alice, toLed } = await load();
      await toLed();
      const since = Number(await handover.stageSince());
      await custody.join(alice, 64);
      await time.increaseTo(since + 365 * DAY - 2);
      await expect(handover.advance())
        .to.be.revertedWithCustomError(handover, "HandoverTooFewProposals")
        .withArgs(0, 5);
      await time.increaseTo(since + 365 * DAY);
      await handover.advance();
      expect(await handover.stage()).to.equal(STAGE.community);
    });

    it("loses the veto after a year, whatever the seats, by anyone's call", async () => {
      const { handover, custody, foundation, alice, mallory, toLed, roles } = await load();
      await toLed();
      const end = Number(await handover.stageSince()) + 365 * DAY;
      await custody.exit(alice, 60);
      await time.increaseTo(end - 2);
      await expect(handover.connect(foundation).endVeto())
        .to.be.revertedWithCustomError(handover, "HandoverTooEarly")
        .withArgs(end);
      await time.increaseTo(end);
      await expect(handover.connect(mallory).endVeto()).to.emit(handover, "VetoEnded");
      expect(await roles()).to.deep.equal(BY_STAGE.community);
      expect(await handover.stage()).to.equal(STAGE.led);

      await custody.join(alice, 124);
      await time.increase(30 * DAY);
      await handover.advance();
      expect(await roles()).to.deep.equal(BY_STAGE.community);
    });

    it("ends even if the foundation has given up its roles", async () => {
      const { handover, timelock, foundation, custody, alice, toLed, roles } = await load();
      await toLed();
      await timelock.connect(foundation).renounceRole(await timelock.CANCELLER_ROLE(), foundation);
      await custody.join(alice, 64);
      await time.increase(365 * DAY);
      await handover.advance();
      expect(await roles()).to.deep.equal(BY_STAGE.community);
    });
  });

  describe("the stage Community", () => {
    it("is the last: no step is left, none can be taken again", async () => {
      const { handover, toCommunity, roles } = await load();
      await toCommunity();
      expect(await roles()).to.deep.equal(BY_STAGE.community);
      await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverComplete");
      for (const call of [handover.endVeto(), handover.countProposal(1)]) {
        await expect(call).to.be.revertedWithCustomError(handover, "HandoverWrongStage").withArgs(STAGE.community);
      }
      expect(await handover.stage()).to.equal(STAGE.community);
    });

    it("leaves the foundation without any power (A32)", async () => {
      const system = await load();
      const { timelock, governor, guardian, custody, foundation, alice, toCommunity, ready, setFigure, operation } =
        system;
      await toCommunity();
      const { schedule } = await operation(custody, setFigure.data);
      await expect(schedule()).to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount");
      const { proposalId, cancel, execute } = await ready([alice], setFigure);
      await expect(timelock.connect(foundation).cancel(await queuedId(system))).to.be.revertedWithCustomError(
        timelock,
        "AccessControlUnauthorizedAccount",
      );
      await expect(cancel(foundation))
        .to.be.revertedWithCustomError(governor, "GovernorUnableToCancel")
        .withArgs(proposalId, foundation);
      await expect(guardian.connect(foundation).pauseEntries())
        .to.be.revertedWithCustomError(guardian, "GuardianOnlyKeeper")
        .withArgs(foundation);
      for (const role of [await timelock.PROPOSER_ROLE(), await timelock.DEFAULT_ADMIN_ROLE()]) {
        await expect(timelock.connect(foundation).grantRole(role, foundation)).to.be.revertedWithCustomError(
          timelock,
          "AccessControlUnauthorizedAccount",
        );
      }
      await execute();
      expect(await custody.figure()).to.equal(7n);
    });

    it("cannot bring the foundation back, not even by a vote", async () => {
      const { timelock, foundation, alice, toCommunity, ready } = await load();
      await toCommunity();
      const [proposer, admin] = [await timelock.PROPOSER_ROLE(), await timelock.DEFAULT_ADMIN_ROLE()];
      const data = timelock.interface.encodeFunctionData("grantRole", [proposer, foundation.address]);
      const { execute } = await ready([alice], { to: timelock, data });
      await expect(execute())
        .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
        .withArgs(timelock, admin);
    });

    it("lets SPs give their contracts to another government", async () => {
      const { custody, dave, alice, toCommunity, ready } = await load();
      await toCommunity();
      const data = custody.interface.encodeFunctionData("transferOwnership", [dave.address]);
      await (await ready([alice], { to: custody, data })).execute();
      expect(await custody.owner()).to.equal(dave.address);
    });
  });

  it("skips no stage, however long nobody called (A32)", async () => {
    const { handover, custody, alice } = await load();
    await custody.join(alice, 256);
    await time.increase(1000 * DAY);
    await handover.advance();
    expect(await handover.stage()).to.equal(STAGE.shared);
    await handover.advance();
    expect(await handover.stage()).to.equal(STAGE.led);
    await expect(handover.advance()).to.be.revertedWithCustomError(handover, "HandoverTooFewProposals").withArgs(0, 5);
  });

  it("can be asked for nothing else: every function that changes something is one of three", async () => {
    const { handover } = await load();
    const changing = handover.interface.fragments.flatMap((fragment) =>
      fragment.type === "function" && !fragment.format("full").includes(" view ") ? [fragment.format()] : [],
    );
    expect(changing.toSorted()).to.deep.equal(["advance()", "countProposal(uint256)", "endVeto()"]);
  });

  it("takes no step before the timelock has appointed it, and none is lost", async () => {
    const { governor, handover, timelock, custody, alice, roles } = await load();
    const another = await ethers.deployContract("HandoverController", [governor, FIGURES]);
    await custody.join(alice, 16);
    await time.increase(30 * DAY);
    await expect(another.advance()).to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount");
    expect([await another.stage(), await roles()]).to.deep.equal([STAGE.foundation, BY_STAGE.foundation]);
    await handover.advance();
  });
});

/** The identifier of what was scheduled last. */
async function queuedId({ timelock }: Governance) {
  const scheduled = await timelock.queryFilter(timelock.filters.CallScheduled());
  return scheduled.at(-1)?.args.id ?? "";
}
