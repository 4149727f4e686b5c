import { anyValue } from "@nomicfoundation/hardhat-ethers-chai-matchers/withArgs";
import { expect } from "chai";
import { Signature, TypedDataEncoder } from "ethers";
import { network } from "hardhat";

import { ANSWER, answerOf, answerSigning, profile, RECEIPT, receiptOf, type Signing } from "../../helpers/answers.ts";
import { random, signsTogether } from "../../helpers/signedTogether.ts";
import { DAY, deployFaults, faultId, OTHER_SEAT, SEAT } from "./faults.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployFaults(ethers);
const load = () => networkHelpers.loadFixture(fixture);
const WINDOW = 14n * DAY;

/** The same signature as anybody can turn it around: another s, another v. */
function malleated(signature: string) {
  const { r, s, v } = Signature.from(signature);
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const other = `0x${(order - BigInt(s)).toString(16).padStart(64, "0")}`;
  return { s: other, signature: ethers.concat([r, other, v === 27 ? "0x1c" : "0x1b"]) };
}

describe("AnswerFaults: who signed", () => {
  it("reads messages as EIP-712 has them, in a domain of the custody", async () => {
    const { faults, custody, domain, start } = await load();
    expect(domain.verifyingContract).to.equal(await custody.getAddress());
    const answer = answerOf(5n, start);
    const receipt = receiptOf(6n, start);
    expect(await faults.answerDigest(answer)).to.equal(TypedDataEncoder.hash(domain, ANSWER, answer));
    expect(await faults.receiptDigest(receipt)).to.equal(TypedDataEncoder.hash(domain, RECEIPT, receipt));
  });

  it("refuses a signature for another custody, another chain or another module", async () => {
    const { faults, custody, staleEvidence, chainId, alice, start } = await load();
    const [receipt] = await staleEvidence({});
    for (const [verifier, chain] of [
      [faults, chainId],
      [custody, chainId + 1n],
    ] as const) {
      const { signAnswer } = await answerSigning(verifier, chain);
      await expect(
        faults.reportStale(receipt, await signAnswer(alice, answerOf(5n, start))),
      ).to.be.revertedWithCustomError(faults, "UnknownSigner");
    }
  });

  for (const which of ["receipt", "answer"] as const) {
    it(`refuses the ${which} by a key that is no seat's`, async () => {
      const { faults, staleEvidence, alice, mallory } = await load();
      const signers: [typeof alice, typeof alice] = which === "receipt" ? [mallory, alice] : [alice, mallory];
      await expect(faults.reportStale(...(await staleEvidence({ signers }))))
        .to.be.revertedWithCustomError(faults, "UnknownSigner")
        .withArgs(mallory);
    });

    it(`refuses the ${which} that was altered`, async () => {
      const { faults, staleEvidence } = await load();
      const [receipt, answer] = await staleEvidence({});
      const forged =
        which === "receipt"
          ? ([{ ...receipt, receipt: { ...receipt.receipt, sequence: 9n } }, answer] as const)
          : ([receipt, { ...answer, answer: { ...answer.answer, sequence: 4n } }] as const);
      await expect(faults.reportStale(...forged)).to.be.revertedWithCustomError(faults, "UnknownSigner");
    });

    it(`refuses the ${which} whose signature was turned around, shortened or garbled`, async () => {
      const { faults, staleEvidence } = await load();
      const [receipt, answer] = await staleEvidence({});
      const given = which === "receipt" ? receipt.signature : answer.signature;
      const signed = (signature: string) =>
        which === "receipt"
          ? faults.reportStale({ ...receipt, signature }, answer)
          : faults.reportStale(receipt, { ...answer, signature });
      const turned = malleated(given);
      await expect(signed(turned.signature))
        .to.be.revertedWithCustomError(faults, "ECDSAInvalidSignatureS")
        .withArgs(turned.s);
      await expect(signed(Signature.from(given).compactSerialized))
        .to.be.revertedWithCustomError(faults, "ECDSAInvalidSignatureLength")
        .withArgs(64);
      await expect(signed(`0x${"00".repeat(65)}`)).to.be.revertedWithCustomError(faults, "ECDSAInvalidSignature");
    });
  }

  describe("signed with others", () => {
    it("both messages are evidence", async () => {
      const { faults, custody, staleEvidence, alice } = await load();
      for (const signers of [
        [signsTogether(alice), alice],
        [alice, signsTogether(alice, random(16))],
      ] as [Signing, Signing][]) {
        expect((await faults.staleFault(...(await staleEvidence({ signers })))).seat).to.equal(SEAT);
      }
      const signers: [Signing, Signing] = [signsTogether(alice), signsTogether(alice)];
      await expect(faults.reportStale(...(await staleEvidence({ signers })))).to.emit(custody, "Slashed");
    });

    it("two answers under one root are evidence against each other", async () => {
      const { faults, custody, signAnswer, alice, start } = await load();
      const one = answerOf(6n, start);
      const other = answerOf(6n, start, { profileHash: profile(6n, 1n) });
      const [oneHash, otherHash] = [await faults.answerDigest(one), await faults.answerDigest(other)];
      const signed = [
        await signAnswer(signsTogether(alice, [otherHash]), one),
        await signAnswer(signsTogether(alice, [oneHash]), other),
      ] as const;
      expect(signed[0].signature.slice(0, 132)).to.equal(signed[1].signature.slice(0, 132));
      await expect(faults.reportEquivocation(...signed)).to.emit(custody, "Slashed");
    });

    it("nothing is evidence by another path, or by one that is too long", async () => {
      const { faults, staleEvidence, alice } = await load();
      const [receipt, answer] = await staleEvidence({ signers: [signsTogether(alice), signsTogether(alice)] });
      const swapped = { ...answer, signature: answer.signature.slice(0, 132) + receipt.signature.slice(132) };
      await expect(faults.reportStale(receipt, swapped)).to.be.revertedWithCustomError(faults, "UnknownSigner");
      const long = await staleEvidence({ signers: [alice, signsTogether(alice, random(17))] });
      await expect(faults.reportStale(...long))
        .to.be.revertedWithCustomError(faults, "ECDSAInvalidSignatureLength")
        .withArgs(65 + 17 * 32);
    });
  });

  it("refuses messages of two seats", async () => {
    const { faults, staleEvidence, signAnswer, alice, bob, start } = await load();
    for (const [signers, seats] of [
      [
        [alice, bob],
        [SEAT, OTHER_SEAT],
      ],
      [
        [bob, alice],
        [OTHER_SEAT, SEAT],
      ],
    ] as [[typeof alice, typeof alice], [bigint, bigint]][]) {
      await expect(faults.reportStale(...(await staleEvidence({ signers }))))
        .to.be.revertedWithCustomError(faults, "SignerMismatch")
        .withArgs(...seats);
    }
    const one = await signAnswer(alice, answerOf(6n, start));
    const two = await signAnswer(bob, answerOf(6n, start, { profileHash: profile(6n, 1n) }));
    await expect(faults.reportEquivocation(one, two))
      .to.be.revertedWithCustomError(faults, "SignerMismatch")
      .withArgs(SEAT, OTHER_SEAT);
  });

  it("takes messages by two keys of one seat", async () => {
    const { faults, custody, staleEvidence, alice, carol } = await load();
    await custody.setKey(carol, SEAT, 0);
    await expect(faults.reportStale(...(await staleEvidence({ signers: [alice, carol] }))))
      .to.emit(custody, "Slashed")
      .withArgs(SEAT, 500n, 30n * DAY, anyValue, faultId(SEAT, receiptOf(6n, 0n)));
  });

  describe("a retired key", () => {
    for (const which of ["receipt", "answer"] as const) {
      it(`answers for the ${which} dated until it was retired, and not for a later one`, async () => {
        const { faults, custody, staleEvidence, alice, carol, start } = await load();
        const signedAt = start - (which === "receipt" ? 110n : 10n);
        const signers: [typeof alice, typeof alice] = which === "receipt" ? [carol, alice] : [alice, carol];
        const change = which === "receipt" ? { receipt: { receivedAt: signedAt } } : { answer: { servedAt: signedAt } };
        const evidence = await staleEvidence({ ...change, signers });
        await custody.setKey(carol, SEAT, signedAt - 1n);
        await expect(faults.reportStale(...evidence))
          .to.be.revertedWithCustomError(faults, "KeyRetired")
          .withArgs(carol, signedAt - 1n);
        await custody.setKey(carol, SEAT, signedAt);
        await expect(faults.reportStale(...evidence)).to.emit(custody, "Slashed");
      });
    }

    it("answers until the evidence window is over, so that one that leaks later harms nobody", async () => {
      const { faults, custody, signReceipt, signAnswer, alice, carol, start } = await load();
      await custody.setKey(carol, SEAT, start);
      const forged = await signReceipt(carol, receiptOf(2n ** 64n - 1n, start));
      const honest = await signAnswer(alice, answerOf(6n, start + WINDOW));
      await networkHelpers.time.increaseTo(start + WINDOW);
      expect((await faults.staleFault(forged, honest)).seat).to.equal(SEAT);
      await networkHelpers.time.setNextBlockTimestamp(start + WINDOW + 1n);
      await expect(faults.reportStale(forged, honest))
        .to.be.revertedWithCustomError(faults, "KeyRetired")
        .withArgs(carol, start);
    });
  });

  describe("the evidence window", () => {
    it("is 14 days from when the answer was served, to the second", async () => {
      const { faults, custody, signReceipt, signAnswer, alice, start } = await load();
      const receipt = await signReceipt(alice, receiptOf(6n, start - 100n));
      const answer = await signAnswer(alice, answerOf(5n, start));
      await networkHelpers.time.setNextBlockTimestamp(start + WINDOW + 1n);
      await expect(faults.reportStale(receipt, answer))
        .to.be.revertedWithCustomError(faults, "EvidenceTooOld")
        .withArgs(start, start + 1n);
      const younger = await signAnswer(alice, answerOf(5n, start + 2n));
      await networkHelpers.time.setNextBlockTimestamp(start + WINDOW + 2n);
      await expect(faults.reportStale(receipt, younger)).to.emit(custody, "Slashed");
    });

    it("holds for both answers of an equivocation", async () => {
      const { faults, signAnswer, alice, start } = await load();
      const older = await signAnswer(alice, answerOf(6n, start));
      const newer = await signAnswer(alice, answerOf(6n, start + WINDOW, { profileHash: profile(6n, 1n) }));
      await networkHelpers.time.setNextBlockTimestamp(start + WINDOW + 1n);
      await networkHelpers.mine();
      for (const answers of [
        [older, newer],
        [newer, older],
      ] as const) {
        await expect(faults.equivocationFault(...answers))
          .to.be.revertedWithCustomError(faults, "EvidenceTooOld")
          .withArgs(start, start + 1n);
      }
    });

    it("does not begin in the future", async () => {
      const { faults, custody, staleEvidence, signAnswer, alice, start } = await load();
      const [receipt] = await staleEvidence({});
      const answer = await signAnswer(alice, answerOf(5n, start + 100n));
      await networkHelpers.time.setNextBlockTimestamp(start + 99n);
      await expect(faults.reportStale(receipt, answer))
        .to.be.revertedWithCustomError(faults, "EvidenceFromFuture")
        .withArgs(start + 100n);
      await networkHelpers.time.setNextBlockTimestamp(start + 100n);
      await expect(faults.reportStale(receipt, answer)).to.emit(custody, "Slashed");
    });

    it("does not begin in the future for either answer of an equivocation", async () => {
      const { faults, signAnswer, alice, start } = await load();
      const one = await signAnswer(alice, answerOf(6n, start));
      const two = await signAnswer(alice, answerOf(6n, start + 100n, { profileHash: profile(6n, 1n) }));
      for (const answers of [
        [one, two],
        [two, one],
      ] as const) {
        await expect(faults.equivocationFault(...answers))
          .to.be.revertedWithCustomError(faults, "EvidenceFromFuture")
          .withArgs(start + 100n);
      }
    });
  });
});
