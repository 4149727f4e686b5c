import { expect } from "chai";
import { network } from "hardhat";
import { parseEther, zeroAddress } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import {
  type AnsContext,
  approve,
  available,
  balances,
  commit,
  commitmentOf,
  commitmentStatus,
  CommitmentTooOldError,
  CommitmentTooYoungError,
  InsufficientDimtError,
  NameTakenError,
  namehash,
  type Payment,
  prepareRegistration,
  price,
  PriceAboveMaxError,
  prices,
  type Registered,
  type Registration,
  type RegistrationWish,
  register,
  registerMany,
  renew,
  renewMany,
  reserved,
  signPermit,
  waitForCommitment,
  whois,
} from "../src/index.ts";
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

/** Commits and waits; the chain's clock is put forward. */
async function committed(ans: AnsContext, wish: RegistrationWish): Promise<Registration> {
  const registration = prepareRegistration(ans, wish);
  const { readyAt } = await commit(ans, { registration });
  await time.increaseTo(readyAt);
  return registration;
}

async function registered(
  ans: AnsContext,
  wish: RegistrationWish,
  more: Payment & { years?: number } = {},
): Promise<Registered> {
  return await register(ans, { registration: await committed(ans, wish), years: 1, ...more });
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
    const { expiry } = await registered(ans(alice), { name: "alice" });
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

async function deployQuick() {
  return await deployAns(connection, { minCommitmentAge: 2 });
}

describe("Registering", () => {
  it("registers a name, with an allowance that is there", async () => {
    const { ans, alice } = await load();
    const { sent, ...name } = await registered(ans(alice), { name: "Alice" }, { years: 3 });
    const { timestamp } = await ans().publicClient.getBlock({ blockNumber: sent.blockNumber });
    expect(name).to.deep.equal({
      name: "alice.dim",
      node: namehash("alice.dim"),
      owner: alice.address,
      expiry: Number(timestamp) + 3 * YEAR,
      seat: 0,
      price: parseEther("48"),
    });
    expect(await whois(ans(), { name: "alice" })).to.deep.include({ owner: alice.address, resolvesToOwner: true });
  });

  it("signs a permit where no allowance is there: two transactions in all", async () => {
    const { ans, dave } = await load();
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    expect((await balances(context)).allowance).to.equal(0n);
    await registered(context, { name: "dave" });
    expect(transactions).to.deep.equal(["commit", "registerWithPermit"]);
    expect((await balances(context)).allowance).to.equal(0n);
  });

  it("sends an approval where that is asked for", async () => {
    const { ans, dave } = await load();
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    await registered(context, { name: "dave" }, { payWith: "approve" });
    expect(transactions).to.deep.equal(["commit", "approve", "register"]);
  });

  it("sends an approval where the wallet cannot sign typed data", async () => {
    const { ans, dave, walletClient } = await load();
    const transactions: string[] = [];
    const mute = {
      ...walletClient,
      signTypedData: () => {
        throw new (class extends Error {
          code = -32_601;
        })("the method eth_signTypedData_v4 does not exist");
      },
    };
    const context = ans(dave, {
      walletClient: mute,
      onTransaction: ({ functionName }) => transactions.push(functionName),
    });
    await registered(context, { name: "dave" });
    expect(transactions).to.deep.equal(["commit", "approve", "register"]);
  });

  it("uses a permit that was signed before", async () => {
    const { ans, dave } = await load();
    const permit = await signPermit(ans(dave), { value: parseEther("128") });
    expect((await registered(ans(dave), { name: "dave" }, { payWith: permit })).price).to.equal(parseEther("128"));
  });

  it("works with a local account", async () => {
    const { ans, alice, dimt, publicClient, walletClient } = await load();
    const local = privateKeyToAccount(`0x${"17".repeat(32)}`);
    await alice.sendTransaction({ to: local.address, value: parseEther("1") });
    await dimt.connect(alice).getFunction("transfer")(local.address, parseEther("16"));
    const context = ans(undefined, { account: local, publicClient, walletClient });
    const { owner } = await registered(context, { name: "local", primary: true });
    expect(owner).to.equal(local.address);
  });

  it("registers for somebody else, with records, a seat and a resolver", async () => {
    const { ans, alice, bob } = await load();
    const context = ans(alice);
    const { owner } = await registered(context, {
      name: "gift",
      owner: ans(bob).account?.address,
      resolver: context.addresses.PublicResolver,
      records: { texts: { notice: "for bob" } },
    });
    expect(owner).to.equal(bob.address);
  });

  for (const name of ["小明", "👨‍👩‍👧‍👦", "مرحبا", "שלום", "école", "a’b", "🏳‍🌈🇨🇳"]) {
    it(`registers ${name}`, async () => {
      const { ans, alice } = await load();
      const { node } = await registered(ans(alice), { name });
      expect(node).to.equal(namehash(`${name}.dim`));
    });
  }

  it("registers several at once, with one permit", async () => {
    const { ans, dave } = await load();
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    const one = await committed(context, { name: "first" });
    const two = await committed(context, { name: "second" });
    const { names, total } = await registerMany(context, {
      names: [
        { registration: one, years: 1 },
        { registration: two, years: 2 },
      ],
    });
    expect(names.map(({ name }) => name)).to.deep.equal(["first.dim", "second.dim"]);
    expect(total).to.equal(parseEther("48"));
    expect(transactions).to.deep.equal(["commit", "commit", "registerBatch"]);
  });

  it("pays the premium of a name that was let go", async () => {
    const { ans, alice, bob, options, treasury, dimt } = await load();
    const { expiry } = await registered(ans(alice), { name: "alice" });
    await time.increaseTo(expiry + options.gracePeriod + 10 * DAY);
    await dimt.connect(treasury).getFunction("transfer")(bob.address, parseEther("1000000"));
    const { price, owner } = await registered(ans(bob), { name: "alice" });
    expect(price).to.be.within(parseEther("90000"), parseEther("100000"));
    expect(owner).to.equal(bob.address);
  });
});

describe("Registering what cannot be", () => {
  it("without a commitment", async () => {
    const { ans, alice } = await load();
    const registration = prepareRegistration(ans(alice), { name: "alice" });
    await refusal(register(ans(alice), { registration, years: 1 }), "COMMITMENT_UNKNOWN");
  });

  it("with a commitment that says something else", async () => {
    const { ans, alice, bob } = await load();
    const registration = await committed(ans(alice), { name: "alice" });
    const other = { ...registration, owner: ans(bob).account?.address ?? zeroAddress };
    await refusal(register(ans(bob), { registration: other, years: 1 }), "COMMITMENT_UNKNOWN");
  });

  it("too early, and too late", async () => {
    const { ans, alice } = await load();
    const registration = prepareRegistration(ans(alice), { name: "alice" });
    const { readyAt, expiresAt } = await commit(ans(alice), { registration });
    const young = await refusal(register(ans(alice), { registration, years: 1 }), "COMMITMENT_TOO_YOUNG");
    expect(young).to.be.instanceOf(CommitmentTooYoungError).and.to.have.property("readyAt", readyAt);
    await time.increaseTo(expiresAt + 1);
    const old = await refusal(register(ans(alice), { registration, years: 1 }), "COMMITMENT_TOO_OLD");
    expect(old).to.be.instanceOf(CommitmentTooOldError).and.to.have.property("expiredAt", expiresAt);
  });

  it("taken by somebody quicker", async () => {
    const { ans, alice, bob } = await load();
    const slow = await committed(ans(bob), { name: "alice" });
    const { expiry } = await registered(ans(alice), { name: "alice" });
    const taken = await refusal(register(ans(bob), { registration: slow, years: 1 }), "NAME_TAKEN");
    expect(taken).to.be.instanceOf(NameTakenError).and.to.have.property("until", expiry);
    expect(taken.message).to.contain("alice.dim is taken until 20");
  });

  it("reserved", async () => {
    const { ans, alice } = await load();
    const registration = await committed(ans(alice), { name: "admin" });
    const { message } = await refusal(register(ans(alice), { registration, years: 1 }), "NAME_RESERVED");
    expect(message).to.contain("admin.dim is reserved");
  });

  it("without enough DIMT, and says how much is missing", async () => {
    const { ans, mallory, treasury, dimt } = await load();
    await dimt.connect(treasury).getFunction("transfer")(mallory.address, parseEther("10"));
    const registration = await committed(ans(mallory), { name: "mallory" });
    const poor = await refusal(register(ans(mallory), { registration, years: 2 }), "INSUFFICIENT_DIMT");
    expect(poor).to.be.instanceOf(InsufficientDimtError).and.to.have.property("missing", parseEther("22"));
    expect(poor.message).to.contain("has 10 DIMT but 32 DIMT are needed: 22 DIMT are missing");
  });

  it("above the highest price accepted", async () => {
    const { ans, alice } = await load();
    const registration = await committed(ans(alice), { name: "alice" });
    const dear = await refusal(register(ans(alice), { registration, years: 1, maxPrice: 1n }), "PRICE_ABOVE_MAX");
    expect(dear)
      .to.be.instanceOf(PriceAboveMaxError)
      .and.to.deep.include({ price: parseEther("16"), maxPrice: 1n });
  });

  it("with an expired permit, and with a wrong one", async () => {
    const { ans, dave, alice } = await load();
    const registration = await committed(ans(dave), { name: "dave" });
    const late = await signPermit(ans(dave), { value: parseEther("128"), deadline: 1 });
    const { message } = await refusal(register(ans(dave), { registration, years: 1, payWith: late }), "PERMIT_EXPIRED");
    expect(message).to.contain("Sign a new one");
    const wrong = await signPermit(ans(alice), { value: parseEther("128") });
    await refusal(register(ans(dave), { registration, years: 1, payWith: wrong }), "SIGNATURE_INVALID");
  });

  it("as a primary name of somebody else", async () => {
    const { ans, alice, bob } = await load();
    const wish = { name: "alice", owner: ans(bob).account?.address, primary: true };
    const registration = await committed(ans(alice), wish);
    const { message } = await refusal(register(ans(alice), { registration, years: 1 }), "CONTRACT_REFUSED");
    expect(message).to.contain("Register without primary");
  });

  it("for a seat that does not serve", async () => {
    const { ans, alice } = await load();
    const { message } = await refusal(committed(ans(alice), { name: "alice", seat: 9 }), "SEAT_NOT_ACTIVE");
    expect(message).to.contain("Seat 9 does not serve now");
  });

  it("none at once", async () => {
    const { ans, alice } = await load();
    const { message } = await refusal(registerMany(ans(alice), { names: [] }), "INVALID_ARGUMENT");
    expect(message).to.contain("Give at least one");
  });
});

describe("Renewing", () => {
  it("renews a name, by anybody, also in grace", async () => {
    const { ans, alice, bob } = await load();
    const { expiry } = await registered(ans(alice), { name: "alice" });
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
    await registered(ans(alice), { name: "alice" });
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    await renew(context, { name: "alice", years: 1 });
    expect(transactions).to.deep.equal(["renewWithPermit"]);
  });

  it("renews many at once, with and without a permit", async () => {
    const { ans, alice, dave } = await load();
    const one = await registered(ans(alice), { name: "first" });
    const two = await registered(ans(alice), { name: "second" });
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
    const { expiry } = await registered(ans(alice), { name: "alice" });
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
    await registered(ans(alice), { name: "alice" });
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
