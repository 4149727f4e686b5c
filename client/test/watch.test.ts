import { expect } from "chai";
import { network as hardhat } from "hardhat";
import { keccak256, parseEther, toHex } from "viem";

import { attest, getSeat, joinSeat, openEpoch, signAlive, watch } from "../src/index.ts";
import { signerCalled } from "./helpers/offchain.ts";
import { refusal } from "./helpers/refusal.ts";
import { deployStaking } from "./helpers/stakingWorld.ts";

const connection = await hardhat.create();
const { networkHelpers } = connection;

const keys = [1, 2, 3, 4, 5].map((each) => signerCalled(`operator ${each}`));

/** Five seats, of alice and bob. */
async function fixture() {
  const world = await deployStaking(connection);
  for (const [index, key] of keys.entries()) {
    await joinSeat(world.ans(index % 2 === 0 ? world.alice : world.bob), { stake: parseEther("5000000"), key });
  }
  return world;
}

const load = () => networkHelpers.loadFixture(fixture);
const probeHash = keccak256(toHex("what the gateway answered"));

describe("The watch over gateways", () => {
  it("is drawn once a day", async () => {
    const { ans, dave } = await load();
    const before = await watch(ans(), { seat: 1 });
    expect(before).to.deep.include({ isOpen: false, watchers: [], needed: 0, isAttested: false });
    await openEpoch(ans(dave));
    const { isOpen, watchers, needed } = await watch(ans(), { seat: 1 });
    expect(isOpen).to.equal(true);
    expect(watchers).to.have.members([2, 3, 4, 5]);
    expect(needed).to.equal(3);
    await refusal(openEpoch(ans(dave)), "CONTRACT_REFUSED");
  });

  it("renews a lease on the word of most watchers", async () => {
    const { ans, dave } = await load();
    await openEpoch(ans(dave));
    const { epoch } = await watch(ans(), { seat: 1 });
    await networkHelpers.time.increase(600);
    const { lease } = await getSeat(ans(), { seat: 1 });
    const message = { seat: 1, epoch, probeHash };
    const signed = await Promise.all(keys.slice(1, 4).map((key) => signAlive(ans(), { key, ...message })));
    const few = await refusal(attest(ans(dave), { ...message, signatures: signed.slice(1) }), "CONTRACT_REFUSED");
    expect(few.message).to.include("2 watchers have signed, and 3 are needed");
    const own = await Promise.all(keys.slice(0, 3).map((key) => signAlive(ans(), { key, ...message })));
    await refusal(attest(ans(dave), { ...message, signatures: own }), "CONTRACT_REFUSED");
    await attest(ans(dave), { ...message, signatures: signed });
    expect((await getSeat(ans(), { seat: 1 })).lease).to.be.greaterThan(lease);
    expect((await watch(ans(), { seat: 1 })).isAttested).to.equal(true);
  });
});
