import { expect } from "chai";
import { namehash } from "ethers";
import { network } from "hardhat";

import { proveKey, slash } from "../../helpers/staking.ts";
import {
  answer,
  answered,
  ask,
  bring,
  deployOffchain,
  FRESHNESS,
  key,
  NAME,
  type Offchain,
  RECORDS,
  type Story,
  tell,
} from "../../helpers/offchain.ts";
import { encodeResponse, type Profile } from "../../helpers/offchainMessages.ts";
import { addr, decode, text } from "../../helpers/universal.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployOffchain(ethers);
const load = () => networkHelpers.loadFixture(fixture);

type Told<Value> = (offchain: Offchain, now: bigint) => Value;
type Refusal = [what: string, story: Told<Partial<Story>>, error: string, args?: Told<unknown[]>];

function refuses(cases: Refusal[]): void {
  for (const [what, story, error, args] of cases) {
    it(`${what} (${error})`, async () => {
      const offchain = await load();
      const now = await offchain.now();
      const call = answer(offchain, addr(NAME), story(offchain, now));
      const refused = expect(call).to.be.revertedWithCustomError(offchain.proof, error);
      await (args === undefined ? refused : refused.withArgs(...args(offchain, now)));
    });
  }
}

const FORGED = [{ key: "addr:60", value: "0x00000000000000000000000000000000000bad00" }];

describe("SignedRecords refuses a grant", () => {
  refuses([
    [
      "by anybody but the issuer",
      ({ thief }) => ({ issuer: thief }),
      "GrantNotByIssuer",
      ({ issuer }) => [NAME, issuer.address],
    ],
    ["for another name", ({ issuer }) => ({ issuer: forName(issuer, "eve.acme.dim") }), "GrantNotByIssuer"],
    ["for another chain", () => ({ namesDomain: { chainId: 1n } }), "GrantNotByIssuer"],
    [
      "for another resolver",
      ({ thief }) => ({ namesDomain: { verifyingContract: thief.address } }),
      "GrantNotByIssuer",
    ],
    ["for another version of the protocol", () => ({ namesDomain: { version: "2" } }), "GrantNotByIssuer"],
    ["that is over", (_, now) => ({ grant: { expires: now - 1n } }), "GrantExpired", (_, now) => [NAME, now - 1n]],
    ["of epoch 0", () => ({ grant: { epoch: 0n } }), "EpochMismatch", () => [NAME, 0n, 1n]],
  ]);

  it("takes it in its last second", async () => {
    const offchain = await load();
    const expires = (await offchain.now()) + 10n;
    const lookup = await ask(offchain, addr(NAME));
    const response = encodeResponse(await tell(offchain, lookup.callData, { grant: { expires } }));
    await networkHelpers.time.setNextBlockTimestamp(expires);
    await networkHelpers.mine();
    expect(decode(["address"], await bring(offchain, lookup, response))[0]).not.to.equal(ethers.ZeroAddress);
    await networkHelpers.mine();
    await expect(bring(offchain, lookup, response)).to.be.revertedWithCustomError(offchain.proof, "GrantExpired");
  });

  it("of an issuer before, at once, for every name", async () => {
    const offchain = await load();
    const { resolver, alice, thief } = offchain;
    await answer(offchain, addr(NAME));
    await resolver.connect(alice).setIssuer(namehash("acme.dim"), thief);
    await expect(answer(offchain, addr(NAME)))
      .to.be.revertedWithCustomError(offchain.proof, "GrantNotByIssuer")
      .withArgs(NAME, thief.address);
  });

  it("by the issuer of another zone", async () => {
    const offchain = await load();
    const { resolver, alice, register, thief } = offchain;
    const policy = { seats: [], threshold: 1, freshness: FRESHNESS, gateways: ["https://other.example"] };
    await resolver.connect(alice).setZone(await register("other"), thief, policy);
    await expect(answer(offchain, addr("bob.other.dim"), { name: "bob.other.dim" })).to.be.revertedWithCustomError(
      offchain.proof,
      "GrantNotByIssuer",
    );
  });
});

describe("SignedRecords refuses a transfer", () => {
  refuses([
    [
      "by anybody but the owner",
      ({ thief }) => ({ transfers: [{ by: thief, to: thief.address }], owner: thief }),
      "TransferNotByOwner",
      ({ bob }) => [NAME, bob.address],
    ],
    [
      "by the first owner after another got it",
      ({ bob, carol, thief }) => ({
        transfers: [
          { by: bob, to: carol.address },
          { by: bob, to: thief.address },
        ],
        owner: thief,
      }),
      "TransferNotByOwner",
      ({ carol }) => [NAME, carol.address],
    ],
    [
      "that repeats an epoch",
      ({ bob, carol }) => ({ transfers: [{ by: bob, to: carol.address, epoch: 1n }], owner: carol }),
      "EpochMismatch",
      () => [NAME, 1n, 2n],
    ],
    [
      "that skips an epoch",
      ({ bob, carol }) => ({ transfers: [{ by: bob, to: carol.address, epoch: 3n }], owner: carol }),
      "EpochMismatch",
      () => [NAME, 3n, 2n],
    ],
    [
      "too many",
      ({ bob }) => ({ transfers: Array.from({ length: 9 }, () => ({ by: bob })) }),
      "TooManyTransfers",
      () => [NAME, 9n, 8n],
    ],
  ]);

  it("takes eight, and only the last owner's profile", async () => {
    const offchain = await load();
    const { bob, carol } = offchain;
    const back = Array.from({ length: 7 }, () => ({ by: bob }));
    const transfers = [...back, { by: bob, to: carol.address }];
    await answer(offchain, addr(NAME), { transfers, owner: carol });
    await expect(answer(offchain, addr(NAME), { transfers, owner: bob }))
      .to.be.revertedWithCustomError(offchain.proof, "ProfileNotByOwner")
      .withArgs(NAME, carol.address);
  });
});

describe("SignedRecords refuses a profile", () => {
  refuses([
    [
      "by anybody but the owner: a forged value",
      ({ thief }) => ({ owner: thief, profile: { records: FORGED } }),
      "ProfileNotByOwner",
      ({ bob }) => [NAME, bob.address],
    ],
    ["by the issuer", ({ issuer }) => ({ owner: issuer }), "ProfileNotByOwner"],
    ["for another name", ({ bob }) => ({ owner: forName(bob, "eve.acme.dim") }), "ProfileNotByOwner"],
    ["that is over", (_, now) => ({ profile: { expires: now - 1n } }), "ProfileExpired", (_, now) => [NAME, now - 1n]],
    [
      "of a former owner's epoch",
      ({ bob, carol }) => ({ transfers: [{ by: bob, to: carol.address }], owner: carol, profile: { epoch: 1n } }),
      "EpochMismatch",
      () => [NAME, 1n, 2n],
    ],
    ["of an epoch to come", () => ({ profile: { epoch: 2n } }), "EpochMismatch", () => [NAME, 2n, 1n]],
    ["of revision 0", () => ({ profile: { revision: 0n } }), "ZeroRevision", () => [NAME]],
  ]);

  const forgeries: [what: string, change: Partial<Profile>][] = [
    ["a changed value", { records: FORGED }],
    ["a record left out: a forged absence", { records: RECORDS.slice(1) }],
    ["a record added", { records: [...RECORDS, { key: "text:email", value: "eve@evil.example" }] }],
    ["its records in another order", { records: RECORDS.toReversed() }],
    ["a longer life", { expires: 2n ** 64n - 1n }],
    ["a higher revision", { revision: 9n }],
  ];
  for (const [what, change] of forgeries) {
    it(`with ${what} that its owner did not sign, whatever operator key is stolen`, async () => {
      const offchain = await load();
      const lookup = await ask(offchain, addr(NAME));
      const honest = await tell(offchain, lookup.callData);
      const forged = await tell(offchain, lookup.callData, { profile: { ...honest.profile, ...change } });
      const response = { ...forged, profile: { ...honest.profile, ...change } };
      await expect(bring(offchain, lookup, encodeResponse(response)))
        .to.be.revertedWithCustomError(offchain.proof, "ProfileNotByOwner")
        .withArgs(NAME, offchain.bob.address);
    });
  }

  it("with values that are not those of the profile", async () => {
    const offchain = await load();
    const { resolver } = offchain;
    for (const values of [[], [FORGED[0]?.value ?? ""]]) {
      await expect(answer(offchain, addr(NAME), { values }))
        .to.be.revertedWithCustomError(resolver, "ValueMissing")
        .withArgs("addr:60");
    }
  });

  it("takes values in any order, with others among them", async () => {
    const offchain = await load();
    const values = ["something else", ...RECORDS.map(({ value }) => value).toReversed()];
    expect(await answered(offchain, text(NAME, "url"), ["string"], { values })).to.deep.equal(["https://bob.example"]);
  });
});

describe("SignedRecords refuses an answer", () => {
  refuses([
    [
      "that is stale",
      (_, now) => ({ service: { servedAt: now - FRESHNESS - 1n, expires: now - 1n } }),
      "AnswerExpired",
      (_, now) => [now - 1n],
    ],
    [
      "that could be used for too long",
      (_, now) => ({ service: { servedAt: now, expires: now + FRESHNESS + 1n } }),
      "AnswerWindowTooLong",
      (_, now) => [now, now + FRESHNESS + 1n, FRESHNESS],
    ],
    [
      "dated ahead, to be used later",
      (_, now) => ({ service: { servedAt: now + 61n, expires: now + 61n + FRESHNESS } }),
      "AnswerFromFuture",
      (_, now) => [now + 61n],
    ],
    ["that nobody signed", () => ({ keys: [] }), "ThresholdNotMet", () => [0n, 1n]],
    ["by no operator key", ({ thief }) => ({ keys: [thief] }), "UnknownOperatorKey", ({ thief }) => [thief.address]],
    [
      "for another sequence than the profile's",
      () => ({ service: { sequence: 7n } }),
      "SequenceMismatch",
      () => [7n, (1n << 32n) | 1n],
    ],
    ["to another question", () => ({ asked: { callData: "0x" } }), "UnknownOperatorKey"],
    ["about another name", () => ({ asked: { node: namehash("eve.acme.dim") } }), "UnknownOperatorKey"],
    ["to another resolver", ({ thief }) => ({ asked: { resolver: thief.address } }), "UnknownOperatorKey"],
    ["on another chain", () => ({ serviceDomain: { chainId: 1n } }), "UnknownOperatorKey"],
    [
      "for seats of another custody",
      ({ thief }) => ({ serviceDomain: { verifyingContract: thief.address } }),
      "UnknownOperatorKey",
    ],
    ["that vouches for another profile", () => ({ vouched: namehash("another") }), "UnknownOperatorKey"],
    ["that vouches for no profile, and serves one", () => ({ vouched: ethers.ZeroHash }), "UnknownOperatorKey"],
    [
      "that serves no profile, and vouches for one",
      () => ({ profile: null, vouched: namehash("another") }),
      "UnknownOperatorKey",
    ],
  ]);

  it("whose signature is none", async () => {
    const offchain = await load();
    await expect(answer(offchain, addr(NAME), { service: { signatures: ["0x1234"] } }))
      .to.be.revertedWithCustomError(offchain.proof, "ECDSAInvalidSignatureLength")
      .withArgs(2n);
  });

  it("replayed to another question about the same name", async () => {
    const offchain = await load();
    const [first, second] = [await ask(offchain, addr(NAME)), await ask(offchain, text(NAME, "url"))];
    const response = encodeResponse(await tell(offchain, first.callData));
    await expect(bring(offchain, second, response)).to.be.revertedWithCustomError(offchain.proof, "UnknownOperatorKey");
  });

  it("takes it in its last second, and dated a minute ahead of the newest block", async () => {
    const offchain = await load();
    const now = await offchain.now();
    await answer(offchain, addr(NAME), { service: { servedAt: now - FRESHNESS, expires: now } });
    await answer(offchain, addr(NAME), { service: { servedAt: now + 60n, expires: now + 60n + FRESHNESS } });
  });

  it("by a key that was retired", async () => {
    const offchain = await load();
    const { custody, alice, operators, proof } = offchain;
    const fresh = key("another operator");
    await custody.connect(alice).getFunction("rotateKey")(
      1,
      fresh.address,
      await proveKey(offchain, fresh, alice.address),
    );
    const retiredAt = await offchain.now();
    await expect(answer(offchain, addr(NAME)))
      .to.be.revertedWithCustomError(proof, "RetiredOperatorKey")
      .withArgs(operators[0]?.address, retiredAt);
    await answer(offchain, addr(NAME), { keys: [fresh] });
  });

  it("by a seat that does not serve", async () => {
    const offchain = await load();
    await slash(offchain, 1n, 500n, 3600n);
    await expect(answer(offchain, addr(NAME)))
      .to.be.revertedWithCustomError(offchain.proof, "SeatNotServing")
      .withArgs(1n);
  });

  it("by a seat that the zone does not name", async () => {
    const offchain = await load();
    await offchain.setPolicy({ seats: [2n, 3n] });
    await expect(answer(offchain, addr(NAME)))
      .to.be.revertedWithCustomError(offchain.proof, "SeatNotAllowed")
      .withArgs(1n);
    for (const seat of [2, 3]) await answer(offchain, addr(NAME), { keys: offchain.operators.slice(seat - 1, seat) });
  });

  it("below the threshold, also with one seat twice", async () => {
    const offchain = await load();
    const { operators, proof } = offchain;
    await offchain.setPolicy({ threshold: 2 });
    const [one, two, three] = operators;
    if (one === undefined || two === undefined || three === undefined) throw new Error("There are three operators.");
    const by = (...keys: (typeof one)[]) => answer(offchain, addr(NAME), { keys });
    await expect(by(one)).to.be.revertedWithCustomError(proof, "ThresholdNotMet").withArgs(1n, 2n);
    await expect(by(one, one)).to.be.revertedWithCustomError(proof, "SameSeatTwice").withArgs(1n);
    await expect(by(one, offchain.thief)).to.be.revertedWithCustomError(proof, "UnknownOperatorKey");
    await by(three, one);
    await by(one, two, offchain.thief); // What is not demanded is not looked at.
  });
});

/** A signer that is made to sign for another name than the one it is asked to. */
function forName(signer: Offchain["bob"], name: string): Pick<Offchain["bob"], "signTypedData"> {
  return {
    signTypedData: async (domain, types, value) => await signer.signTypedData(domain, types, { ...value, name }),
  };
}
