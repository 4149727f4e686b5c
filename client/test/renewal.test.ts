import { expect } from "chai";
import { network } from "hardhat";
import { parseEther, zeroAddress } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { approve, balances, namehash, renew, renewMany } from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { clientsOn, deployAns } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;
const YEAR = 365 * 86_400;
const DAY = 86_400;

async function fixture() {
  return await deployAns(connection);
}

const load = () => networkHelpers.loadFixture(fixture);

describe("Renewing", () => {
  it("renews a name, by anybody, also in grace", async () => {
    const { ans, alice, bob } = await load();
    const { expiry } = await own(ans(alice), time, { name: "alice" });
    const { sent, ...renewed } = await renew(ans(bob), { name: "alice", years: 2 });
    expect(sent.hash).to.match(/^0x/);
    expect(renewed).to.deep.equal({
      name: "alice.dim",
      node: namehash("alice.dim"),
      expiry: expiry + 2 * YEAR,
      price: parseEther("32"),
    });
    await time.increaseTo(expiry + 2 * YEAR + DAY);
    expect((await renew(ans(bob), { name: "alice.dim", years: 1 })).expiry).to.equal(expiry + 3 * YEAR);
  });

  it("renews with a permit", async () => {
    const { ans, alice, dave } = await load();
    await own(ans(alice), time, { name: "alice" });
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    await renew(context, { name: "alice", years: 1 });
    expect(transactions).to.deep.equal(["renewWithPermit"]);
  });

  it("renews many at once, with and without a permit", async () => {
    const { ans, alice, dave } = await load();
    const one = await own(ans(alice), time, { name: "first" });
    const two = await own(ans(alice), time, { name: "second" });
    const names = [
      { name: "first", years: 1 },
      { name: "second.dim", years: 5 },
    ];
    for (const [times, person] of [alice, dave].entries()) {
      const done = await renewMany(ans(person), { names });
      expect(done.total).to.equal(parseEther("96"));
      expect(done.names.map(({ expiry }) => expiry)).to.deep.equal([
        one.expiry + (times + 1) * YEAR,
        two.expiry + (times + 1) * 5 * YEAR,
      ]);
    }
  });

  it("refuses what cannot be renewed", async () => {
    const { ans, alice, mallory, options } = await load();
    await refusal(renew(ans(alice), { name: "nobody", years: 1 }), "NAME_NOT_RENEWABLE");
    const { expiry } = await own(ans(alice), time, { name: "alice" });
    await refusal(renew(ans(mallory), { name: "alice", years: 1 }), "INSUFFICIENT_DIMT");
    await refusal(renew(ans(alice), { name: "alice", years: 1, maxPrice: 1n }), "PRICE_ABOVE_MAX");
    await refusal(renew(ans(alice), { name: "sub.alice.dim", years: 1 }), "INVALID_NAME");
    await refusal(renewMany(ans(alice), { names: [] }), "INVALID_ARGUMENT");
    await time.increaseTo(expiry + options.gracePeriod);
    const { message } = await refusal(renew(ans(alice), { name: "alice", years: 1 }), "NAME_NOT_RENEWABLE");
    expect(message).to.contain("alice.dim cannot be renewed");
  });

  it("refuses years that would not fit the clock", async () => {
    const { ans, alice } = await load();
    await own(ans(alice), time, { name: "alice" });
    await refusal(renew(ans(alice), { name: "alice", years: 101 }), "YEARS_OUT_OF_RANGE");
  });
});

describe("Paying", () => {
  it("says what an account has", async () => {
    const { ans, alice, mallory } = await load();
    expect(await balances(ans(), { account: ans(mallory).account?.address ?? zeroAddress })).to.deep.include({
      dimt: 0n,
      allowance: 0n,
    });
    const { dimt, eth } = await balances(ans(alice));
    expect(dimt).to.equal(parseEther("1000000"));
    expect(eth).to.be.above(parseEther("9000"));
  });

  it("approves", async () => {
    const { ans, dave } = await load();
    await approve(ans(dave), { amount: 5n });
    expect((await balances(ans(dave))).allowance).to.equal(5n);
  });

  it("needs somebody to pay", async () => {
    const { ans } = await load();
    await refusal(approve(ans(), { amount: 5n }), "NO_WALLET");
    await refusal(balances(ans()), "NO_WALLET");
  });

  it("says that the ETH does not reach", async () => {
    const { ans } = await load();
    const { publicClient, walletClient } = clientsOn(connection);
    const pauper = privateKeyToAccount(`0x${"18".repeat(32)}`);
    const context = ans(undefined, { account: pauper, publicClient, walletClient });
    const { message } = await refusal(approve(context, { amount: 5n }), "INSUFFICIENT_ETH");
    expect(message).to.contain(`${pauper.address} has too little ETH`);
  });
});
