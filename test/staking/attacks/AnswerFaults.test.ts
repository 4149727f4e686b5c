import { expect } from "chai";
import { id, Wallet } from "ethers";
import { network } from "hardhat";

import { type Answer, answerOf, answerSigning, profile, receiptOf } from "../../helpers/answers.ts";
import { NO_PERMIT } from "../../helpers/registrar.ts";
import * as staking from "../../helpers/staking.ts";
import { faultId } from "../modules/faults.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;
const DAY = 86_400n;
const STAKE = staking.SEAT_STAKE;
const FIVE_PERCENT = STAKE / 20n;
/** An operator key that signs, and nothing else. */
const operatorKey = (name: string) => new Wallet(id(name));
const KEY = operatorKey("the key of seat 1");

/** The real custody with the module; alice owns seat 1. */
async function fixture() {
  const system = await staking.deployStaking(ethers);
  const { custody, governance, alice } = system;
  const join = (owner: typeof alice, key: Wallet) => staking.join(system, owner, { key });
  const keyProof = (key: Wallet, owner: typeof alice) => staking.proveKey(system, key, owner.address);
  const now = () => staking.now(system);
  const { chainId } = await ethers.provider.getNetwork();
  const faults = await ethers.deployContract("AnswerFaults", [custody, governance]);
  await custody.connect(governance).scheduleModule(faults, await custody.SLASH_RIGHT());
  const seat = await join(alice, KEY);
  const { signAnswer, signReceipt } = await answerSigning(custody, chainId);

  /** Proof that a key served update 5 ten seconds ago, although it had accepted update 6 before. */
  async function staleEvidence(key: Wallet = KEY, change: Partial<Answer> = {}, sequence = 6n) {
    const servedAt = change.servedAt ?? (await now()) - 10n;
    const { node } = answerOf(5n, servedAt, change);
    const receipt = await signReceipt(key, receiptOf(sequence, servedAt - 100n, { node }));
    return [receipt, await signAnswer(key, answerOf(5n, servedAt, change))] as const;
  }
  /** Proof that a key served two profiles of update 6 within the last twenty seconds. */
  async function equivocation(key: Wallet = KEY) {
    const at = await now();
    const one = await signAnswer(key, answerOf(6n, at - 20n));
    return [one, await signAnswer(key, answerOf(6n, at - 10n, { profileHash: profile(6n, 1n) }))] as const;
  }
  return { ...system, join, keyProof, now, faults, seat, signAnswer, signReceipt, staleEvidence, equivocation };
}
const load = () => networkHelpers.loadFixture(fixture);
const FAULT = faultId(1n, receiptOf(6n, 0n));

/** Alice, bob, carol and dave have a seat each, and all of them served stale answers. */
async function buggy() {
  const system = await load();
  const { join, bob, carol, dave, staleEvidence } = system;
  const keys = [KEY, ...["bob", "carol", "dave"].map(operatorKey)];
  for (const [i, owner] of [bob, carol, dave].entries()) await join(owner, keys[i + 1] ?? KEY);
  // The limit counts by days since 1970: begin with one, so that the hour of the test does not matter.
  await time.increaseTo(((await system.now()) / DAY + 1n) * DAY + 1000n);
  const evidence = await Promise.all(keys.map((key) => staleEvidence(key)));
  return { ...system, evidence };
}

describe("Attacks on the punishment of answers", () => {
  describe("A10 exit to dodge a slash", () => {
    it("slashes a seat that is leaving, and keeps its stake for the whole unbonding time", async () => {
      const { custody, faults, dimt, alice, mallory, seat, staleEvidence, now } = await load();
      const evidence = await staleEvidence();
      await custody.connect(alice).exit(seat);
      const readyAt = (await now()) + 14n * DAY;
      await expect(custody.withdrawSelf(seat)).to.be.revertedWithCustomError(custody, "NotReady").withArgs(readyAt);
      await faults.connect(mallory).reportStale(...evidence);
      const { status, self } = await custody.seatOf(seat);
      expect([status, self]).to.deep.equal([staking.Status.Exiting, STAKE - FIVE_PERCENT]);
      expect((await custody.escrowOf(FAULT)).amount).to.equal(FIVE_PERCENT);
      await time.setNextBlockTimestamp(readyAt);
      await expect(custody.withdrawSelf(seat)).to.changeTokenBalances(ethers, dimt, [alice], [STAKE - FIVE_PERCENT]);
    });

    it("slashes for the last answer until the second before the stake can be withdrawn", async () => {
      const { custody, faults, alice, seat, staleEvidence, now } = await load();
      await custody.connect(alice).exit(seat);
      const exitedAt = await now();
      const evidence = await staleEvidence(KEY, { servedAt: exitedAt });
      await time.setNextBlockTimestamp(exitedAt + 14n * DAY - 1n);
      await faults.reportStale(...evidence);
      expect((await custody.escrowOf(FAULT)).amount).to.equal(FIVE_PERCENT);
    });

    it("finds nothing once the stake is gone", async () => {
      const { custody, faults, alice, seat, staleEvidence, now } = await load();
      await custody.connect(alice).exit(seat);
      const readyAt = (await now()) + 14n * DAY;
      await time.setNextBlockTimestamp(readyAt);
      await custody.withdrawSelf(seat);
      await expect(faults.reportStale(...(await staleEvidence())))
        .to.be.revertedWithCustomError(custody, "BadSeatStatus")
        .withArgs(seat, staking.Status.Exited);
      expect(await faults.faultCount(seat)).to.equal(0n);
    });

    it("slashes what was taken out of the stake, too", async () => {
      const { custody, faults, alice, seat, staleEvidence } = await load();
      await custody.connect(alice).topUp(seat, STAKE, NO_PERMIT);
      const evidence = await staleEvidence();
      await custody.connect(alice).decreaseSelf(seat, STAKE);
      await faults.reportStale(...evidence);
      const { self, releasing } = await custody.seatOf(seat);
      expect([self, releasing]).to.deep.equal([STAKE, STAKE - 2n * FIVE_PERCENT]);
    });
  });

  describe("A11 rotate the key after an equivocation", () => {
    it("slashes the seat all the same, and once", async () => {
      const { custody, faults, governance, alice, seat, keyProof, equivocation, now } = await load();
      const evidence = await equivocation();
      const next = operatorKey("the next key of seat 1");
      await custody.connect(alice).rotateKey(seat, next.address, await keyProof(next, alice));
      expect((await custody.seatOfKey(KEY.address)).retiredAt).to.equal(await now());
      await faults.reportEquivocation(...evidence);
      expect((await custody.escrowOf(FAULT)).amount).to.equal(FIVE_PERCENT);
      await expect(faults.reportEquivocation(...evidence)).to.be.revertedWithCustomError(faults, "PunishedAlready");
      await faults.connect(governance).forgive(seat);
      await time.increase(100n);
      await expect(faults.reportEquivocation(...(await equivocation(next))))
        .to.be.revertedWithCustomError(custody, "EvidenceUsed")
        .withArgs(FAULT);
    });

    it("slashes for a receipt by the former key and an answer by the next", async () => {
      const { custody, faults, alice, seat, keyProof, staleEvidence } = await load();
      const [receipt] = await staleEvidence();
      const next = operatorKey("the next key of seat 1");
      await custody.connect(alice).rotateKey(seat, next.address, await keyProof(next, alice));
      const [, answer] = await staleEvidence(next);
      await faults.reportStale(receipt, answer);
      expect(await faults.faultCount(seat)).to.equal(1n);
    });

    it("harms no seat by a former key that leaks and signs later", async () => {
      const { custody, faults, alice, seat, keyProof, staleEvidence, now } = await load();
      const next = operatorKey("the next key of seat 1");
      await custody.connect(alice).rotateKey(seat, next.address, await keyProof(next, alice));
      const retiredAt = await now();
      await time.increase(200n);
      await expect(faults.reportStale(...(await staleEvidence())))
        .to.be.revertedWithCustomError(faults, "KeyRetired")
        .withArgs(KEY.address, retiredAt);
      const backdated = await staleEvidence(KEY, { servedAt: retiredAt - 1n });
      await time.increaseTo(retiredAt + 14n * DAY + 1n);
      await expect(faults.reportStale(...backdated))
        .to.be.revertedWithCustomError(faults, "KeyRetired")
        .withArgs(KEY.address, retiredAt);
    });

    it("gives the former key to no other seat (I20)", async () => {
      const { custody, keys, alice, bob, seat, keyProof, join } = await load();
      const next = operatorKey("the next key of seat 1");
      await custody.connect(alice).rotateKey(seat, next.address, await keyProof(next, alice));
      await expect(join(bob, KEY)).to.be.revertedWithCustomError(keys, "KeyTaken").withArgs(KEY.address);
      expect((await custody.seatOfKey(KEY.address)).seat).to.equal(seat);
    });
  });

  describe("A20 mass slashing by a bug of gateways", () => {
    it("slashes three seats a day, and the next on the day after", async () => {
      const { custody, faults, evidence } = await buggy();
      const [one, two, three, four] = evidence;
      if (!one || !two || !three || !four) throw new Error("There were to be four.");
      for (const proof of [one, two, three]) await faults.reportStale(...proof);
      await expect(faults.reportStale(...four))
        .to.be.revertedWithCustomError(custody, "SlashLimitToday")
        .withArgs(3);
      expect(await faults.faultCount(4n)).to.equal(0n);
      await time.increase(DAY);
      await faults.reportStale(...four);
      expect((await custody.escrowOf(faultId(4n, receiptOf(6n, 0n)))).amount).to.equal(FIVE_PERCENT);
    });

    it("slashes a seat once, for however many names", async () => {
      const { custody, faults, seat, staleEvidence, now } = await load();
      const names = await Promise.all([1n, 2n, 3n].map((n) => staleEvidence(KEY, { node: profile(n) })));
      const [first, ...others] = names;
      await faults.reportStale(...(first ?? names[0]));
      const from = (await now()) + 30n * DAY;
      for (const other of others) {
        await expect(faults.reportStale(...other))
          .to.be.revertedWithCustomError(faults, "PunishedAlready")
          .withArgs(seat, other[1].answer.servedAt, from);
      }
      expect((await custody.seatOf(seat)).self).to.equal(STAKE - FIVE_PERCENT);
    });

    it("is undone by governance while it rests in escrow", async () => {
      const { custody, faults, governance, dimt, seat, staleEvidence } = await load();
      await faults.reportStale(...(await staleEvidence()));
      const tx = custody.connect(governance).revertSlash(FAULT);
      await expect(tx).to.emit(custody, "SlashReverted").withArgs(FAULT, seat, FIVE_PERCENT);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [custody], [0n]);
      await faults.connect(governance).forgive(seat);
      expect((await custody.seatOf(seat)).self).to.equal(STAKE);
      expect(await faults.faultCount(seat)).to.equal(0n);
      await time.increase(7n * DAY);
      await expect(custody.releaseSlash(FAULT)).to.be.revertedWithCustomError(custody, "NoEscrow").withArgs(FAULT);
    });
  });

  describe("A21 run before a reporter, or report oneself", () => {
    it("pays the bounty to who was first, and punishes once", async () => {
      const { custody, faults, dimt, bob, mallory, seat, staleEvidence } = await load();
      const evidence = await staleEvidence();
      await faults.connect(mallory).reportStale(...evidence);
      await expect(faults.connect(bob).reportStale(...evidence)).to.be.revertedWithCustomError(
        faults,
        "PunishedAlready",
      );
      await time.increase(7n * DAY);
      const bounty = FIVE_PERCENT / 10n;
      const tx = custody.releaseSlash(FAULT);
      await expect(tx)
        .to.emit(custody, "SlashReleased")
        .withArgs(FAULT, bounty, FIVE_PERCENT - bounty);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [mallory, bob], [bounty, 0n]);
      expect((await custody.seatOf(seat)).self).to.equal(STAKE - FIVE_PERCENT);
    });

    it("costs an offender that reports itself 90 % of every slash, down to its last wei (I15)", async () => {
      const { custody, faults, dimt, alice, seat, staleEvidence } = await load();
      const purse = await dimt.balanceOf(alice);
      let slashed = 0n;
      for (const [sequence, bps] of [
        [6n, 500n],
        [7n, 2000n],
        [8n, 10_000n],
      ] as const) {
        const before = (await custody.seatOf(seat)).self;
        await faults.connect(alice).reportStale(...(await staleEvidence(KEY, {}, sequence)));
        const fault = faultId(seat, receiptOf(sequence, 0n));
        const { amount } = await custody.escrowOf(fault);
        expect(amount).to.equal((before * bps) / 10_000n);
        expect((await custody.seatOf(seat)).self).to.equal(before - amount);
        slashed += amount;
        await time.increase(31n * DAY);
        const reserve = await custody.reserve();
        await custody.releaseSlash(fault);
        expect((await custody.reserve()) - reserve).to.equal(amount - amount / 10n);
      }
      expect(slashed).to.equal(STAKE);
      expect((await custody.seatOf(seat)).status).to.equal(staking.Status.Jailed);
      expect((await dimt.balanceOf(alice)) - purse).to.equal(STAKE / 10n);
    });
  });
});
