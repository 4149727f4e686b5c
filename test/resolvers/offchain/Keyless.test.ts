import { expect } from "chai";
import { network } from "hardhat";

import { answer, answered, ask, deployOffchain, NAME, RECORDS, tell } from "../../helpers/offchain.ts";
import { encodeResponse } from "../../helpers/offchainMessages.ts";
import { addr, text } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();

async function withoutSeats() {
  const offchain = await deployOffchain(ethers);
  await offchain.setPolicy({ threshold: 0 });
  return offchain;
}
const load = () => networkHelpers.loadFixture(withoutSeats);

/** No seat has signed anything. */
const unsigned = { keys: [], service: { sequence: 0n, servedAt: 0n, expires: 0n } };

describe("A zone that asks no seat", () => {
  it("takes what the owner signed from any mirror, and that a record is not in it", async () => {
    const offchain = await load();
    expect(await answered(offchain, text(NAME, "url"), ["string"], unsigned)).to.deep.equal(["https://bob.example"]);
    expect(await answered(offchain, text(NAME, "email"), ["string"], unsigned)).to.deep.equal([""]);
  });

  it("takes it for as long as the profile says, and the grant", async () => {
    const offchain = await load();
    const past = (await offchain.now()) - 1n;
    for (const [error, change] of [
      ["ProfileExpired", { profile: { expires: past } }],
      ["GrantExpired", { grant: { expires: past } }],
    ] as const) {
      const call = answer(offchain, addr(NAME), { ...unsigned, ...change });
      await expect(call).to.be.revertedWithCustomError(offchain.proof, error).withArgs(NAME, past);
    }
  });

  it("takes from nobody that a name does not exist, as nothing proves it", async () => {
    const offchain = await load();
    for (const story of [unsigned, {}]) {
      await expect(answer(offchain, addr(NAME), { ...story, profile: null }))
        .to.be.revertedWithCustomError(offchain.proof, "AbsenceNotProven")
        .withArgs(NAME);
    }
  });

  it("takes nothing that the owner did not sign", async () => {
    const offchain = await load();
    const forged = answer(offchain, addr(NAME), { ...unsigned, owner: offchain.thief });
    await expect(forged).to.be.revertedWithCustomError(offchain.proof, "ProfileNotByOwner");
  });
});

describe("SignedRecords: a response", () => {
  it("is read as it was written, without any check", async () => {
    const offchain = await load();
    const { callData } = await ask(offchain, addr(NAME));
    const told = await tell(offchain, callData, { owner: offchain.thief });
    const [grant, , profile, values, service] = await offchain.proof.decode(encodeResponse(told));
    expect([grant.owner, grant.signature]).to.deep.equal([told.grant.owner, told.grant.signature]);
    expect([profile.revision, profile.signature]).to.deep.equal([1n, told.profile.signature]);
    expect(profile.records.map((record) => record.key)).to.deep.equal(RECORDS.map((record) => ethers.id(record.key)));
    expect([...values]).to.deep.equal(told.values);
    expect([...service.signatures]).to.deep.equal(told.service.signatures);
  });
});
