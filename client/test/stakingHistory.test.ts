import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import {
  delegate,
  joinSeat,
  read,
  realisedRate,
  redelegate,
  setCommission,
  stakingHistory,
  undelegate,
} from "../src/index.ts";
import { deployDelegation } from "./helpers/stakingWorld.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const DAY = 86_400;
const dimt = parseEther;

const fixture = () => deployDelegation(connection);
const load = () => networkHelpers.loadFixture(fixture);

describe("The history of staking", () => {
  it("is that of a seat, of an account, or of all seats, with the time of each event", async () => {
    const { ans, alice, carol, delegator } = await load();
    await redelegate(ans(carol), { from: 1, to: 2, amount: dimt("400000") });
    const moved = await time.latest();
    await setCommission(ans(alice), { seat: 1, commission: 500 });

    const first = await stakingHistory(ans(), { seat: 1 });
    expect(first.map(({ eventName }) => eventName)).to.include.members([
      "SeatJoined",
      "StakeDelegated",
      "CommissionChanged",
    ]);
    const second = await stakingHistory(ans(), { seat: 2, eventNames: ["StakeRedelegated", "StakeDelegated"] });
    expect(second.map(({ eventName, time }) => [eventName, time])).to.deep.equal([["StakeRedelegated", moved]]);
    const own = await stakingHistory(ans(), { account: delegator });
    expect(own.map(({ eventName }) => eventName)).to.deep.equal(["StakeDelegated", "StakeRedelegated"]);
    const lowered = await stakingHistory(ans(), { eventNames: ["CommissionChanged"] });
    expect(lowered.map(({ args }) => args)).to.deep.equal([{ seat: 1, from: 1000, to: 500 }]);
  });
});

describe("The realised rate", () => {
  it("is what a delegation was really credited, whatever changed meanwhile", async () => {
    const { ans, alice, carol, dave, delegator } = await load();
    const begun = await read(ans(), "ServiceProviders", "pendingDelegation", [1, delegator]);
    const from = await time.latest();
    await time.increase(DAY / 2);
    await delegate(ans(dave), { seat: 1, amount: dimt("3000000") });
    await time.increase(DAY / 2);
    await setCommission(ans(alice), { seat: 1, commission: 0 });
    await time.increase(DAY / 2);
    await undelegate(ans(dave), { seat: 1, amount: dimt("3000000") });
    // The lease of two days ends within this time: what flows afterwards is not earned, whether it is booked or not.
    await time.increase(2 * DAY);
    for (const isBooked of [false, true]) {
      const pending = await read(ans(), "ServiceProviders", "pendingDelegation", [1, delegator]);
      const perMillion = ((pending - begun) * 1_000_000n) / dimt("1000000");
      const realised = await realisedRate(ans(), { seat: 1 });
      const lost = (realised?.perMillion ?? 0n) - perMillion;
      expect(lost >= -10n && lost <= 10n, `${realised?.perMillion} is not ${perMillion}`).to.equal(true);
      expect(perMillion > 0n).to.equal(true);
      expect(realised?.seconds).to.be.at.least((await time.latest()) - from);
      if (!isBooked) await delegate(ans(carol), { seat: 1, amount: dimt("100") });
    }
  });

  it("leaves out what is further back, and is null for a seat of this moment", async () => {
    const { ans, carol } = await load();
    await time.increase(DAY);
    const [whole, half] = [await realisedRate(ans(), { seat: 1 }), await realisedRate(ans(), { seat: 1, days: 0.5 })];
    expect(half?.seconds).to.equal(DAY / 2);
    const ratio = Number(whole?.perMillion ?? 0n) / Number(half?.perMillion ?? 1n);
    expect(ratio > 1.99 && ratio < 2.01, `${ratio}`).to.equal(true);
    const key = privateKeyToAccount(generatePrivateKey());
    const { seat } = await joinSeat(ans(carol), { stake: dimt("5000000"), key });
    const history = await stakingHistory(ans(), { seat });
    expect(await realisedRate(ans(), { seat, days: 0, history })).to.equal(null);
  });
});
