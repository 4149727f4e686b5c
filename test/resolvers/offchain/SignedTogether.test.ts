import { expect } from "chai";
import { network } from "hardhat";

import { answer, answered, deployOffchain, FRESHNESS, NAME, wrapped } from "../../helpers/offchain.ts";
import { random, signsTogether } from "../../helpers/signedTogether.ts";
import { text } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployOffchain(ethers);
const load = () => networkHelpers.loadFixture(fixture);

const url = text(NAME, "url");

describe("An answer that a seat signed with others", () => {
  for (const levels of [1, 2, 6, 16]) {
    it(`is taken where its path has ${levels} hashes`, async () => {
      const offchain = await load();
      const keys = offchain.operators.slice(0, 1).map((key) => signsTogether(key, random(levels)));
      expect(await answered(offchain, url, ["string"], { keys })).to.deep.equal(["https://bob.example"]);
      expect(await answered(offchain, url, ["string"], { keys, profile: null })).to.deep.equal([""]);
    });
  }

  it("is taken beside those of other seats, signed by themselves or with others", async () => {
    const offchain = await load();
    await offchain.setPolicy({ threshold: 3 });
    const keys = offchain.operators.map((key, i) => (i === 1 ? key : signsTogether(key)));
    expect(await answered(offchain, url, ["string"], { keys })).to.deep.equal(["https://bob.example"]);
  });

  it("is refused where its path has more than 16 hashes", async () => {
    const offchain = await load();
    const keys = offchain.operators.slice(0, 1).map((key) => signsTogether(key, random(17)));
    await expect(answer(offchain, url, { keys }))
      .to.be.revertedWithCustomError(offchain.proof, "ECDSAInvalidSignatureLength")
      .withArgs(65 + 17 * 32);
  });

  for (const [what, change, length] of [
    ["is cut within a hash", (signature: string) => signature.slice(0, -2), 65 + 3 * 32 - 1],
    ["goes on after its last hash", (signature: string) => `${signature}00`, 65 + 3 * 32 + 1],
  ] as const) {
    it(`is refused where its path ${what}`, async () => {
      const offchain = await load();
      const keys = offchain.operators.slice(0, 1).map((key) => wrapped(signsTogether(key), change));
      await expect(answer(offchain, url, { keys }))
        .to.be.revertedWithCustomError(offchain.proof, "ECDSAInvalidSignatureLength")
        .withArgs(length);
    });
  }

  for (const [what, change] of [
    ["has another hash", (signature: string) => signature.slice(0, -64) + random(1)[0]?.slice(2)],
    ["is shorter by one", (signature: string) => signature.slice(0, -64)],
    ["is left out", (signature: string) => signature.slice(0, 132)],
  ] as const) {
    it(`is nobody's where its path ${what}`, async () => {
      const offchain = await load();
      const keys = offchain.operators.slice(0, 1).map((key) => wrapped(signsTogether(key), change));
      await expect(answer(offchain, url, { keys })).to.be.revertedWithCustomError(offchain.proof, "UnknownOperatorKey");
    });
  }

  it("is nobody's where the root was signed for another chain, or another custody", async () => {
    const offchain = await load();
    const keys = offchain.operators.slice(0, 1).map((key) => signsTogether(key));
    for (const serviceDomain of [{ chainId: 1n }, { verifyingContract: offchain.thief.address }]) {
      await expect(answer(offchain, url, { keys, serviceDomain })).to.be.revertedWithCustomError(
        offchain.proof,
        "UnknownOperatorKey",
      );
    }
  });

  it("counts once, whether the seat signs it by itself too", async () => {
    const offchain = await load();
    await offchain.setPolicy({ threshold: 2 });
    const keys = offchain.operators.slice(0, 1).flatMap((key) => [key, signsTogether(key)]);
    await expect(answer(offchain, url, { keys }))
      .to.be.revertedWithCustomError(offchain.proof, "SameSeatTwice")
      .withArgs(1n);
  });

  it("is as old as any other", async () => {
    const offchain = await load();
    const keys = offchain.operators.slice(0, 1).map((key) => signsTogether(key));
    const servedAt = (await offchain.now()) - FRESHNESS - 1n;
    await expect(
      answer(offchain, url, { keys, service: { servedAt, expires: servedAt + FRESHNESS } }),
    ).to.be.revertedWithCustomError(offchain.proof, "AnswerExpired");
  });
});
