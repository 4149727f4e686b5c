import { expect } from "chai";
import { network } from "hardhat";

import {
  getPrimary,
  setPrimary,
  setPrimaryWithSignature,
  setResolvesToOwner,
  signPrimary,
  transfer,
} from "../src/index.ts";
import { own } from "./helpers/own.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployAns, toAddress } from "./helpers/system.ts";

const connection = await network.create();
const { networkHelpers } = connection;
const { time } = networkHelpers;

async function fixture() {
  const system = await deployAns(connection);
  const { expiry } = await own(system.ans(system.alice), time, { name: "alice" });
  const [alice, bob] = [system.alice, system.bob].map((each) => toAddress(each.address));
  return { ...system, expiry, addressOf: { alice: alice ?? "0x", bob: bob ?? "0x" } };
}

const load = () => networkHelpers.loadFixture(fixture);

describe("Primary names", () => {
  it("are none at first, verified once set, and none once cleared", async () => {
    const { ans, alice, addressOf } = await load();
    const look = () => getPrimary(ans(), { address: addressOf.alice });
    expect(await look()).to.equal(null);
    await setPrimary(ans(alice), { name: "Alice" });
    expect(await look()).to.deep.equal({ name: "alice.dim", verified: true });
    await setPrimary(ans(alice), { name: null });
    expect(await look()).to.equal(null);
  });

  it("are set with the registration", async () => {
    const { ans, bob, addressOf } = await load();
    await own(ans(bob), time, { name: "bobby", primary: true });
    expect(await getPrimary(ans(), { address: addressOf.bob })).to.deep.equal({ name: "bobby.dim", verified: true });
  });

  it("are not verified where the name does not resolve to the address", async () => {
    const { ans, alice, bob, addressOf, expiry } = await load();
    const look = () => getPrimary(ans(), { address: addressOf.bob });
    await setPrimary(ans(bob), { name: "alice" });
    expect(await look()).to.deep.equal({ name: "alice.dim", verified: false });
    await transfer(ans(alice), { name: "alice", to: addressOf.bob });
    expect(await look()).to.deep.equal({ name: "alice.dim", verified: false });
    await setResolvesToOwner(ans(bob), { name: "alice", enabled: true });
    expect(await look()).to.deep.equal({ name: "alice.dim", verified: true });
    await time.increaseTo(expiry);
    expect(await look()).to.deep.equal({ name: "alice.dim", verified: false });
  });

  it("are not verified for a name that nobody has", async () => {
    const { ans, bob, addressOf } = await load();
    await setPrimary(ans(bob), { name: "nobody" });
    expect(await getPrimary(ans(), { address: addressOf.bob })).to.deep.equal({ name: "nobody.dim", verified: false });
  });

  it("count for this chain or for all", async () => {
    const { ans, alice, addressOf, manifest } = await load();
    await setPrimary(ans(alice), { name: "alice", chains: "all" });
    expect((await getPrimary(ans(), { address: addressOf.alice }))?.name).to.equal("alice.dim");
    expect((await getPrimary(ans(), { address: addressOf.alice, coin: "base" }))?.name).to.equal("alice.dim");
    await own(ans(alice), time, { name: "home" });
    await setPrimary(ans(alice), { name: "home" });
    const coin = 0x80000000 + manifest.chainId;
    expect((await getPrimary(ans(), { address: addressOf.alice, coin }))?.name).to.equal("home.dim");
    expect((await getPrimary(ans(), { address: addressOf.alice, coin: "base" }))?.name).to.equal("alice.dim");
  });

  it("are none for coins without reverse names", async () => {
    const { ans, addressOf } = await load();
    expect(await getPrimary(ans(), { address: addressOf.alice, coin: "btc" })).to.equal(null);
    await refusal(getPrimary(ans(), { address: addressOf.alice, coin: "nocoin" }), "UNKNOWN_COIN");
  });

  it("are set for somebody who signed", async () => {
    const { ans, alice, bob, addressOf } = await load();
    const signed = await signPrimary(ans(alice), { name: "alice" });
    expect(signed).to.deep.include({ account: alice.address, name: "alice.dim" });
    await setPrimaryWithSignature(ans(bob), signed);
    expect(await getPrimary(ans(), { address: addressOf.alice })).to.deep.equal({ name: "alice.dim", verified: true });
    await refusal(setPrimaryWithSignature(ans(bob), signed), "SIGNATURE_INVALID");
  });

  it("are not set by a signature over something else, or too late", async () => {
    const { ans, alice, bob } = await load();
    const signed = await signPrimary(ans(alice), { name: "alice" });
    const { message } = await refusal(
      setPrimaryWithSignature(ans(bob), { ...signed, name: "bob.dim" }),
      "SIGNATURE_INVALID",
    );
    expect(message).to.contain(alice.address);
    await refusal(
      setPrimaryWithSignature(ans(bob), await signPrimary(ans(alice), { name: null, deadline: 1 })),
      "SIGNATURE_EXPIRED",
    );
    await refusal(signPrimary(ans(), { name: "alice" }), "NO_WALLET");
    await refusal(setPrimary(ans(alice), { name: "al ice" }), "INVALID_NAME");
  });
});
