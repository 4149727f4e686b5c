import { expect } from "chai";
import { network } from "hardhat";
import { parseEther, zeroAddress } from "viem";

import {
  available,
  commit,
  commitmentOf,
  commitmentStatus,
  prepareRegistration,
  price,
  prices,
  type RegistrationWish,
  register,
  reserved,
  waitForCommitment,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;
const DAY = 86_400;

async function fixture() {
  return await deployAns(connection);
}

const load = () => networkHelpers.loadFixture(fixture);

async function deployQuick() {
  return await deployAns(connection, { minCommitmentAge: 2 });
}

describe("Prices", () => {
  it("says what a name costs", async () => {
    const { ans } = await load();
    expect(await price(ans(), { name: "Alice.dim", years: 2 })).to.deep.equal({
      name: "alice.dim",
      years: 2,
      base: parseEther("32"),
      premium: 0n,
      total: parseEther("32"),
    });
    expect((await price(ans(), { name: "小明", years: 1 })).total).to.equal(parseEther("1024"));
    expect((await price(ans(), { name: "👨‍👩‍👧‍👦", years: 1 })).total).to.equal(parseEther("16"));
  });

  it("adds several up", async () => {
    const { ans } = await load();
    const names = [
      { name: "alice", years: 1 },
      { name: "bob", years: 2 },
    ];
    const quote = await prices(ans(), { names });
    expect(quote.total).to.equal(parseEther("16") + parseEther("1024"));
    expect(quote.names.map(({ name }) => name)).to.deep.equal(["alice.dim", "bob.dim"]);
  });

  for (const years of [0, -1, 1.5, Number.NaN, 101, 65_536, Number.POSITIVE_INFINITY]) {
    it(`refuses ${years} years`, async () => {
      const { ans } = await load();
      const { message } = await refusal(price(ans(), { name: "alice", years }), "YEARS_OUT_OF_RANGE");
      expect(message).to.contain(`${years} is no number of years`);
      if (years === 101) expect(message).to.contain("from 1 to 100");
    });
  }
});

describe("Availability", () => {
  it("says that a free name is available", async () => {
    const { ans } = await load();
    expect(await available(ans(), { name: "Alice" })).to.deep.equal({
      name: "alice.dim",
      available: true,
      state: "available",
      reason: "alice.dim is available.",
    });
  });

  it("says until when a name is registered, in grace, at a premium, and free again", async () => {
    const { ans, alice, options } = await load();
    const { expiry } = await own(ans(alice), time, { name: "alice" });
    const look = () => available(ans(), { name: "alice" });

    expect(await look()).to.deep.include({ available: false, state: "registered", until: expiry });
    await time.increaseTo(expiry);
    const grace = await look();
    expect(grace).to.deep.include({ available: false, state: "grace", until: expiry + options.gracePeriod });
    expect(grace.reason).to.contain("only renewal is possible");
    await time.increaseTo(expiry + options.gracePeriod);
    const premium = await look();
    expect(premium).to.deep.include({ available: true, state: "premium" });
    expect(premium.premium).to.equal((await price(ans(), { name: "alice", years: 1 })).premium);
    expect(premium.premium).to.be.above(parseEther("99000000"));
    await time.increaseTo(expiry + options.gracePeriod + 21 * DAY);
    expect(await look()).to.deep.include({ available: true, state: "available" });
  });

  it("says that a reserved name is reserved", async () => {
    const { ans } = await load();
    expect(await available(ans(), { name: "admin" })).to.deep.include({ available: false, state: "reserved" });
    expect(await reserved(ans(), { name: "admin.dim" })).to.equal(true);
    expect(await reserved(ans(), { name: "alice" })).to.equal(false);
  });

  it("says why a name is none", async () => {
    const { ans } = await load();
    const answer = await available(ans(), { name: "al ice" });
    expect(answer).to.deep.include({ name: "al ice", available: false, state: "invalid" });
    expect(answer.reason).to.contain("disallowed character");
    expect(await available(ans(), { name: "bob.alice.dim" })).to.deep.include({ state: "invalid" });
  });
});

describe("Commitments", () => {
  it("is what the contract computes, whatever the registration", async () => {
    const { ans, alice, bob, registrar, resolver } = await load();
    const wishes: RegistrationWish[] = [
      { name: "alice" },
      { name: "小明", owner: ans(bob).account?.address, seat: 7, primary: true, resolvesToOwner: false },
      {
        name: "alice",
        resolver: ans().addresses.PublicResolver,
        records: { texts: { url: "https://a.example", b: "" } },
      },
    ];
    for (const wish of wishes) {
      const registration = prepareRegistration(ans(alice), wish);
      expect(commitmentOf(ans(), registration)).to.equal(
        await registrar.commitmentOf({ ...registration, records: [...registration.records] }),
      );
    }
    expect(await resolver.getAddress()).to.equal(ans().addresses.PublicResolver);
  });

  it("makes a secret of its own each time", async () => {
    const { ans, alice } = await load();
    const [one, two] = [1, 2].map(() => prepareRegistration(ans(alice), { name: "alice" }));
    expect(one?.secret).to.match(/^0x[0-9a-f]{64}$/);
    expect(one?.secret).to.not.equal(two?.secret);
    expect(one).to.deep.include({ owner: alice.address, resolver: zeroAddress, seat: 0, resolvesToOwner: true });
  });

  it("goes from none over ageing and ready to expired", async () => {
    const { ans, alice, options } = await load();
    const context = ans(alice);
    const registration = prepareRegistration(context, { name: "alice" });
    const status = () => commitmentStatus(context, { registration });

    expect(await status()).to.deep.include({ state: "none", readyAt: 0 });
    const { sent, readyAt, expiresAt, committedAt, commitment } = await commit(context, { registration });
    expect(sent?.hash).to.match(/^0x[0-9a-f]{64}$/);
    expect(commitment).to.equal(commitmentOf(context, registration));
    expect(readyAt - committedAt).to.equal(options.minCommitmentAge);
    expect(expiresAt - committedAt).to.equal(options.maxCommitmentAge);
    expect((await status()).state).to.equal("ageing");
    await time.increaseTo(readyAt);
    expect((await status()).state).to.equal("ready");
    await time.increaseTo(expiresAt + 1);
    expect((await status()).state).to.equal("expired");
  });

  it("sends nothing where the commitment is there, and a new one where it is too old", async () => {
    const { ans, alice } = await load();
    const context = ans(alice);
    const registration = prepareRegistration(context, { name: "alice" });
    const first = await commit(context, { registration });
    const again = await commit(context, { registration });
    expect(again.sent).to.equal(undefined);
    expect(again.readyAt).to.equal(first.readyAt);
    await time.increaseTo(first.expiresAt + 1);
    const renewed = await commit(context, { registration });
    expect(renewed.sent).to.not.equal(undefined);
    expect(renewed.committedAt).to.be.above(first.expiresAt);
  });

  it("waits until the commitment is ready", async () => {
    const system = await networkHelpers.loadFixture(deployQuick);
    const context = system.ans(system.alice);
    const registration = prepareRegistration(context, { name: "alice" });
    await commit(context, { registration });
    const told: number[] = [];
    await waitForCommitment(context, { registration, onWait: (left) => told.push(left) });
    expect(told.at(-1)).to.equal(1);
    const { name } = await register(context, { registration, years: 1 });
    expect(name).to.equal("alice.dim");
  });

  it("stops waiting when told to, and when there is nothing to wait for", async () => {
    const { ans, alice } = await load();
    const context = ans(alice);
    const registration = prepareRegistration(context, { name: "alice" });
    await refusal(waitForCommitment(context, { registration }), "COMMITMENT_UNKNOWN");
    const { expiresAt } = await commit(context, { registration });

    const controller = new AbortController();
    const wait = waitForCommitment(context, {
      registration,
      signal: controller.signal,
      onWait: () => controller.abort(),
    });
    const thrown = await wait.catch((error: unknown) => error);
    expect(thrown).to.have.property("name", "AbortError");
    await time.increaseTo(expiresAt + 1);
    await refusal(waitForCommitment(context, { registration }), "COMMITMENT_TOO_OLD");
  });

  for (const [what, wish, code] of [
    ["a bad name", { name: "al ice" }, "INVALID_NAME"],
    ["a subname", { name: "bob.alice.dim" }, "INVALID_NAME"],
    ["a bad owner", { name: "alice", owner: "0x52908400098527886E0F7030069857D2E4169EE8" }, "INVALID_ARGUMENT"],
    ["a bad resolver", { name: "alice", resolver: "0x12" }, "INVALID_ARGUMENT"],
    ["a bad seat", { name: "alice", seat: 2 ** 24 }, "INVALID_ARGUMENT"],
    ["a bad address record", { name: "alice", records: { addresses: { btc: "1xyz" } } }, "INVALID_ADDRESS"],
    ["an unknown coin", { name: "alice", records: { addresses: { nocoin: "1xyz" } } }, "UNKNOWN_COIN"],
  ] as const) {
    it(`refuses ${what} before anything is sent`, async () => {
      const { ans, alice } = await load();
      await refusal((async () => prepareRegistration(ans(alice), wish))(), code);
    });
  }
});
