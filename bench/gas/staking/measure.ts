import { id, parseEther, Wallet } from "ethers";
import { network } from "hardhat";

import { answerOf, answerSigning, receiptOf } from "../../../test/helpers/answers.ts";
import { NO_PERMIT } from "../../../test/helpers/registrar.ts";
import { DAY, deployStaking, SEAT_STAKE, SLASH, type Staking } from "../../../test/helpers/staking.ts";
import type { AnswerFaults } from "../../../types/ethers-contracts/index.ts";
import { used } from "../used.ts";
import { fault, fillSeats, seatWith } from "./seats.ts";

export type StakingGasRow = { operation: string; seats: number; gas: number };

/** How many seats the operations are measured at. */
export const sizes = [1, 100, 1024];

type Bench = Staking & {
  seats: number;
  faults: AnswerFaults;
  alicesSeat: bigint;
  note: (operation: string, gas: number) => void;
  pass: (seconds: number) => Promise<void>;
};

const ANY_COMMISSION = 10_000;
const amount = parseEther("1000");

/** Takes a seat for somebody who may have none, and says what it cost. */
async function joinAs(
  staking: Staking,
  owner: Staking["alice"],
  { self = SEAT_STAKE, delegationCap = 0n } = {},
): Promise<number> {
  const { custody, keys } = staking;
  const name = `key of ${owner.address} at ${await custody.seatCount()}`;
  const seat = seatWith(name, await keys.operatorKeyHash(owner), { self, delegationCap });
  return await used(custody.connect(owner).join(seat, NO_PERMIT));
}

/** The rewards of alice's seat, where bob and carol delegate. */
async function measureRewards({ custody, dimt, clerk, alice, bob, carol, seats, alicesSeat, note, pass }: Bench) {
  const delegate = (person: typeof bob) =>
    used(custody.connect(person).delegateStake(alicesSeat, amount, ANY_COMMISSION, NO_PERMIT));
  note("delegate first", await delegate(bob));
  await pass(60);
  note("delegate new", await delegate(carol));
  await pass(60);
  note("delegate more", await delegate(carol));
  await pass(60);
  await custody.claimSeat(alicesSeat);
  await custody.claimDelegation(alicesSeat, bob);
  await pass(60);
  note("claim delegation", await used(custody.connect(bob).claimDelegation(alicesSeat, bob)));
  note("claim seat", await used(custody.connect(alice).claimSeat(alicesSeat)));
  await pass(60);
  note("compound", await used(custody.connect(bob).compound(alicesSeat, bob)));
  await pass(60);
  note("undelegate", await used(custody.connect(carol).undelegateStake(alicesSeat, amount / 2n)));
  await pass(60);
  const move = () => used(custody.connect(carol).redelegateStake(alicesSeat, 1, amount / 2n, ANY_COMMISSION));
  if (seats > 1) note("redelegate", await move());
  note("record service", await used(custody.connect(clerk).recordService(alicesSeat)));
  await pass(3 * DAY);
  note("claim delegation, lease over", await used(custody.connect(bob).claimDelegation(alicesSeat, bob)));
  note("claim seat, lease over", await used(custody.connect(alice).claimSeat(alicesSeat)));
  await custody.connect(clerk).recordService(alicesSeat);
  await pass(7 * DAY);
  note("withdraw stake", await used(custody.connect(carol).withdrawStake(alicesSeat, [0])));
  note("DIMT transfer", await used(dimt.connect(bob).transfer(carol, amount)));
}

/** How alice loses her seat, and leaves it, while nobody waits; then she has another one. */
async function measureLife(bench: Bench) {
  const { custody, governance, judge, alice, dave, keys, alicesSeat, note } = bench;
  const next = seatWith("another key", await keys.operatorKeyHash(alice), {});
  note("rotate key", await used(custody.connect(alice).rotateKey(alicesSeat, next.key, next.keyProof)));
  note("slash", await used(custody.connect(judge).slash(alicesSeat, 500, DAY, dave, fault(1))));
  await custody.connect(governance).revertSlash(fault(1));
  await custody.connect(alice).unjail(alicesSeat);
  note("exit", await used(custody.connect(alice).exit(alicesSeat)));
  await joinAs(bench, alice);
}

/** A report of a stale answer of alice's new seat, which is punished by it. */
async function measureReport({ custody, ethers, faults, keys, alice, dave, alicesSeat, note, pass }: Bench) {
  const key = new Wallet(id("the key that signs"));
  const proof = key.signingKey.sign(await keys.operatorKeyHash(alice)).serialized;
  await custody.connect(alice).rotateKey(alicesSeat + 1n, key, proof);
  await pass(DAY);
  const { chainId } = await ethers.provider.getNetwork();
  const { signAnswer, signReceipt } = await answerSigning(custody, chainId);
  const at = BigInt((await ethers.provider.getBlock("latest"))?.timestamp ?? 0) - 10n;
  const receipt = await signReceipt(key, receiptOf(6n, at - 100n));
  const answer = await signAnswer(key, answerOf(5n, at));
  note("report fault", await used(faults.connect(dave).reportStale(receipt, answer)));
}

/** What happens when all places are taken and somebody waits. */
async function measureCompetition(bench: Bench) {
  const { custody, judge, bob, carol, dave, note, pass } = bench;
  note("join standby", await joinAs(bench, bob, { self: (SEAT_STAKE * 11n) / 10n }));
  const challenger = await custody.seatCount();
  await pass(60);
  note("displace", await used(custody.connect(carol).displace(challenger)));
  await pass(60);
  note("exit with promotion", await used(custody.connect(bob).exit(challenger)));
  await joinAs(bench, carol);
  await pass(60);
  note("slash with promotion", await used(custody.connect(judge).slash(2, 500, DAY, dave, fault(2))));
}

/** Measures every operation of seats on a fresh chain where `seats` of them are active. */
async function measureAt(seats: number): Promise<StakingGasRow[]> {
  const { ethers, networkHelpers } = await network.create({
    network: "default",
    override: { initialDate: new Date("2027-01-01T00:00:00Z") },
  });
  const rows: StakingGasRow[] = [];
  const staking = await deployStaking(ethers, { reserve: parseEther("1200000000") });
  const { custody, governance, alice, erin } = staking;
  const faults = await ethers.deployContract("AnswerFaults", [custody, governance]);
  await custody.connect(governance).scheduleModule(faults, SLASH);
  const note = (operation: string, gas: number) => void rows.push({ operation, seats, gas });
  const pass = async (seconds: number) => void (await networkHelpers.time.increase(seconds));

  // What notes that a power of two is reached would hide that all others cost the same: erin comes before alice.
  await fillSeats(staking, Math.max(seats - 2, 0));
  if (seats > 1) note("join", await joinAs(staking, erin));
  const alicesJoin = await joinAs(staking, alice, { delegationCap: parseEther("100000000") });
  note(seats > 1 ? "join, open" : "join, the first", alicesJoin);
  const alicesSeat = await custody.seatCount();
  const bench = { ...staking, seats, faults, alicesSeat, note, pass };
  await measureRewards(bench);
  await measureLife(bench);
  if (seats === 1024) await measureCompetition(bench);
  await measureReport(bench);
  return rows;
}

/** Measures at all {@link sizes}. Dates and keys are always the same, so that two runs agree to the unit. */
export async function measureStakingGas(): Promise<StakingGasRow[]> {
  const rows: StakingGasRow[] = [];
  for (const seats of sizes) rows.push(...(await measureAt(seats)));
  return rows;
}
