import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import {
  claimDuty,
  claimFees,
  duty,
  earnings,
  finalise,
  getSeat,
  heartbeat,
  joinSeat,
  registerConsensusKey,
  signConsensusKey,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployStaking } from "./helpers/stakingWorld.ts";
import { toAddress } from "./helpers/system.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const DAY = 86_400;

/** alice and bob have the seats 1 and 2, whose operator keys are carol's and dave's accounts. It is midnight. */
async function fixture() {
  const world = await deployStaking(connection);
  const { ans, alice, bob, carol, dave } = world;
  for (const [owner, operator] of [
    [alice, carol],
    [bob, dave],
  ] as const) {
    await joinSeat(ans(owner), { stake: parseEther("5000000"), key: toAddress(operator.address) });
  }
  const midnight = (Math.floor((await time.latest()) / DAY) + 1) * DAY;
  await time.increaseTo(midnight);
  return { ...world, midnight };
}

const load = () => networkHelpers.loadFixture(fixture);

describe("The duty of seats", () => {
  it("comes once a day", async () => {
    const { ans, midnight } = await load();
    const first = await duty(ans(), { seat: 1, count: 2 });
    const noon = midnight + DAY / 2;
    expect(first).to.deep.include({
      onDuty: { seat: 1, start: midnight, end: noon },
      turns: [
        { start: midnight, end: noon },
        { start: midnight + DAY, end: noon + DAY },
      ],
      isOnDuty: true,
      isDone: false,
    });
    const second = await duty(ans(), { seat: 2 });
    expect(second).to.deep.include({ isOnDuty: false });
    expect(second.turns[0]).to.deep.equal({ start: noon, end: midnight + DAY });
    expect((await duty(ans(), { seat: 9 })).turns).to.deep.equal([]);
  });

  it("is done by the operator key, earns the verifier's share and renews the lease", async () => {
    const { ans, bob, carol, dimt, alice, midnight } = await load();
    await own(ans(bob), time, { name: "station2", seat: 1 });
    const { share, isOnDuty, block } = await finalise(ans(carol), { seat: 1 });
    expect(isOnDuty).to.equal(true);
    expect(share).to.equal(parseEther("1.6"));
    const after = await duty(ans(), { seat: 1 });
    expect(after).to.deep.include({ isOnDuty: true, isDone: true });
    expect(after.lastFinalised.block).to.equal(block);
    expect((await getSeat(ans(), { seat: 1 })).lease).to.equal((await time.latest()) + 2 * DAY);
    expect(await earnings(ans(), { seat: 1 })).to.deep.include({ duty: share, fees: parseEther("6.4") });

    const before = await dimt.balanceOf(alice);
    expect((await claimDuty(ans(bob), { seat: 1 })).amount).to.equal(share);
    expect((await claimFees(ans(bob), { seat: 1 })).amount).to.equal(parseEther("6.4"));
    expect(await dimt.balanceOf(alice)).to.equal(before + parseEther("8"));
    const nothing = await refusal(claimDuty(ans(bob), { seat: 1 }), "CONTRACT_REFUSED");
    expect(nothing.message).to.match(/^Seat 1 has earned nothing by its turns/);
    expect(midnight).to.be.below(await time.latest());
  });

  it("is refused out of turn, to others, and for a block that is not there", async () => {
    const { ans, alice, carol, dave } = await load();
    const early = await refusal(finalise(ans(dave), { seat: 2 }), "CONTRACT_REFUSED");
    expect(early.message).to.match(/^Seat 1 is on duty, and nobody else may finalise before .* UTC\./);
    const owner = await refusal(finalise(ans(alice), { seat: 1 }), "CONTRACT_REFUSED");
    expect(owner.message).to.match(/is not the operator key of seat 1\. Use the account of its operator key\.$/);
    await finalise(ans(carol), { seat: 1 });
    const old = await refusal(finalise(ans(carol), { seat: 1, block: 1n }), "CONTRACT_REFUSED");
    expect(old.message).to.match(/^Records up to block \d+ are final, and block 1 is not later/);
  });
});

describe("The nodes of seats", () => {
  it("get a consensus key that shows that it is there", async () => {
    const { ans, alice, bob, committee } = await load();
    const validator = privateKeyToAccount(generatePrivateKey());
    await registerConsensusKey(ans(alice), { seat: 1, key: validator });
    expect(await committee.consensusKeyOf(1)).to.deep.equal([validator.address, 0n]);
    const proof = await signConsensusKey(ans(bob), { seat: 2, key: validator });
    const taken = registerConsensusKey(ans(bob), { seat: 2, key: validator.address, proof });
    expect((await refusal(taken, "CONTRACT_REFUSED")).message).to.match(/is, or was, the consensus key of a seat/);
    const stranger = await refusal(heartbeat(ans(bob)), "CONTRACT_REFUSED");
    expect(stranger.message).to.match(/is no consensus key that is in use/);
  });

  it("send heartbeats from the wallet that holds the key", async () => {
    const { ans, alice, mallory, committee } = await load();
    await registerConsensusKey(ans(alice), { seat: 1, key: toAddress(mallory.address) });
    await heartbeat(ans(mallory));
    expect(await committee.consensusKeyOf(1)).to.deep.equal([mallory.address, BigInt(await time.latest())]);
  });
});
