import { expect } from "chai";
import { network } from "hardhat";
import { parseEther, zeroAddress } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import {
  balances,
  commit,
  CommitmentTooOldError,
  CommitmentTooYoungError,
  InsufficientDimtError,
  NameTakenError,
  namehash,
  prepareRegistration,
  PriceAboveMaxError,
  register,
  registerMany,
  signPermit,
  whois,
} from "../src/index.ts";
import { committed, own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;
const YEAR = 365 * 86_400;
const DAY = 86_400;

async function fixture() {
  return await deployAns(connection);
}

const load = () => networkHelpers.loadFixture(fixture);

describe("Registering", () => {
  it("registers a name, with an allowance that is there", async () => {
    const { ans, alice } = await load();
    const { sent, ...name } = await own(ans(alice), time, { name: "Alice" }, { years: 3 });
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
    await own(context, time, { name: "dave" });
    expect(transactions).to.deep.equal(["commit", "registerWithPermit"]);
    expect((await balances(context)).allowance).to.equal(0n);
  });

  it("sends an approval where that is asked for", async () => {
    const { ans, dave } = await load();
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    await own(context, time, { name: "dave" }, { payWith: "approve" });
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
    await own(context, time, { name: "dave" });
    expect(transactions).to.deep.equal(["commit", "approve", "register"]);
  });

  it("uses a permit that was signed before", async () => {
    const { ans, dave } = await load();
    const permit = await signPermit(ans(dave), { value: parseEther("128") });
    expect((await own(ans(dave), time, { name: "dave" }, { payWith: permit })).price).to.equal(parseEther("128"));
  });

  it("works with a local account", async () => {
    const { ans, alice, dimt, publicClient, walletClient } = await load();
    const local = privateKeyToAccount(`0x${"17".repeat(32)}`);
    await alice.sendTransaction({ to: local.address, value: parseEther("1") });
    await dimt.connect(alice).getFunction("transfer")(local.address, parseEther("16"));
    const context = ans(undefined, { account: local, publicClient, walletClient });
    const { owner } = await own(context, time, { name: "local", primary: true });
    expect(owner).to.equal(local.address);
  });

  it("registers for somebody else, with records, a seat and a resolver", async () => {
    const { ans, alice, bob } = await load();
    const context = ans(alice);
    const { owner } = await own(context, time, {
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
      const { node } = await own(ans(alice), time, { name });
      expect(node).to.equal(namehash(`${name}.dim`));
    });
  }

  it("registers several at once, with one permit", async () => {
    const { ans, dave } = await load();
    const transactions: string[] = [];
    const context = ans(dave, { onTransaction: ({ functionName }) => transactions.push(functionName) });
    const one = await committed(context, time, { name: "first" });
    const two = await committed(context, time, { name: "second" });
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
    const { expiry } = await own(ans(alice), time, { name: "alice" });
    await time.increaseTo(expiry + options.gracePeriod + 10 * DAY);
    await dimt.connect(treasury).getFunction("transfer")(bob.address, parseEther("1000000"));
    const { price, owner } = await own(ans(bob), time, { name: "alice" });
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
    const registration = await committed(ans(alice), time, { name: "alice" });
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
    const slow = await committed(ans(bob), time, { name: "alice" });
    const { expiry } = await own(ans(alice), time, { name: "alice" });
    const taken = await refusal(register(ans(bob), { registration: slow, years: 1 }), "NAME_TAKEN");
    expect(taken).to.be.instanceOf(NameTakenError).and.to.have.property("until", expiry);
    expect(taken.message).to.contain("alice.dim is taken until 20");
  });

  it("reserved", async () => {
    const { ans, alice } = await load();
    const registration = await committed(ans(alice), time, { name: "admin" });
    const { message } = await refusal(register(ans(alice), { registration, years: 1 }), "NAME_RESERVED");
    expect(message).to.contain("admin.dim is reserved");
  });

  it("without enough DIMT, and says how much is missing", async () => {
    const { ans, mallory, treasury, dimt } = await load();
    await dimt.connect(treasury).getFunction("transfer")(mallory.address, parseEther("10"));
    const registration = await committed(ans(mallory), time, { name: "mallory" });
    const poor = await refusal(register(ans(mallory), { registration, years: 2 }), "INSUFFICIENT_DIMT");
    expect(poor).to.be.instanceOf(InsufficientDimtError).and.to.have.property("missing", parseEther("22"));
    expect(poor.message).to.contain("has 10 DIMT but 32 DIMT are needed: 22 DIMT are missing");
  });

  it("above the highest price accepted", async () => {
    const { ans, alice } = await load();
    const registration = await committed(ans(alice), time, { name: "alice" });
    const dear = await refusal(register(ans(alice), { registration, years: 1, maxPrice: 1n }), "PRICE_ABOVE_MAX");
    expect(dear)
      .to.be.instanceOf(PriceAboveMaxError)
      .and.to.deep.include({ price: parseEther("16"), maxPrice: 1n });
  });

  it("is found out before the wallet is asked to sign", async () => {
    const { ans, dave, mallory, walletClient } = await load();
    const silent = {
      ...walletClient,
      signTypedData: () => {
        throw new Error("The wallet was asked to sign.");
      },
    };
    const poor = await committed(ans(mallory), time, { name: "mallory" });
    const payer = ans(mallory, { walletClient: silent });
    await refusal(register(payer, { registration: poor, years: 1 }), "INSUFFICIENT_DIMT");
    const dear = await committed(ans(dave), time, { name: "dave" });
    const careful = ans(dave, { walletClient: silent });
    await refusal(register(careful, { registration: dear, years: 1, maxPrice: 1n }), "PRICE_ABOVE_MAX");
    const free = prepareRegistration(ans(dave), { name: "free" });
    await refusal(register(careful, { registration: free, years: 1 }), "COMMITMENT_UNKNOWN");
  });

  it("with an expired permit, and with a wrong one", async () => {
    const { ans, dave, alice } = await load();
    const registration = await committed(ans(dave), time, { name: "dave" });
    const late = await signPermit(ans(dave), { value: parseEther("128"), deadline: 1 });
    const { message } = await refusal(register(ans(dave), { registration, years: 1, payWith: late }), "PERMIT_EXPIRED");
    expect(message).to.contain("Sign a new one");
    const wrong = await signPermit(ans(alice), { value: parseEther("128") });
    await refusal(register(ans(dave), { registration, years: 1, payWith: wrong }), "SIGNATURE_INVALID");
  });

  it("as a primary name of somebody else", async () => {
    const { ans, alice, bob } = await load();
    const wish = { name: "alice", owner: ans(bob).account?.address, primary: true };
    const registration = await committed(ans(alice), time, wish);
    const { message } = await refusal(register(ans(alice), { registration, years: 1 }), "CONTRACT_REFUSED");
    expect(message).to.contain("Register without primary");
  });

  it("for a seat that does not serve", async () => {
    const { ans, alice } = await load();
    const { message } = await refusal(committed(ans(alice), time, { name: "alice", seat: 9 }), "SEAT_NOT_ACTIVE");
    expect(message).to.contain("Seat 9 does not serve now");
  });

  it("none at once", async () => {
    const { ans, alice } = await load();
    const { message } = await refusal(registerMany(ans(alice), { names: [] }), "INVALID_ARGUMENT");
    expect(message).to.contain("Give at least one");
  });
});
