import { expect } from "chai";
import { ZeroHash } from "ethers";
import { network } from "hardhat";

import { answerSigning } from "../../helpers/answers.ts";
import { answered, ask, bring, deployOffchain, FRESHNESS, NAME, type Story, tell } from "../../helpers/offchain.ts";
import { encodeResponse, profileHash, type RecordText, sequenceOf } from "../../helpers/offchainMessages.ts";
import { SLASH } from "../../helpers/staking.ts";
import { text } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();

const url = (value: string): RecordText[] => [{ key: "text:url", value }];

/** The seat of a stolen key gave Bob a receipt for his second profile. */
async function afterReceipt() {
  const offchain = await deployOffchain(ethers);
  const { custody, governance, operators, resolver, domains, now } = offchain;
  const faults = await ethers.deployContract("AnswerFaults", [custody, governance]);
  await custody.connect(governance).scheduleModule(faults, SLASH);
  await networkHelpers.time.increase(16 * 86_400); // Until the right to slash is valid.

  const [stolen] = operators;
  if (stolen === undefined) throw new Error("There is an operator.");
  const expires = (await now()) + 365n * 86_400n;
  const older = { epoch: 1n, revision: 1n, expires, records: url("https://old.example") };
  const newer = { epoch: 1n, revision: 2n, expires, records: url("https://new.example") };
  const { signAnswer, signReceipt } = await answerSigning(custody, domains.names.chainId);
  const name = { resolver: await resolver.getAddress(), node: ethers.namehash(NAME) };
  const receipt = await signReceipt(stolen, {
    ...name,
    profileHash: profileHash(NAME, newer),
    sequence: sequenceOf(newer),
    expires,
    receivedAt: await now(),
  });
  return { ...offchain, faults, stolen, older, newer, name, receipt, signAnswer };
}
const load = () => networkHelpers.loadFixture(afterReceipt);

/** What the thief of the key serves in place of the newer profile. */
const lies: [what: string, (loaded: Awaited<ReturnType<typeof load>>) => Partial<Story>, shown: string][] = [
  ["the older profile", ({ older }) => ({ profile: older }), "https://old.example"],
  ["no profile at all", ({ newer }) => ({ profile: null, service: { sequence: sequenceOf(newer) } }), ""],
];

describe("The thief of an operator key", () => {
  for (const [what, lie, shown] of lies) {
    it(`can show ${what}, for the zone's freshness, and the seat is slashed for it`, async () => {
      const loaded = await load();
      const { faults, receipt, signAnswer, stolen, name, now, mallory, custody } = loaded;
      await networkHelpers.time.increase((await faults.allowedDelayAt(await now())) + 1n);
      const story = lie(loaded);
      expect(await answered(loaded, text(NAME, "url"), ["string"], story)).to.deep.equal([shown]);

      const lookup = await ask(loaded, text(NAME, "url"));
      const response = await tell(loaded, lookup.callData, story);
      const { sequence, servedAt, expires, signatures } = response.service;
      const proof = await signAnswer(stolen, {
        ...name,
        queryHash: ethers.keccak256(lookup.callData),
        profileHash: story.profile ? profileHash(NAME, loaded.older) : ZeroHash,
        sequence,
        servedAt,
        expires,
      });
      expect(signatures, "what the client got is the proof").to.deep.equal([proof.signature]);

      await networkHelpers.time.increase(FRESHNESS + 1n);
      await expect(bring(loaded, lookup, encodeResponse(response))).to.be.revertedWithCustomError(
        loaded.proof,
        "AnswerExpired",
      );
      await expect(faults.connect(mallory).reportStale(receipt, proof)).to.emit(faults, "FaultReported");
      expect((await custody.seatOf(1)).status).to.equal(3n);
    });
  }

  it("can show nothing that Bob never signed", async () => {
    const loaded = await load();
    const { newer, thief, proof } = loaded;
    const records = [{ key: "text:url", value: "https://evil.example" }];
    const forged = answered(loaded, text(NAME, "url"), ["string"], { profile: { ...newer, records }, owner: thief });
    await expect(forged).to.be.revertedWithCustomError(proof, "ProfileNotByOwner");
  });

  it("can date nothing ahead, to show it after the newer profile is known", async () => {
    const loaded = await load();
    const servedAt = (await loaded.now()) + 3600n;
    const service = { servedAt, expires: servedAt + FRESHNESS };
    const ahead = answered(loaded, text(NAME, "url"), ["string"], { profile: loaded.older, service });
    await expect(ahead).to.be.revertedWithCustomError(loaded.proof, "AnswerFromFuture").withArgs(servedAt);
  });
});
