import { expect } from "chai";
import { id, type Interface, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { DAY, DELAY, deployGovernance, storyOf } from "./fixture.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

/** A timelock whose administrator is an account, so that a test can do what only the hand-over can. */
async function fixture() {
  const system = await deployGovernance(ethers);
  const { foundation, deployer, alice: administrator } = system;
  const timelock = await ethers.deployContract("ANSTimelock", [DELAY, foundation, deployer]);
  const custody = await ethers.deployContract("GovernanceCustody");
  await custody.transferOwnership(timelock);
  await timelock.appoint(administrator);
  const [ADMIN, PROPOSER, CANCELLER, EXECUTOR] = await Promise.all([
    timelock.DEFAULT_ADMIN_ROLE(),
    timelock.PROPOSER_ROLE(),
    timelock.CANCELLER_ROLE(),
    timelock.EXECUTOR_ROLE(),
  ]);
  const { operation } = storyOf({ ...system, timelock }, networkHelpers);
  const setFigure = custody.interface.encodeFunctionData("setFigure", [7]);
  return {
    ...system,
    timelock,
    custody,
    administrator,
    operation,
    setFigure,
    ADMIN,
    PROPOSER,
    CANCELLER,
    EXECUTOR,
  };
}
/** Targets, values, calls, predecessor and salt. */
type Batch = [string[], number[], string[], string, string];
const load = () => networkHelpers.loadFixture(fixture);

describe("ANSTimelock", () => {
  describe("constructor", () => {
    it("starts with the foundation as proposer and canceller, and anyone as executor", async () => {
      const { timelock, foundation, deployer, PROPOSER, CANCELLER, EXECUTOR } = await load();
      expect([await timelock.FOUNDATION(), await timelock.LEAST_DELAY()]).to.deep.equal([foundation.address, 172_800n]);
      expect([await timelock.getMinDelay(), await timelock.mayGive()]).to.deep.equal([172_800n, false]);
      for (const role of [PROPOSER, CANCELLER]) {
        expect(await timelock.hasRole(role, foundation)).to.equal(true);
        expect(await timelock.hasRole(role, deployer)).to.equal(false);
      }
      expect(await timelock.hasRole(EXECUTOR, ZeroAddress)).to.equal(true);
    });

    it("has no administrator, itself included", async () => {
      const { foundation, deployer, ADMIN } = await load();
      const timelock = await ethers.deployContract("ANSTimelock", [DELAY, foundation, deployer]);
      for (const account of [timelock, foundation, deployer]) {
        expect(await timelock.hasRole(ADMIN, account)).to.equal(false);
      }
    });

    it("refuses a delay above 30 days, and nobody as the foundation or deployer", async () => {
      const { foundation, deployer } = await load();
      const factory = await ethers.getContractFactory("ANSTimelock");
      await expect(factory.deploy(30 * DAY + 1, foundation, deployer))
        .to.be.revertedWithCustomError(factory, "TimelockDelayOutOfBounds")
        .withArgs(30 * DAY + 1, 0, 30 * DAY);
      for (const [first, second] of [
        [ZeroAddress, deployer.address],
        [foundation.address, ZeroAddress],
      ] as const) {
        await expect(factory.deploy(DELAY, first, second)).to.be.revertedWithCustomError(
          factory,
          "TimelockZeroAddress",
        );
      }
    });
  });

  describe("appoint", () => {
    it("names the only administrator, once, by the deployer", async () => {
      const { foundation, deployer, mallory, bob, ADMIN } = await load();
      const timelock = await ethers.deployContract("ANSTimelock", [DELAY, foundation, deployer]);
      for (const caller of [foundation, mallory]) {
        await expect(timelock.connect(caller).appoint(mallory))
          .to.be.revertedWithCustomError(timelock, "TimelockOnlyDeployer")
          .withArgs(caller);
      }
      await expect(timelock.appoint(ZeroAddress)).to.be.revertedWithCustomError(timelock, "TimelockZeroAddress");
      await expect(timelock.appoint(bob)).to.emit(timelock, "AdministratorAppointed").withArgs(bob);
      expect(await timelock.hasRole(ADMIN, bob)).to.equal(true);
      await expect(timelock.appoint(mallory))
        .to.be.revertedWithCustomError(timelock, "TimelockOnlyDeployer")
        .withArgs(deployer);
    });

    it("leaves nobody else who could give a role", async () => {
      const { timelock, foundation, deployer, mallory, operation, ADMIN, PROPOSER } = await load();
      for (const caller of [foundation, deployer, mallory]) {
        await expect(timelock.connect(caller).grantRole(PROPOSER, mallory))
          .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
          .withArgs(caller, ADMIN);
      }
      const grant = timelock.interface.encodeFunctionData("grantRole", [ADMIN, foundation.address]);
      const takeover = await operation(timelock, grant);
      await takeover.schedule();
      await time.increase(DELAY);
      await expect(takeover.execute())
        .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
        .withArgs(timelock, ADMIN);
    });
  });

  describe("an operation", () => {
    it("waits, and is executed by anyone", async () => {
      const { timelock, custody, foundation, operation, setFigure } = await load();
      const { id: op, schedule, execute } = await operation(custody, setFigure);
      expect(await timelock.scheduledBy(op)).to.equal(ZeroAddress);
      await schedule();
      expect(await timelock.scheduledBy(op)).to.equal(foundation.address);
      const readyAt = (await time.latest()) + DELAY;
      expect(await timelock.getTimestamp(op)).to.equal(BigInt(readyAt));
      await time.setNextBlockTimestamp(readyAt - 1);
      await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
      await time.increaseTo(readyAt);
      await execute();
      expect([await custody.figure(), await timelock.getTimestamp(op)]).to.deep.equal([7n, 1n]);
    });

    it("is scheduled by a proposer alone", async () => {
      const { timelock, custody, mallory, operation, setFigure, PROPOSER } = await load();
      const { schedule } = await operation(custody, setFigure);
      await expect(schedule(mallory))
        .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
        .withArgs(mallory, PROPOSER);
      await expect(
        timelock.connect(mallory).scheduleBatch([custody], [0], [setFigure], ZeroHash, ZeroHash, DELAY),
      ).to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount");
    });

    it("falls with the role of who scheduled it, alone or in a batch, waiting or ready", async () => {
      const { timelock, custody, foundation, administrator, operation, setFigure, PROPOSER } = await load();
      const batch: Batch = [[await custody.getAddress()], [0], [setFigure], ZeroHash, id("batch")];
      const ready = await operation(custody, setFigure);
      await ready.schedule();
      await timelock.connect(foundation).scheduleBatch(...batch, DELAY);
      await time.increase(DELAY);
      const waiting = await operation(custody, setFigure, id("waiting"));
      await waiting.schedule();
      const ids = [ready.id, waiting.id, await timelock.hashOperationBatch(...batch)];

      await timelock.connect(administrator).revokeRole(PROPOSER, foundation);
      for (const op of ids) {
        expect([await timelock.isOperation(op), await timelock.getTimestamp(op)]).to.deep.equal([false, 0n]);
      }
      await time.increase(DELAY);
      for (const execute of [ready.execute, waiting.execute, () => timelock.executeBatch(...batch)]) {
        await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
      }
    });

    it("that fell can be scheduled by another proposer, and is that one's then", async () => {
      const { timelock, custody, foundation, administrator, bob, operation, setFigure, PROPOSER } = await load();
      const { id: op, schedule, execute } = await operation(custody, setFigure);
      await schedule();
      await timelock.connect(administrator).grantRole(PROPOSER, bob);
      await expect(schedule(bob)).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
      expect(await timelock.scheduledBy(op)).to.equal(foundation.address);
      await timelock.connect(administrator).revokeRole(PROPOSER, foundation);
      await schedule(bob);
      expect(await timelock.scheduledBy(op)).to.equal(bob.address);
      await time.increase(DELAY);
      await execute();
      expect(await custody.figure()).to.equal(7n);
    });

    it("that was executed stays so, whoever scheduled it", async () => {
      const { timelock, custody, foundation, administrator, bob, operation, setFigure, PROPOSER } = await load();
      const { id: op, schedule, execute } = await operation(custody, setFigure);
      await schedule();
      await time.increase(DELAY);
      await execute();
      await timelock.connect(administrator).revokeRole(PROPOSER, foundation);
      await timelock.connect(administrator).grantRole(PROPOSER, bob);
      expect(await timelock.isOperationDone(op)).to.equal(true);
      await expect(schedule(bob)).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
    });
  });

  describe("giving away", () => {
    for (const [name, args] of [
      ["transferOwnership", ["0x000000000000000000000000000000000000dEaD"]],
      ["renounceOwnership", []],
      ["setGuardian", ["0x000000000000000000000000000000000000dEaD"]],
    ] as const) {
      it(`is refused for ${name} until it is allowed`, async () => {
        const { timelock, custody, administrator, operation } = await load();
        // The types of a function given by its name know one name at a time.
        const abi: Interface = custody.interface;
        const data = abi.encodeFunctionData(name, args);
        const { schedule, execute } = await operation(custody, data);
        await schedule();
        await time.increase(DELAY);
        await expect(execute())
          .to.be.revertedWithCustomError(timelock, "TimelockKeeps")
          .withArgs(custody, data.slice(0, 10));
        await timelock.connect(administrator).allowGiving();
        await execute();
        const [lost = ""] = name === "setGuardian" ? [await custody.guardian()] : [await custody.owner()];
        expect(lost).to.equal(args[0] ?? ZeroAddress);
      });
    }

    it("is refused inside a batch too", async () => {
      const { timelock, custody, foundation } = await load();
      const data = custody.interface.encodeFunctionData("renounceOwnership");
      const batch: Batch = [[await custody.getAddress()], [0], [data], ZeroHash, ZeroHash];
      await timelock.connect(foundation).scheduleBatch(...batch, DELAY);
      await time.increase(DELAY);
      await expect(timelock.executeBatch(...batch)).to.be.revertedWithCustomError(timelock, "TimelockKeeps");
    });

    it("is allowed by the administrator, for good", async () => {
      const { timelock, administrator, foundation, ADMIN } = await load();
      await expect(timelock.connect(foundation).allowGiving())
        .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
        .withArgs(foundation, ADMIN);
      await expect(timelock.connect(administrator).allowGiving()).to.emit(timelock, "GivingAllowed");
      expect(await timelock.mayGive()).to.equal(true);
    });
  });

  describe("the delay", () => {
    it("is changed by an operation, between the one of the beginning and 30 days", async () => {
      const { timelock, operation } = await load();
      for (const [delay, fits] of [
        [DELAY - 1, false],
        [30 * DAY + 1, false],
        [30 * DAY, true],
        [DELAY, true],
      ] as const) {
        const { schedule, execute } = await operation(
          timelock,
          timelock.interface.encodeFunctionData("updateDelay", [delay]),
        );
        await schedule();
        await time.increase(await timelock.getMinDelay());
        if (fits) {
          await execute();
          expect(await timelock.getMinDelay()).to.equal(BigInt(delay));
        } else {
          await expect(execute())
            .to.be.revertedWithCustomError(timelock, "TimelockDelayOutOfBounds")
            .withArgs(delay, DELAY, 30 * DAY);
        }
      }
    });

    it("is changed by nobody else", async () => {
      const { timelock, foundation, administrator } = await load();
      for (const caller of [foundation, administrator]) {
        await expect(timelock.connect(caller).updateDelay(DELAY))
          .to.be.revertedWithCustomError(timelock, "TimelockUnauthorizedCaller")
          .withArgs(caller);
      }
    });

    it("is at least what the administrator wants, up to 30 days", async () => {
      const { timelock, administrator, foundation, custody, setFigure, ADMIN } = await load();
      await expect(timelock.connect(foundation).setLeastDelay(0))
        .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
        .withArgs(foundation, ADMIN);
      await expect(timelock.connect(administrator).setLeastDelay(30 * DAY + 1))
        .to.be.revertedWithCustomError(timelock, "TimelockDelayOutOfBounds")
        .withArgs(30 * DAY + 1, 0, 30 * DAY);
      await expect(timelock.connect(administrator).setLeastDelay(7 * DAY))
        .to.emit(timelock, "LeastDelayChanged")
        .withArgs(7 * DAY);
      expect(await timelock.getMinDelay()).to.equal(BigInt(7 * DAY));
      await expect(timelock.connect(foundation).schedule(custody, 0, setFigure, ZeroHash, ZeroHash, 7 * DAY - 1))
        .to.be.revertedWithCustomError(timelock, "TimelockInsufficientDelay")
        .withArgs(7 * DAY - 1, 7 * DAY);
      await timelock.connect(administrator).setLeastDelay(0);
      expect(await timelock.getMinDelay()).to.equal(BigInt(DELAY));
    });
  });
});
