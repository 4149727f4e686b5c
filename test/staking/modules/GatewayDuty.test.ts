import { expect } from "chai";
import { id, TypedDataEncoder, ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { people } from "../../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

const DAY = 86_400n;
const PROBE = id("what the gateway answered");
const OTHER = id("something else");
const TYPES = {
  Alive: [
    { name: "seat", type: "uint24" },
    { name: "epoch", type: "uint32" },
    { name: "probeHash", type: "bytes32" },
  ],
};

/** The duty of some seats, at the begin of an epoch that nobody has opened. */
async function fixtureOf(count: number) {
  const signers = await people(ethers);
  const operators = (await ethers.getSigners()).slice(20 - count);
  const seats = await ethers.deployContract("SeatsMock", [ZeroAddress]);
  await seats.fill(operators);
  const duty = await ethers.deployContract("GatewayDuty", [seats]);
  const epoch = BigInt(await time.latest()) / DAY + 2n;
  await time.setNextBlockTimestamp(epoch * DAY);
  await networkHelpers.mine();

  const domain = {
    name: "ANS Gateway Duty",
    version: "1",
    chainId: (await ethers.provider.getNetwork()).chainId,
    verifyingContract: await duty.getAddress(),
  };
  type Signer = (typeof operators)[number];
  const keyOf = (seat: bigint): Signer => {
    const operator = operators[Number(seat) - 1];
    if (operator === undefined) throw new Error(`no seat ${seat}`);
    return operator;
  };
  /** An operator key's word that a seat answers. */
  const sign = (signer: Signer, seat: bigint, probeHash = PROBE, of = epoch) =>
    signer.signTypedData(domain, TYPES, { seat, epoch: of, probeHash });
  /** The word of some of a seat's watchers. */
  const words = async (seat: bigint, from = 0, to = 5) => {
    const watchers = await duty.watchersOf(seat);
    return Promise.all(watchers.slice(from, to).map((watcher) => sign(keyOf(watcher), seat)));
  };
  const watchersOf = async (seat: bigint) => Array.from(await duty.watchersOf(seat));
  return { ...signers, operators, seats, duty, epoch, keyOf, sign, words, watchersOf };
}

/** Ten seats, and the epoch is open. */
async function fixture() {
  const system = await fixtureOf(10);
  await system.duty.openEpoch();
  return system;
}
const load = () => networkHelpers.loadFixture(fixture);
const unopened = () => fixtureOf(10);
const three = () => fixtureOf(3);
const four = () => fixtureOf(4);
const five = () => fixtureOf(5);
const six = () => fixtureOf(6);

describe("GatewayDuty", () => {
  describe("openEpoch", () => {
    it("fixes the draw once an epoch, and says so", async () => {
      const { duty, seats, epoch, mallory } = await networkHelpers.loadFixture(unopened);
      expect(await duty.SERVICE_PROVIDERS()).to.equal(await seats.getAddress());
      expect(await duty.epochNow()).to.equal(epoch);
      await expect(duty.watchersOf(1)).to.be.revertedWithCustomError(duty, "EpochNotOpen").withArgs(epoch);
      expect(await duty.openEpoch.staticCall()).to.equal(epoch);
      const tx = duty.connect(mallory).openEpoch();
      await expect(tx).to.emit(duty, "EpochOpened");
      const [number, seed, count] = await duty.lastOpened();
      await expect(tx).to.emit(duty, "EpochOpened").withArgs(epoch, seed, 10);
      expect([number, count]).to.deep.equal([epoch, 10n]);
      await expect(duty.openEpoch()).to.be.revertedWithCustomError(duty, "EpochAlreadyOpen").withArgs(epoch);
    });

    it("draws anew the next day", async () => {
      const { duty, epoch, watchersOf } = await load();
      const before = await Promise.all([1n, 2n, 3n].map(watchersOf));
      await time.increaseTo((epoch + 1n) * DAY);
      await expect(duty.watchersOf(1))
        .to.be.revertedWithCustomError(duty, "EpochNotOpen")
        .withArgs(epoch + 1n);
      await duty.openEpoch();
      expect(await Promise.all([1n, 2n, 3n].map(watchersOf))).not.to.deep.equal(before);
    });

    it("needs four active seats", async () => {
      const { duty } = await networkHelpers.loadFixture(three);
      await expect(duty.openEpoch()).to.be.revertedWithCustomError(duty, "TooFewSeats").withArgs(3, 4);
    });
  });

  describe("watchers", () => {
    it("are five other seats, each once", async () => {
      const { watchersOf } = await load();
      for (let seat = 1n; seat <= 10n; seat++) {
        const watchers = await watchersOf(seat);
        expect(new Set(watchers).size).to.equal(5);
        expect(watchers.length).to.equal(5);
        expect(watchers).not.to.include(seat);
        for (const watcher of watchers) expect(Number(watcher)).to.be.within(1, 10);
      }
    });

    it("do not change when a seat joins", async () => {
      const { seats, watchersOf } = await load();
      const before = await Promise.all([1n, 5n, 10n].map(watchersOf));
      await seats.set(11, ZeroAddress, true);
      expect(await Promise.all([1n, 5n, 10n].map(watchersOf))).to.deep.equal(before);
      expect(await watchersOf(11n)).to.have.length(5);
    });

    it("are still five when one or two leave", async () => {
      const { seats, watchersOf } = await load();
      for (let left = 0; left < 2; left++) {
        const [leaving = 0n] = await watchersOf(1n);
        await seats.set(leaving, ZeroAddress, false);
        const watchers = await watchersOf(1n);
        expect(new Set(watchers).size).to.equal(5);
        expect(watchers).not.to.include(leaving).and.not.to.include(1n);
      }
    });

    const all = { 4: four, 5: five, 6: six } as const;
    for (const [count, load] of Object.entries(all)) {
      it(`are all others of ${count}`, async () => {
        const { duty, watchersOf } = await networkHelpers.loadFixture(load);
        await duty.openEpoch();
        const seats = Array.from({ length: Number(count) }, (_, i) => BigInt(i + 1));
        for (const seat of seats) {
          const others = seats.filter((other) => other !== seat);
          expect(new Set(await watchersOf(seat))).to.deep.equal(new Set(others));
        }
      });
    }
  });

  describe("attest", () => {
    it("renews the lease on the word of three of five watchers, whoever brings it", async () => {
      const { duty, seats, epoch, words, mallory } = await load();
      const tx = duty.connect(mallory).attest(1, epoch, PROBE, await words(1n, 2));
      await expect(tx).to.emit(duty, "SeatAttested").withArgs(1, epoch, PROBE, 3);
      await expect(tx).to.emit(seats, "ServiceRecorded");
      expect([await seats.servicesOf(1), await duty.lastAttested(1)]).to.deep.equal([1n, epoch]);
    });

    it("takes the word of all five, and once an epoch", async () => {
      const { duty, epoch, words } = await load();
      await duty.attest(1, epoch, PROBE, await words(1n));
      await expect(duty.attest(1, epoch, PROBE, await words(1n)))
        .to.be.revertedWithCustomError(duty, "AlreadyAttested")
        .withArgs(1, epoch);
      await duty.attest(2, epoch, PROBE, await words(2n));
    });

    /** Seats in all, and how many watchers must sign. */
    const least = [
      [four, 2],
      [five, 3],
      [six, 3],
      [fixture, 3],
    ] as const;
    for (const [load, needed] of least) {
      it(`needs ${needed} signatures among the seats of ${load.name}`, async () => {
        const { duty, epoch, words } = await networkHelpers.loadFixture(load);
        if (load !== fixture) await duty.openEpoch();
        await expect(duty.attest(1, epoch, PROBE, await words(1n, 0, needed - 1)))
          .to.be.revertedWithCustomError(duty, "TooFewSignatures")
          .withArgs(needed - 1, needed);
        await duty.attest(1, epoch, PROBE, await words(1n, 0, needed));
      });
    }

    it("needs three watchers who are still active", async () => {
      const { duty, seats, epoch, words } = await networkHelpers.loadFixture(four);
      await duty.openEpoch();
      const given = await words(1n);
      await seats.set(4, ZeroAddress, false);
      await expect(duty.attest(1, epoch, PROBE, given))
        .to.be.revertedWithCustomError(duty, "TooFewWatchers")
        .withArgs(1, 2, 3);
    });

    it("counts no watcher twice", async () => {
      const { duty, epoch, words, watchersOf, keyOf } = await load();
      const [first = "", second = ""] = await words(1n);
      const [watcher = 0n] = await watchersOf(1n);
      await expect(duty.attest(1, epoch, PROBE, [first, second, first]))
        .to.be.revertedWithCustomError(duty, "NotWatcher")
        .withArgs(1, keyOf(watcher));
    });

    it("counts nobody but watchers, however many collude (A16)", async () => {
      const { duty, epoch, words, watchersOf, keyOf, sign, mallory } = await load();
      const good = await words(1n, 0, 2);
      const watchers = await watchersOf(1n);
      const others = [2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n].filter((seat) => !watchers.includes(seat));
      for (const signer of [keyOf(1n), keyOf(others[0] ?? 0n), mallory]) {
        await expect(duty.attest(1, epoch, PROBE, [...good, await sign(signer, 1n)]))
          .to.be.revertedWithCustomError(duty, "NotWatcher")
          .withArgs(1, signer);
      }
    });

    it("counts no key that was retired", async () => {
      const { duty, seats, epoch, words, watchersOf, keyOf } = await load();
      const given = await words(1n);
      const [, watcher = 0n] = await watchersOf(1n);
      await seats.setKey(keyOf(watcher), watcher, 1);
      await expect(duty.attest(1, epoch, PROBE, given))
        .to.be.revertedWithCustomError(duty, "NotWatcher")
        .withArgs(1, keyOf(watcher));
    });

    it("counts no word on another seat, epoch or answer", async () => {
      const { duty, epoch, words, watchersOf, keyOf, sign } = await load();
      const good = await words(1n, 0, 2);
      const watcher = keyOf((await watchersOf(1n))[2] ?? 0n);
      for (const other of [sign(watcher, 2n), sign(watcher, 1n, OTHER), sign(watcher, 1n, PROBE, epoch - 1n)]) {
        await expect(duty.attest(1, epoch, PROBE, [...good, await other])).to.be.revertedWithCustomError(
          duty,
          "NotWatcher",
        );
      }
    });

    it("refuses what is no signature", async () => {
      const { duty, epoch, words } = await load();
      const given = [...(await words(1n, 0, 2)), "0x1234"];
      await expect(duty.attest(1, epoch, PROBE, given))
        .to.be.revertedWithCustomError(duty, "ECDSAInvalidSignatureLength")
        .withArgs(2);
    });

    it("is for the epoch that is running, once it is open", async () => {
      const { duty, epoch, words } = await load();
      const given = await words(1n);
      for (const other of [epoch - 1n, epoch + 1n]) {
        await expect(duty.attest(1, other, PROBE, given))
          .to.be.revertedWithCustomError(duty, "WrongEpoch")
          .withArgs(other, epoch);
      }
      await time.increaseTo((epoch + 1n) * DAY);
      await expect(duty.attest(1, epoch + 1n, PROBE, given))
        .to.be.revertedWithCustomError(duty, "EpochNotOpen")
        .withArgs(epoch + 1n);
    });

    it("is for seats that the custody renews", async () => {
      const { duty, seats, epoch, words } = await load();
      const given = await words(10n);
      await seats.set(10, ZeroAddress, false);
      const errors = await ethers.getContractAt("ISeats", seats);
      await expect(duty.attest(10, epoch, PROBE, given)).to.be.revertedWithCustomError(errors, "BadSeatStatus");
      expect(await duty.lastAttested(10)).to.equal(0n);
    });
  });

  describe("conflict", () => {
    it("convicts a watcher of two answers, its retired key included", async () => {
      const { duty, seats, epoch, sign, keyOf, operators } = await load();
      const [one, other] = [await sign(keyOf(3n), 1n), await sign(keyOf(3n), 1n, OTHER)];
      expect(await duty.conflict(1, epoch, PROBE, one, OTHER, other)).to.equal(3n);
      await seats.setKey(operators[2] ?? ZeroAddress, 3, 1);
      await seats.setKey(operators[3] ?? ZeroAddress, 3, 0);
      const later = await sign(keyOf(4n), 1n, OTHER);
      expect(await duty.conflict(1, epoch, PROBE, one, OTHER, later)).to.equal(3n);
    });

    it("convicts nobody of one answer, of another's, or of what it did not sign", async () => {
      const { duty, epoch, sign, keyOf, mallory } = await load();
      const one = await sign(keyOf(3n), 1n);
      const cases = [
        [one, PROBE, one],
        [one, OTHER, await sign(keyOf(4n), 1n, OTHER)],
        [one, OTHER, await sign(keyOf(3n), 2n, OTHER)],
        [one, OTHER, await sign(keyOf(3n), 1n, OTHER, epoch + 1n)],
        [await sign(mallory, 1n), OTHER, await sign(mallory, 1n, OTHER)],
      ] as const;
      for (const [given, probeHash, other] of cases) {
        await expect(duty.conflict(1, epoch, PROBE, given, probeHash, other)).to.be.revertedWithCustomError(
          duty,
          "NotConflicting",
        );
      }
    });
  });

  it("says what a watcher signs", async () => {
    const { duty, epoch } = await load();
    const { name, version, chainId, verifyingContract } = await duty.eip712Domain();
    const hash = TypedDataEncoder.hash({ name, version, chainId, verifyingContract }, TYPES, {
      seat: 7,
      epoch,
      probeHash: ZeroHash,
    });
    expect(await duty.aliveHash(7, epoch, ZeroHash)).to.equal(hash);
  });
});
