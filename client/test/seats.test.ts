import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { type Hex, parseEther, zeroHash } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

import {
  acceptSeat,
  type AnsContext,
  claimSeat,
  decreaseSelf,
  displace,
  earnings,
  eventsSince,
  exitSeat,
  getSeat,
  getSeatProfile,
  joinSeat,
  listSeats,
  network,
  type NewSeat,
  offerSeat,
  reap,
  rotateKey,
  seatsOf,
  setCommission,
  setDelegationCap,
  setPayout,
  setSeatProfile,
  signOperatorKey,
  topUp,
  unjail,
  withdrawSelf,
} from "../src/index.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployStaking } from "./helpers/stakingWorld.ts";
import { toAddress } from "./helpers/system.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

const DAY = 86_400;
const stake = parseEther("5000000");
const key = privateKeyToAccount(generatePrivateKey());

/** alice has seat 1, with the key and a commission of 10 %. */
async function fixture() {
  const world = await deployStaking(connection);
  const { seat } = await joinSeat(world.ans(world.alice), { stake, key, commission: 1000 });
  return { ...world, seat };
}

const load = () => networkHelpers.loadFixture(fixture);

/** Another seat, with a key of its own. */
const another = (more: Partial<NewSeat> = {}): NewSeat => ({
  stake,
  key: privateKeyToAccount(generatePrivateKey()),
  ...more,
});

describe("Seats", () => {
  it("are taken by one transaction, with a permit and the key's proof", async () => {
    const { ans, bob, dimt, custody } = await load();
    const context = ans(bob);
    const sentBefore = await context.publicClient.getTransactionCount({ address: toAddress(bob.address) });
    const operator = privateKeyToAccount(generatePrivateKey());
    const payout = toAddress("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    const cap = parseEther("7000000");
    const { seat, status } = await joinSeat(context, {
      stake: parseEther("5312500"),
      key: operator,
      payout,
      commission: 500,
      delegationCap: cap,
    });
    expect({ seat, status }).to.deep.equal({ seat: 2, status: "active" });
    expect(await context.publicClient.getTransactionCount({ address: toAddress(bob.address) })).to.equal(
      sentBefore + 1,
    );
    const now = await time.latest();
    const found = await getSeat(ans(), { seat });
    expect(found).to.deep.equal({
      seat: 2,
      status: "active",
      level: 1,
      lease: now + 2 * DAY,
      until: null,
      owner: bob.address,
      pendingOwner: null,
      key: operator.address,
      payout,
      self: parseEther("5312500"),
      delegated: 0n,
      delegationCap: cap,
      releasing: 0n,
      releaseAt: null,
      commission: 500,
      nextCommission: null,
      pending: 0n,
    });
    expect(await dimt.balanceOf(custody)).to.equal(parseEther("4000000000") + stake + parseEther("5312500"));
  });

  it("are taken with a proof that was signed where the key is", async () => {
    const { ans, bob } = await load();
    const operator = privateKeyToAccount(generatePrivateKey());
    const keyProof = await signOperatorKey(ans(), { key: operator, owner: toAddress(bob.address) });
    const { seat } = await joinSeat(ans(bob), { stake, key: operator.address, keyProof });
    expect((await getSeat(ans(), { seat })).key).to.equal(operator.address);
  });

  it("are taken with a key that the wallet holds, and paid with an approval", async () => {
    const { ans, bob, carol } = await load();
    const wallet = toAddress(carol.address);
    const { seat } = await joinSeat(ans(bob), { stake, key: wallet, payWith: "approve" });
    expect(await getSeat(ans(), { seat })).to.deep.include({ key: carol.address, payout: bob.address });
  });

  const wrongProof = `0x${"12".repeat(65)}` as const;
  const refusals: [string, Partial<NewSeat>, Parameters<typeof refusal>[1], RegExp][] = [
    [
      "too little stake",
      { stake: stake - 1n },
      "CONTRACT_REFUSED",
      /^The stake would be .* needs at least 5000000 DIMT/,
    ],
    [
      "more stake than there is",
      { stake: parseEther("100000001") },
      "INSUFFICIENT_DIMT",
      /1 DIMT are missing.*or stake less/,
    ],
    ["a key that is taken", { key }, "CONTRACT_REFUSED", /^0x\w+ is, or was, the operator key of a seat/],
    [
      "a proof of somebody else",
      { key: key.address, keyProof: wrongProof },
      "CONTRACT_REFUSED",
      /is, or was|^The proof is no signature/,
    ],
    [
      "a commission above 50 %",
      { commission: 5001 },
      "CONTRACT_REFUSED",
      /^The commission of 50\.01 % is too high: 50 %/,
    ],
  ];
  for (const [what, change, code, says] of refusals) {
    it(`are refused with ${what}`, async () => {
      const { ans, bob } = await load();
      expect((await refusal(joinSeat(ans(bob), another(change)), code)).message).to.match(says);
    });
  }

  it("are not there where nobody took them", async () => {
    const { ans } = await load();
    expect(await refusal(getSeat(ans(), { seat: 9 }), "SEAT_NOT_FOUND")).to.have.property("seat", 9);
  });

  it("grow by anybody's stake, and shrink slowly", async () => {
    const { ans, alice, bob, seat } = await load();
    await topUp(ans(bob), { seat, amount: parseEther("1000000") });
    expect(await getSeat(ans(), { seat })).to.deep.include({ self: parseEther("6000000"), level: 3 });
    const { message } = await refusal(decreaseSelf(ans(bob), { seat, amount: 1n }), "NOT_SEAT_OWNER");
    expect(message).to.equal(`${bob.address} is not the owner of seat 1. Use the account of its owner.`);
    await decreaseSelf(ans(alice), { seat, amount: parseEther("400000") });
    const readyAt = (await time.latest()) + 14 * DAY;
    expect(await getSeat(ans(), { seat })).to.deep.include({
      self: parseEther("5600000"),
      releasing: parseEther("400000"),
      releaseAt: readyAt,
    });
    const early = await refusal(withdrawSelf(ans(bob), { seat }), "CONTRACT_REFUSED");
    expect(early.message).to.match(/^This can be done from .* on\. Wait until then\.$/);
    await time.increaseTo(readyAt);
    expect((await withdrawSelf(ans(bob), { seat })).amount).to.equal(parseEther("400000"));
  });

  it("earn, and pay whoever is to be paid", async () => {
    const { ans, alice, bob, dimt, seat } = await load();
    const payout = toAddress(`0x${"aa".repeat(20)}`);
    await setPayout(ans(alice), { seat, payout });
    await time.increase(DAY / 2);
    const before = await earnings(ans(), { seat });
    expect(before.rewards > parseEther("512000") && before.rewards < parseEther("513000")).to.equal(true);
    expect(before).to.deep.include({ fees: 0n, duty: 0n });
    const { amount } = await claimSeat(ans(bob), { seat });
    expect(amount >= before.rewards).to.equal(true);
    expect(await dimt.balanceOf(payout)).to.equal(amount);
    await setPayout(ans(alice), { seat, payout: null });
    expect((await getSeat(ans(), { seat })).payout).to.equal(alice.address);
  });

  it("announce a higher commission and lower it at once", async () => {
    const { ans, alice, seat } = await load();
    await setCommission(ans(alice), { seat, commission: 1500 });
    const from = (await time.latest()) + 7 * DAY;
    const announced = { commission: 1000, nextCommission: { commission: 1500, from } };
    expect(await getSeat(ans(), { seat })).to.deep.include(announced);
    await setCommission(ans(alice), { seat, commission: 250 });
    expect(await getSeat(ans(), { seat })).to.deep.include({ commission: 250, nextCommission: null });
    const { message } = await refusal(setCommission(ans(alice), { seat, commission: 1300 }), "CONTRACT_REFUSED");
    expect(message).to.match(/12\.5 % is the most now/);
    await setDelegationCap(ans(alice), { seat, cap: 5n });
    expect((await getSeat(ans(), { seat })).delegationCap).to.equal(5n);
  });

  it("get another key, and pass to another owner", async () => {
    const { ans, alice, bob, seat } = await load();
    const next = privateKeyToAccount(generatePrivateKey());
    await rotateKey(ans(alice), { seat, key: next });
    expect((await getSeat(ans(), { seat })).key).to.equal(next.address);
    await offerSeat(ans(alice), { seat, to: toAddress(bob.address) });
    expect((await getSeat(ans(), { seat })).pendingOwner).to.equal(bob.address);
    expect((await refusal(acceptSeat(ans(alice), { seat }), "CONTRACT_REFUSED")).message).to.match(
      /was not offered to/,
    );
    await acceptSeat(ans(bob), { seat });
    expect(await getSeat(ans(), { seat })).to.deep.include({
      owner: bob.address,
      payout: bob.address,
      pendingOwner: null,
    });
    expect(await seatsOf(ans(alice))).to.deep.equal([]);
    expect((await seatsOf(ans(bob))).map((each) => each.seat)).to.deep.equal([1]);
    await offerSeat(ans(bob), { seat, to: toAddress(alice.address) });
    await offerSeat(ans(bob), { seat, to: null });
    expect((await getSeat(ans(), { seat })).pendingOwner).to.equal(null);
  });

  it("leave, and are paid after the unbonding time", async () => {
    const { ans, alice, dimt, seat } = await load();
    const before = await dimt.balanceOf(alice);
    await exitSeat(ans(alice), { seat });
    const until = (await time.latest()) + 14 * DAY;
    expect(await getSeat(ans(), { seat })).to.deep.include({ status: "exiting", until });
    expect((await refusal(withdrawSelf(ans(), { seat }), "NO_WALLET")).message).to.contain("no account");
    await time.increaseTo(until);
    await withdrawSelf(ans(alice), { seat });
    expect(await dimt.balanceOf(alice)).to.equal(before + stake);
    expect((await getSeat(ans(), { seat })).status).to.equal("exited");
    expect((await refusal(exitSeat(ans(alice), { seat }), "CONTRACT_REFUSED")).message).to.match(/^Seat 1 is exited/);
  });

  it("go to jail without service, and come back", async () => {
    const { ans, alice, bob, dimt, seat } = await load();
    const alive = await refusal(reap(ans(bob), { seat }), "CONTRACT_REFUSED");
    expect(alive.message).to.match(/^Seat 1 can be sent to jail for its silence from .* on\./);
    await time.increase(5 * DAY);
    const before = await dimt.balanceOf(bob);
    const { bounty } = await reap(ans(bob), { seat });
    expect(bounty > 0n).to.equal(true);
    expect(await dimt.balanceOf(bob)).to.equal(before + bounty);
    const { until } = await getSeat(ans(), { seat });
    expect(until).to.equal((await time.latest()) + DAY);
    await refusal(unjail(ans(alice), { seat }), "CONTRACT_REFUSED");
    await time.increase(DAY);
    await unjail(ans(alice), { seat });
    expect((await getSeat(ans(), { seat })).status).to.equal("active");
  });

  it("are listed with their entries in the directory, page by page", async () => {
    const { ans, alice, bob, seat } = await load();
    await joinSeat(ans(bob), another());
    const profile = { name: "acme.dim", gateways: ["https://acme.example/{sender}/{data}"] };
    await setSeatProfile(ans(alice), { seat, profile });
    await setSeatProfile(ans(alice), { seat, profile: { contact: "ops" } });
    const whole = { ...profile, delivery: "", contact: "ops" };
    expect(await getSeatProfile(ans(), { seat })).to.deep.equal(whole);
    const first = await listSeats(ans(), { count: 1 });
    expect(first.next).to.equal(2);
    expect(first.seats.map((each) => [each.seat, each.profile])).to.deep.equal([[1, whole]]);
    const second = await listSeats(ans(), { from: 2 });
    expect(second.next).to.equal(null);
    expect(second.seats[0]).to.deep.include({ seat: 2, owner: bob.address, status: "active" });
    await exitSeat(ans(alice), { seat });
    expect((await listSeats(ans(), { active: true })).seats.map((each) => each.seat)).to.deep.equal([2]);
    const unsafe = setSeatProfile(ans(alice), { seat, profile: { gateways: ["http://acme.example"] } });
    expect((await refusal(unsafe, "CONTRACT_REFUSED")).message).to.match(
      /^"http:\/\/acme\.example" is no address that/,
    );
    await refusal(setSeatProfile(ans(bob), { seat, profile: { name: "x" } }), "NOT_SEAT_OWNER");
  });

  it("make up a network", async () => {
    const { ans, bob } = await load();
    await joinSeat(ans(bob), another());
    const found = await network(ans());
    expect(found).to.deep.include({
      seats: { taken: 2, active: 2, most: 1024 },
      seatStake: stake,
      minSelf: stake,
      perDay: parseEther("1024000"),
      perSeatPerDay: parseEther("512000"),
      yearlyRate: 373_760,
      weakest: { seat: 2, level: 0 },
      nextInLine: null,
      lease: 2 * DAY,
      unbondSelf: 14 * DAY,
      unbondDelegation: 7 * DAY,
      pausedUntil: null,
    });
  });

  it("are not displaced by one that does not stand by", async () => {
    const { ans, bob } = await load();
    const { seat } = await joinSeat(ans(bob), another());
    expect((await refusal(displace(ans(bob), { challenger: seat }), "CONTRACT_REFUSED")).message).to.match(
      /^Seat 2 is active/,
    );
  });

  it("tell their events with those of the names", async () => {
    const { ans, alice, seat } = await load();
    const { events } = await eventsSince(ans(), { contracts: ["ServiceProviders"], eventNames: ["SeatJoined"] });
    expect(events.map(({ eventName, args }) => [eventName, args])).to.deep.equal([
      ["SeatJoined", { seat, owner: alice.address, self: stake, commission: 1000 }],
    ]);
  });

  it("name a slashed seat's reason in plain words", async () => {
    const { ans, alice, clerk, custody, seat } = await load();
    const fault: Hex = zeroHash;
    await custody.connect(clerk).getFunction("slash")(seat, 500, 30 * DAY, alice.address, fault);
    const found = await getSeat(ans(), { seat });
    expect(found).to.deep.include({ status: "jailed", self: (stake * 95n) / 100n });
    const { message } = await refusal(setCommissionOf(ans(alice), seat), "CONTRACT_REFUSED");
    expect(message).to.match(/% is the most now|is jailed/);
  });
});

const setCommissionOf = (ans: AnsContext, seat: number) => setCommission(ans, { seat, commission: 9000 });
