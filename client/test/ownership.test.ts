import { expect } from "chai";
import { network } from "hardhat";
import { zeroAddress } from "viem";

import {
  createSubname,
  emancipate,
  extendSubname,
  getText,
  mine,
  namehash,
  renew,
  revokeSubname,
  setSeat,
  setText,
  transfer,
  whois,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns, toAddress } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;
const DAY = 86_400;

async function fixture() {
  const system = await deployAns(connection);
  const { expiry } = await own(system.ans(system.alice), time, { name: "alice" });
  return { ...system, expiry, bobAddress: toAddress(system.bob.address) };
}

const load = () => networkHelpers.loadFixture(fixture);

describe("Who is who", () => {
  it("says all of a registered name", async () => {
    const { ans, alice, expiry, options } = await load();
    expect(await whois(ans(), { name: "Alice" })).to.deep.equal({
      name: "alice.dim",
      node: namehash("alice.dim"),
      state: "registered",
      owner: alice.address,
      expiry,
      graceEnd: expiry + options.gracePeriod,
      resolver: ans().addresses.PublicResolver,
      seat: 0,
      resolvesToOwner: true,
      isReserved: false,
      isSubname: false,
      isEmancipated: false,
    });
  });

  it("says that a name is in grace, free, or reserved", async () => {
    const { ans, alice, expiry, options } = await load();
    const look = () => whois(ans(), { name: "alice" });
    await time.increaseTo(expiry);
    expect(await look()).to.deep.include({ state: "grace", owner: alice.address, expiry, resolver: null });
    await time.increaseTo(expiry + options.gracePeriod);
    expect(await look()).to.deep.include({ state: "free", owner: null, expiry: null, graceEnd: null, resolver: null });
    expect(await whois(ans(), { name: "nobody" })).to.deep.include({ state: "free", owner: null });
    expect(await whois(ans(), { name: "admin" })).to.deep.include({ state: "reserved", isReserved: true, owner: null });
  });

  it("says which seat the owner chose", async () => {
    const { ans, alice, bob } = await load();
    await setSeat(ans(alice), { name: "alice", seat: 7 });
    expect(await whois(ans(), { name: "alice" })).to.deep.include({ seat: 7 });
    await refusal(setSeat(ans(bob), { name: "alice", seat: 7 }), "NOT_OWNER");
  });

  it("refuses what is no name", async () => {
    const { ans } = await load();
    await refusal(whois(ans(), { name: "alice.eth" }), "INVALID_NAME");
  });
});

describe("Transfers", () => {
  it("wipe the records, unless told to keep them", async () => {
    const { ans, alice, bob, bobAddress } = await load();
    await setText(ans(alice), { name: "alice", key: "url", value: "https://a.example" });
    await transfer(ans(alice), { name: "alice", to: bobAddress, keepRecords: true });
    expect(await getText(ans(), { name: "alice", key: "url" })).to.equal("https://a.example");
    expect((await whois(ans(), { name: "alice" })).owner).to.equal(bob.address);
    await transfer(ans(bob), { name: "alice", to: toAddress(alice.address) });
    expect(await getText(ans(), { name: "alice", key: "url" })).to.equal(null);
    expect((await whois(ans(), { name: "alice" })).owner).to.equal(alice.address);
  });

  it("may be made by an operator, but not keep the records then", async () => {
    const { ans, alice, bob, carol, registry } = await load();
    await registry.connect(alice).setApprovalForAll(bob, true);
    const to = toAddress(carol.address);
    const kept = await refusal(transfer(ans(bob), { name: "alice", to, keepRecords: true }), "NOT_OWNER");
    expect(kept.message).to.contain(`its owner ${alice.address}`);
    await transfer(ans(bob), { name: "alice", to });
    expect((await whois(ans(), { name: "alice" })).owner).to.equal(carol.address);
  });

  it("are refused to others, to nobody, of nothing, and to contracts that take no names", async () => {
    const { ans, alice, bob, bobAddress, expiry } = await load();
    const { message } = await refusal(transfer(ans(bob), { name: "alice", to: bobAddress }), "NOT_OWNER");
    expect(message).to.contain(`${bob.address} may not change alice.dim`);
    await refusal(transfer(ans(alice), { name: "alice", to: zeroAddress }), "INVALID_ADDRESS");
    await refusal(transfer(ans(alice), { name: "alice", to: "0x12" }), "INVALID_ADDRESS");
    await refusal(transfer(ans(alice), { name: "nobody", to: bobAddress }), "NAME_NOT_FOUND");
    await refusal(transfer(ans(alice), { name: "nobody", to: bobAddress, keepRecords: true }), "NAME_NOT_FOUND");
    const token = await refusal(
      transfer(ans(alice), { name: "alice", to: ans().addresses.DIMToken }),
      "CONTRACT_REFUSED",
    );
    expect(token.message).to.contain("cannot hold names");
    await time.increaseTo(expiry);
    await refusal(transfer(ans(alice), { name: "alice", to: bobAddress }), "NAME_NOT_FOUND");
  });
});

describe("Subnames", () => {
  it("are created, extended, emancipated, and outlive the parent's owner", async () => {
    const { ans, alice, bob, bobAddress, expiry } = await load();
    const until = expiry - DAY;
    const { name, node } = await createSubname(ans(alice), {
      name: "Bob.alice",
      owner: bobAddress,
      expiry: until,
    }).catch(async () => await createSubname(ans(alice), { name: "Bob.alice.dim", owner: bobAddress, expiry: until }));
    expect({ name, node }).to.deep.equal({ name: "bob.alice.dim", node: namehash("bob.alice.dim") });
    const look = () => whois(ans(), { name: "bob.alice.dim" });
    expect(await look()).to.deep.include({
      state: "registered",
      owner: bob.address,
      expiry: until,
      graceEnd: null,
      isSubname: true,
      isEmancipated: false,
      resolvesToOwner: true,
    });
    await extendSubname(ans(alice), { name, expiry: until + 5 });
    expect((await look()).expiry).to.equal(until + 5);
    await emancipate(ans(alice), { name });
    expect((await look()).isEmancipated).to.equal(true);
    await transfer(ans(alice), { name: "alice", to: toAddress(bob.address) });
    expect((await look()).state).to.equal("registered");
  });

  it("are revoked, and die with the name above", async () => {
    const { ans, alice, bobAddress } = await load();
    await createSubname(ans(alice), { name: "one.alice.dim", owner: bobAddress });
    await createSubname(ans(alice), { name: "two.alice.dim", owner: bobAddress });
    await revokeSubname(ans(alice), { name: "one.alice.dim" });
    expect((await whois(ans(), { name: "one.alice.dim" })).state).to.equal("free");
    await transfer(ans(alice), { name: "alice", to: bobAddress });
    expect(await whois(ans(), { name: "two.alice.dim" })).to.deep.include({ state: "free", owner: null, expiry: null });
  });

  it("are refused where they cannot be", async () => {
    const { ans, alice, bob, bobAddress, expiry } = await load();
    const name = "bob.alice.dim";
    await refusal(createSubname(ans(bob), { name, owner: bobAddress }), "NOT_OWNER");
    await refusal(createSubname(ans(alice), { name: "alice.dim" }), "INVALID_NAME");
    await refusal(createSubname(ans(alice), { name, owner: "0x12" }), "INVALID_ADDRESS");
    const late = await refusal(createSubname(ans(alice), { name, expiry: expiry + 1 }), "CONTRACT_REFUSED");
    expect(late.message).to.contain("a subname cannot outlive it");
    const past = await refusal(createSubname(ans(alice), { name, expiry: 1 }), "CONTRACT_REFUSED");
    expect(past.message).to.contain("is in the past");
    const missing = await refusal(revokeSubname(ans(alice), { name }), "CONTRACT_REFUSED");
    expect(missing.message).to.contain("bob.alice.dim is no subname that exists");
    await createSubname(ans(alice), { name, owner: bobAddress });
    const early = await refusal(extendSubname(ans(alice), { name, expiry: expiry - 1 }), "CONTRACT_REFUSED");
    expect(early.message).to.contain("Give a later expiry");
    await refusal(setSeat(ans(bob), { name, seat: 1 }), "CONTRACT_REFUSED");
    await emancipate(ans(alice), { name });
    const kept = await refusal(revokeSubname(ans(alice), { name }), "CONTRACT_REFUSED");
    expect(kept.message).to.contain("is emancipated and cannot be taken back");
    await refusal(emancipate(ans(bob), { name }), "NOT_OWNER");
  });
});

describe("My names", () => {
  it("are those held now, soonest to expire first", async () => {
    const { ans, alice, bob, bobAddress, registry, expiry, options } = await load();
    const second = await own(ans(alice), time, { name: "second" }, { years: 2 });
    const third = await own(ans(alice), time, { name: "小明" });
    await own(ans(alice), time, { name: "given" });
    await transfer(ans(alice), { name: "given", to: bobAddress });
    await createSubname(ans(alice), { name: "sub.alice.dim", expiry: expiry - 5 });
    await createSubname(ans(alice), { name: "deep.sub.alice.dim", expiry: expiry - 6 });
    await createSubname(ans(alice), { name: "bob.alice.dim", owner: bobAddress });
    const label = namehash("hidden");
    await registry.connect(alice).setSubnodeOwner(namehash("second.dim"), label, alice);

    const names = async (who: typeof alice) => (await mine(ans(who))).map(({ name }) => name);
    const found = await mine(ans(alice));
    expect(found.map(({ name }) => name).slice(0, 5)).to.deep.equal([
      "deep.sub.alice.dim",
      "sub.alice.dim",
      "alice.dim",
      "小明.dim",
      found[4]?.name,
    ]);
    expect(found).to.have.length(6);
    expect(found.map(({ name }) => name)).to.include("second.dim");
    expect(found.some(({ name }) => /^\[[0-9a-f]{64}\]\.second\.dim$/.test(name))).to.equal(true);
    expect(found.find(({ name }) => name === "second.dim")).to.deep.equal({
      name: "second.dim",
      node: namehash("second.dim"),
      expiry: second.expiry,
      state: "registered",
      isSubname: false,
    });
    expect((await names(bob)).toSorted()).to.deep.equal(["bob.alice.dim", "given.dim"]);
    expect(await mine(ans(), { owner: zeroAddress })).to.deep.equal([]);

    await time.increaseTo(third.expiry);
    expect((await mine(ans(alice))).map(({ name, state }) => [name, state]).slice(0, 2)).to.deep.equal([
      ["alice.dim", "grace"],
      ["小明.dim", "grace"],
    ]);
    await time.increaseTo(expiry + options.gracePeriod);
    await renew(ans(bob), { name: "小明", years: 1 });
    expect(await names(alice)).to.not.include("alice.dim");
    expect(await names(alice)).to.include("小明.dim");
  });

  it("need an account", async () => {
    const { ans } = await load();
    await refusal(mine(ans()), "NO_WALLET");
    await refusal(mine(ans(), { owner: "0x12" }), "INVALID_ADDRESS");
  });
});
