import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { parseEther } from "viem";

import {
  claimRewards,
  compound,
  delegate,
  positions,
  read,
  redelegate,
  requests,
  setAutoCompound,
  setCommission,
  setRewardRecipient,
  undelegate,
  withdrawStake,
} from "../src/index.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployDelegation } from "./helpers/stakingWorld.ts";
import { toAddress } from "./helpers/system.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const DAY = 86_400;
const dimt = parseEther;

const fixture = () => deployDelegation(connection);
const load = () => networkHelpers.loadFixture(fixture);

describe("Delegations", () => {
  it("are made with a permit, and shown with what they have earned", async () => {
    const { ans, carol, delegator } = await load();
    await time.increase(DAY);
    const [position, ...others] = await positions(ans(), { delegator });
    expect(others).to.deep.equal([]);
    expect(position?.seat).to.deep.include({ seat: 1, delegated: dimt("1000000") });
    expect(position?.amount).to.equal(dimt("1000000"));
    const pending = position?.pending ?? 0n;
    // A sixth of nine tenths of 512,000 DIMT, and a few seconds more.
    expect(pending > dimt("76799") && pending < dimt("76810")).to.equal(true);
    expect(await positions(ans(carol))).to.have.length(1);
  });

  it("accept no more commission than was there when they were made, or as limited", async () => {
    const { ans, alice, dave } = await load();
    await setCommission(ans(alice), { seat: 1, commission: 1500 });
    const limited = delegate(ans(dave), { seat: 1, amount: dimt("100"), maxCommission: 1200 });
    const { message } = await refusal(limited, "CONTRACT_REFUSED");
    expect(message).to.match(/commission of 15 %, above your limit of 12 %/);
    await delegate(ans(dave), { seat: 1, amount: dimt("100") });
  });

  for (const [what, amount, code, says] of [
    ["too little", dimt("99"), "CONTRACT_REFUSED", /^A delegation of 99 DIMT is too small: 100 DIMT is the least/],
    ["more than the seat takes", dimt("9000001"), "CONTRACT_REFUSED", /^Seat 1 would have 10000001 DIMT of others/],
    ["more than there is", dimt("100000001"), "INSUFFICIENT_DIMT", /or stake less\.$/],
  ] as const) {
    it(`are refused for ${what}`, async () => {
      const { ans, dave } = await load();
      expect((await refusal(delegate(ans(dave), { seat: 1, amount }), code)).message).to.match(says);
    });
  }

  it("are taken out by requests that become ready", async () => {
    const { ans, carol, delegator } = await load();
    const context = ans(carol);
    const first = await undelegate(context, { seat: 1, amount: dimt("400000") });
    const second = await undelegate(context, { seat: 1, amount: dimt("600000") });
    expect([first.request, second.request]).to.deep.equal([0, 1]);
    expect(second.readyAt).to.equal((await time.latest()) + 7 * DAY);
    await time.setNextBlockTimestamp(first.readyAt);
    await networkHelpers.mine();
    const open = await requests(ans(), { delegator });
    expect(open.map(({ seat, request, amount, isReady }) => [seat, request, amount, isReady])).to.deep.equal([
      [1, 0, dimt("400000"), true],
      [1, 1, dimt("600000"), second.readyAt <= first.readyAt + 1],
    ]);
    await time.increaseTo(second.readyAt);
    const { amount } = await withdrawStake(context, { seat: 1, requests: [0, 1] });
    expect(amount).to.equal(dimt("1000000"));
    expect(await requests(context)).to.deep.equal([]);
    const again = await refusal(withdrawStake(context, { seat: 1, requests: [0] }), "CONTRACT_REFUSED");
    expect(again.message).to.match(/has no request 0 at seat 1 that is still to be paid/);
    const [left] = await positions(context);
    expect(left).to.deep.include({ amount: 0n });
    expect((left?.pending ?? 0n) > 0n).to.equal(true);
  });

  it("move at once, and keep what they have earned", async () => {
    const { ans, carol } = await load();
    await time.increase(DAY);
    await redelegate(ans(carol), { from: 1, to: 2, amount: dimt("300000") });
    const held = await positions(ans(carol));
    expect(held.map(({ seat, amount }) => [seat.seat, amount])).to.deep.equal([
      [1, dimt("700000")],
      [2, dimt("300000")],
    ]);
    expect((held[0]?.pending ?? 0n) > dimt("76799")).to.equal(true);
    expect(
      (await refusal(redelegate(ans(carol), { from: 1, to: 1, amount: dimt("100") }), "CONTRACT_REFUSED")).message,
    ).to.match(/at seat 1 already/);
    const tooMuch = redelegate(ans(carol), { from: 2, to: 1, amount: dimt("300001") });
    expect((await refusal(tooMuch, "CONTRACT_REFUSED")).message).to.match(
      /cannot be taken out of a delegation of 300000/,
    );
  });

  it("are paid for several seats at once, to whom they should go", async () => {
    const { ans, carol, dimt: token } = await load();
    await delegate(ans(carol), { seat: 2, amount: dimt("1000000") });
    await time.increase(DAY);
    const to = toAddress(`0x${"bb".repeat(20)}`);
    await setRewardRecipient(ans(carol), { to });
    const { amount } = await claimRewards(ans(carol), { seats: [1, 2] });
    expect(await token.balanceOf(to)).to.equal(amount);
    await setRewardRecipient(ans(carol), { to: null });
    expect(await read(ans(), "ServiceProviders", "rewardRecipientOf", [toAddress(carol.address)])).to.equal(
      carol.address,
    );
  });

  it("are compounded by their delegator, and by others if it lets them", async () => {
    const { ans, carol, dave, delegator } = await load();
    await time.increase(DAY);
    const { amount } = await compound(ans(carol), { seat: 1 });
    expect((await positions(ans(carol)))[0]?.amount).to.equal(dimt("1000000") + amount);
    await time.increase(DAY / 2);
    const others = () => compound(ans(dave), { seat: 1, delegator });
    expect((await refusal(others(), "CONTRACT_REFUSED")).message).to.match(/has not allowed others to compound/);
    await setAutoCompound(ans(carol), { enabled: true });
    expect((await others()).amount > 0n).to.equal(true);
  });
});
