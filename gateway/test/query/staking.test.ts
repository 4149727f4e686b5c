import {
  advanceHandover,
  claimRewards,
  delegate,
  getSeat,
  joinSeat,
  parseCall,
  propose,
  redelegate,
  setCommission,
  setDelegationCap,
  undelegate,
  vote,
  withdrawStake,
} from "@ans/client";
import { expect } from "chai";
import { network } from "hardhat";
import { parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import { deployStaking, governanceFigures } from "../../../client/test/helpers/stakingWorld.ts";
import { closeIndexes } from "../indexer/indexes.ts";
import { each, type Json, openApi } from "./api.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;
const DAY = 86_400;
const dimt = (amount: number) => parseEther(String(amount));

/** alice and bob have a seat each; carol lends both something, and takes some of it back. */
async function fixture() {
  const world = await deployStaking(connection);
  const { ans, alice, bob, carol, clerk, custody } = world;
  for (const owner of [alice, bob]) {
    const key = privateKeyToAccount(generatePrivateKey());
    await joinSeat(ans(owner), { stake: dimt(5_000_000), key, commission: 1_000, delegationCap: dimt(1_000_000) });
  }
  await setDelegationCap(ans(alice), { seat: 1, cap: dimt(2_000_000) });
  await setCommission(ans(alice), { seat: 1, commission: 500 });
  await delegate(ans(carol), { seat: 1, amount: dimt(1_000) });
  await time.increase(DAY);
  await custody.connect(clerk).recordService(1);
  await claimRewards(ans(carol), { seats: [1] });
  await redelegate(ans(carol), { from: 1, to: 2, amount: dimt(300) });
  await undelegate(ans(carol), { seat: 1, amount: dimt(200) });
  await undelegate(ans(carol), { seat: 2, amount: dimt(300) });
  await time.increase(8 * DAY);
  await withdrawStake(ans(carol), { seat: 2, requests: [0] });
  return world;
}

async function load() {
  const world = await networkHelpers.loadFixture(fixture);
  const api = await openApi(world.ans());
  await api.indexer.sync();
  return { ...world, ...api };
}

describe("The query API on service providers", () => {
  afterEach(closeIndexes);

  it("lists the seats as the custody has them, with what only history tells", async () => {
    const { ask, ans, alice } = await load();
    const { seats, next } = await ask("/v1/seats");
    expect(each(seats, "seat")).to.deep.equal([1, 2]);
    expect(next).to.equal(null);
    const { self, delegated, commission } = await getSeat(ans(), { seat: 1 });
    expect(seats[0]).to.deep.include({
      owner: alice.address,
      self: String(self),
      delegated: String(delegated),
      commission,
      delegators: 1,
      nextCommission: null,
      slashes: 0,
    });
    expect(seats[0].commissionChangedAt).to.be.above(seats[0].joinedAt);
    const first = await ask("/v1/seats?limit=1");
    expect(each((await ask(`/v1/seats?limit=1&cursor=${first.next}`)).seats, "seat")).to.deep.equal([2]);
  });

  it("tells a seat's history, whole and by what happened", async () => {
    const { ask, refusal } = await load();
    const { entries } = await ask("/v1/seats/1/history");
    expect(each(entries, "event").at(-1)).to.be.oneOf(["SeatJoined", "SeatStatusChanged"]);
    expect(each(entries, "event")).to.include.members(["StakeDelegated", "StakeRedelegated", "RewardClaimed"]);
    const commissions = await ask("/v1/seats/1/history?events=CommissionChanged,SeatSlashed");
    expect(commissions.entries).to.have.length(1);
    expect(commissions.entries[0].args).to.deep.include({ seat: 1, from: 1_000, to: 500 });
    expect((await refusal("/v1/seats/0/history")).status).to.equal(400);
    expect((await ask("/v1/seats/77/history")).entries).to.deep.equal([]);
  });

  it("says what an account has delegated, what unbonds, and what it was paid", async () => {
    const { ask, alice, carol, dimt: token } = await load();
    const staking = await ask(`/v1/accounts/${carol.address}/staking`);
    const bySeat = new Map<number, Json>(staking.delegations.map((line: Json) => [line.seat, line]));
    expect(bySeat.get(1)).to.deep.include({ amount: String(dimt(500)), compounded: "0" });
    expect(bySeat.get(2)).to.deep.include({ amount: "0" });
    const spent = dimt(100_000_000) - (await token.balanceOf(carol));
    const [claimed, still] = [BigInt(bySeat.get(1).claimed), dimt(700)];
    expect(claimed).to.equal(still - spent);
    const [one, two] = staking.unbondings.toSorted((a: Json, b: Json) => a.seat - b.seat);
    expect(one).to.deep.include({ seat: 1, amount: String(dimt(200)), withdrawnAt: null });
    expect(one.readyAt - one.begunAt).to.equal(7 * DAY);
    expect(two.withdrawnAt).to.be.at.least(two.readyAt);
    expect(each(staking.entries, "event")).to.deep.equal([
      "StakeWithdrawn",
      "StakeUndelegated",
      "StakeUndelegated",
      "StakeRedelegated",
      "RewardClaimed",
      "StakeDelegated",
    ]);
    expect((await ask(`/v1/accounts/${alice.address}/staking`)).seats).to.deep.equal([1]);
    const { delegators } = await ask("/v1/seats/1/delegators");
    expect(delegators).to.have.length(1);
    expect(delegators[0]).to.deep.include({ delegator: carol.address, amount: String(dimt(500)) });
  });

  it("lists proposals and votes", async () => {
    const { ask, ans, alice, bob, indexer } = await load();
    await advanceHandover(ans(alice));
    await time.increase(1);
    const calls = [parseCall(ans(alice), "NameRegistrar.setReserved([station], false)")];
    const { id } = await propose(ans(alice), { calls, description: "Free station.dim" });
    await time.increase(governanceFigures.settings.votingDelay + 1);
    await vote(ans(bob), { id, support: "against", reason: "It is needed" });
    await indexer.sync();
    const { proposals } = await ask("/v1/proposals");
    expect(proposals).to.have.length(1);
    expect(proposals[0]).to.deep.include({
      id: String(id),
      proposer: alice.address,
      description: "Free station.dim",
      status: "created",
      votes: { for: "0", against: "1", abstain: "0" },
    });
    expect(proposals[0].calls).to.deep.equal([{ target: calls[0]?.target, value: "0", data: calls[0]?.data }]);
    const { votes } = await ask(`/v1/proposals/${id}/votes`);
    expect(votes[0]).to.deep.include({ voter: bob.address, support: "against", weight: "1", reason: "It is needed" });
  });
});
