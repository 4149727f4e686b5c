import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { network } from "hardhat";

import { people } from "../../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();
const { time } = networkHelpers;

const VERIFIER = 0;
const DAY = 86_400n;
const HOUR = 3600n;
const QUARTER = DAY / 4n;

/** Four active seats with a quarter of the day each, a router whose registrar is an account, and its record duty. */
async function fixture() {
  const signers = await people(ethers);
  const { deployer: registrar, governance, treasury } = signers;
  const operators = (await ethers.getSigners()).slice(10, 14);
  const dimt = await ethers.deployContract("DIMToken", [[registrar], [10n ** 28n]]);
  const seats = await ethers.deployContract("SeatsMock", [dimt]);
  await seats.fill(operators);
  const router = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, seats, treasury]);
  const duty = await ethers.deployContract("RecordDuty", [governance, router]);
  await router.connect(governance).setPayee(VERIFIER, duty);
  /** A midnight to come. */
  const midnight = (BigInt(await time.latest()) / DAY + 2n) * DAY;

  /** Pays a fee of which `share` is the verifiers'. */
  const pay = async (share: bigint) => {
    await dimt.transfer(router, share * 10n);
    await router.credit(0, 0, 1, share * 10n);
  };
  /** Has a seat finalise the latest block, in the next one, at a time unless it is any. */
  const finalise = async (seat: number, at?: bigint, operator = operators[seat - 1]) => {
    if (at !== undefined) await time.setNextBlockTimestamp(at);
    const block = await ethers.provider.getBlock("latest");
    return duty.connect(operator).finalise(seat, block?.number ?? 0, block?.hash ?? ZeroHash);
  };
  return { ...signers, operators, dimt, seats, router, duty, midnight, pay, finalise };
}
const load = () => networkHelpers.loadFixture(fixture);

/** The custody knows the producers, and seat 3 produces the blocks. */
async function producing() {
  const system = await load();
  const { duty, seats, governance, operators } = system;
  await duty.connect(governance).setProducers(seats);
  await networkHelpers.setCoinbase(operators[2]?.address ?? ZeroAddress);
  await time.setNextBlockTimestamp(system.midnight);
  await networkHelpers.mine();
  return system;
}

describe("RecordDuty", () => {
  it("knows its router, the custody, the token and its owner", async () => {
    const { duty, router, seats, dimt, governance } = await load();
    const facts = [duty.FEE_ROUTER(), duty.SERVICE_PROVIDERS(), duty.DIMT(), duty.owner(), duty.producers()];
    expect(await Promise.all(facts)).to.deep.equal([
      await router.getAddress(),
      await seats.getAddress(),
      await dimt.getAddress(),
      governance.address,
      ZeroAddress,
    ]);
  });

  describe("turns", () => {
    const quarters: [bigint, bigint, bigint][] = [
      [0n, 1n, 0n],
      [QUARTER - 1n, 1n, 0n],
      [QUARTER, 2n, QUARTER],
      [3n * QUARTER, 4n, 3n * QUARTER],
      [DAY - 1n, 4n, 3n * QUARTER],
      [DAY, 1n, DAY],
    ];
    for (const [second, seat, start] of quarters) {
      it(`seat ${seat} of four is on duty ${second} seconds after midnight`, async () => {
        const { duty, midnight } = await load();
        const turn = [seat, midnight + start, midnight + start + QUARTER];
        expect(await duty.turnAt(midnight + second)).to.deep.equal(turn);
      });
    }

    it("says who is on duty now", async () => {
      const { duty, midnight } = await load();
      await time.increaseTo(midnight + QUARTER + 10n);
      expect(await duty.onDuty()).to.deep.equal([2n, midnight + QUARTER, midnight + 2n * QUARTER]);
    });

    it("gives a lone seat the whole day, and nobody a turn where nobody is active", async () => {
      const { duty, seats, midnight } = await load();
      for (const seat of [2, 3, 4]) await seats.set(seat, ZeroAddress, false);
      expect(await duty.turnAt(midnight + 5n)).to.deep.equal([1n, midnight, midnight + DAY]);
      await seats.set(1, ZeroAddress, false);
      expect(await duty.turnAt(midnight + 5n)).to.deep.equal([0n, 0n, 0n]);
    });

    const next: [number, bigint, bigint][] = [
      [1, 0n, 0n],
      [1, QUARTER - 1n, 0n],
      [1, QUARTER, DAY],
      [3, 0n, 2n * QUARTER],
      [3, 3n * QUARTER, DAY + 2n * QUARTER],
      [4, DAY - 1n, 3n * QUARTER],
    ];
    for (const [seat, from, start] of next) {
      it(`the next turn of seat ${seat} from second ${from} begins at second ${start}`, async () => {
        const { duty, midnight } = await load();
        const turn = [BigInt(seat), midnight + start, midnight + start + QUARTER];
        expect(await duty.nextTurnOf(seat, midnight + from)).to.deep.equal(turn);
      });
    }

    it("has no next turn for a seat that is not active", async () => {
      const { duty, midnight } = await load();
      await expect(duty.nextTurnOf(5, midnight)).to.be.revertedWithCustomError(duty, "SeatNotActive").withArgs(5);
    });
  });

  describe("finalise", () => {
    it("books the share to the seat on duty, renews its lease and says so", async () => {
      const { duty, seats, dimt, router, pay, finalise, midnight } = await load();
      await pay(70n);
      const block = await ethers.provider.getBlock("latest");
      const tx = await finalise(2, midnight + QUARTER);
      await expect(tx)
        .to.emit(duty, "RecordsFinalised")
        .withArgs(2, block?.number ?? 0, block?.hash ?? ZeroHash, 70n, true);
      await expect(tx)
        .to.emit(seats, "ServiceRecorded")
        .withArgs(2, duty, midnight + QUARTER + 2n * DAY);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [router, duty], [-70n, 70n]);
      expect(await duty.owedTo(2)).to.equal(70n);
      expect(await duty.lastFinalised()).to.deep.equal([BigInt(block?.number ?? 0), midnight + QUARTER]);
    });

    it("may be done again in the turn for what came since, and renews the lease once a turn", async () => {
      const { duty, seats, pay, finalise, midnight } = await load();
      await pay(70n);
      await finalise(1, midnight);
      await pay(5n);
      await finalise(1, midnight + QUARTER - 1n);
      expect([await duty.owedTo(1), await seats.servicesOf(1)]).to.deep.equal([75n, 1n]);
      await finalise(1, midnight + DAY);
      expect(await seats.servicesOf(1)).to.equal(2n);
    });

    it("renews the lease where nothing was paid", async () => {
      const { duty, seats, finalise, midnight } = await load();
      await finalise(1, midnight);
      expect([await duty.owedTo(1), await seats.servicesOf(1)]).to.deep.equal([0n, 1n]);
    });

    it("takes what somebody has had paid, or gave, before", async () => {
      const { duty, router, dimt, pay, finalise, midnight } = await load();
      await pay(70n);
      await router.payPool(VERIFIER);
      await dimt.transfer(duty, 3n);
      await finalise(1, midnight);
      await pay(10n);
      await finalise(2, midnight + QUARTER);
      expect([await duty.owedTo(1), await duty.owedTo(2)]).to.deep.equal([73n, 10n]);
    });

    it("renews the lease where the verifiers' pool goes elsewhere", async () => {
      const { duty, seats, router, dimt, governance, bob, pay, finalise, midnight } = await load();
      await router.connect(governance).setPayee(VERIFIER, bob);
      await pay(70n);
      await expect(finalise(1, midnight)).to.changeTokenBalances(ethers, dimt, [bob], [70n]);
      expect([await duty.owedTo(1), await seats.servicesOf(1)]).to.deep.equal([0n, 1n]);
    });

    it("fails where the custody takes no word from it", async () => {
      const { duty, seats, finalise, midnight } = await load();
      await seats.setDeaf(true);
      const errors = await ethers.getContractAt("IStakingParameters", seats);
      await expect(finalise(1, midnight)).to.be.revertedWithCustomError(errors, "OnlyModule").withArgs(duty, 1);
    });

    /** Seats in all, where the turn of the first begins to be open to others. */
    const exclusive: [number, bigint][] = [
      [4, 120n],
      [360, 120n],
      [480, 90n],
    ];
    for (const [count, alone] of exclusive) {
      it(`leaves the first ${alone} seconds to the seat on duty among ${count}`, async () => {
        const { duty, seats, pay, finalise, midnight } = await load();
        await seats.crowd(count - 4);
        await pay(70n);
        await expect(finalise(2, midnight + alone - 1n))
          .to.be.revertedWithCustomError(duty, "NotOnDuty")
          .withArgs(1, midnight + alone);
        await finalise(2, midnight + alone);
        expect([await duty.owedTo(2), await seats.servicesOf(2)]).to.deep.equal([70n, 0n]);
      });
    }

    it("lets one other seat in once a turn, and the seat on duty still", async () => {
      const { duty, seats, pay, finalise, midnight } = await load();
      const tx = finalise(3, midnight + 120n);
      await expect(tx).to.emit(duty, "RecordsFinalised").and.not.to.emit(seats, "ServiceRecorded");
      for (const seat of [2, 3]) {
        await expect(finalise(seat, midnight + 200n + BigInt(seat)))
          .to.be.revertedWithCustomError(duty, "AlreadyFinalised")
          .withArgs(midnight + 120n);
      }
      await pay(70n);
      await finalise(1, midnight + 300n);
      expect([await duty.owedTo(1), await seats.servicesOf(1)]).to.deep.equal([70n, 1n]);
      await finalise(3, midnight + QUARTER + 120n);
    });

    it("is closed to others once the seat on duty has finalised", async () => {
      const { duty, finalise, midnight } = await load();
      await finalise(1, midnight);
      await expect(finalise(2, midnight + 130n))
        .to.be.revertedWithCustomError(duty, "AlreadyFinalised")
        .withArgs(midnight);
    });

    it("is for the seat's own key, in use", async () => {
      const { duty, seats, finalise, operators, mallory } = await load();
      await seats.setKey(operators[0] ?? ZeroAddress, 1, 1);
      for (const caller of [mallory, operators[1], operators[0]]) {
        await expect(finalise(1, undefined, caller))
          .to.be.revertedWithCustomError(duty, "NotOperator")
          .withArgs(1, caller);
      }
    });

    it("is for active seats", async () => {
      const { duty, seats, finalise, operators, mallory } = await load();
      await seats.set(1, ZeroAddress, false);
      for (const [seat, caller] of [[1, operators[0]] as const, [0, mallory] as const]) {
        await expect(finalise(seat, undefined, caller))
          .to.be.revertedWithCustomError(duty, "SeatNotActive")
          .withArgs(seat);
      }
    });

    it("takes each block once, and none before", async () => {
      const { duty, finalise, operators, midnight } = await load();
      await finalise(1, midnight);
      const [last] = await duty.lastFinalised();
      for (const number of [last, last - 1n]) {
        const hash = (await ethers.provider.getBlock(Number(number)))?.hash ?? ZeroHash;
        await expect(duty.connect(operators[0]).finalise(1, number, hash))
          .to.be.revertedWithCustomError(duty, "BlockNotNewer")
          .withArgs(number, last);
      }
    });

    it("takes the chain's own hash of one of the last 256 blocks", async () => {
      const { duty, operators, midnight } = await load();
      const { number = 0, hash } = (await ethers.provider.getBlock("latest")) ?? {};
      const refused = async (block: number, given: string, actual: string) => {
        await expect(duty.connect(operators[0]).finalise(1, block, given))
          .to.be.revertedWithCustomError(duty, "WrongBlockHash")
          .withArgs(block, given, actual);
      };
      await time.setNextBlockTimestamp(midnight);
      await networkHelpers.mine();
      await refused(number, ethers.id("another chain"), hash ?? "");
      await refused(number + 100, ethers.id("a block to come"), ZeroHash);
      await refused(number + 100, ZeroHash, ZeroHash);
      await networkHelpers.mine(256);
      await refused(number, hash ?? "", ZeroHash);
      const { hash: parent } = (await ethers.provider.getBlock(number + 10)) ?? {};
      await duty.connect(operators[0]).finalise(1, number + 10, parent ?? "");
    });
  });

  describe("claim", () => {
    it("pays what a seat has earned to its payout address, for anybody who asks", async () => {
      const { duty, seats, dimt, pay, finalise, midnight, bob, mallory } = await load();
      await pay(70n);
      await finalise(1, midnight);
      await seats.set(1, bob, true);
      expect(await duty.claim.staticCall(1)).to.equal(70n);
      const tx = duty.connect(mallory).claim(1);
      await expect(tx).to.emit(duty, "ShareClaimed").withArgs(1, bob, 70n);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [duty, bob], [-70n, 70n]);
      expect(await duty.owedTo(1)).to.equal(0n);
      await expect(duty.claim(1)).to.be.revertedWithCustomError(duty, "NothingToClaim").withArgs(1);
    });

    it("pays no seat what nobody, or another one, has earned", async () => {
      const { duty, router, pay, finalise, midnight } = await load();
      await pay(70n);
      await finalise(1, midnight);
      await pay(5n);
      await router.payPool(VERIFIER);
      await expect(duty.claim(2)).to.be.revertedWithCustomError(duty, "NothingToClaim").withArgs(2);
      expect(await duty.owedTo(1)).to.equal(70n);
    });
  });

  describe("producers", () => {
    it("are looked up once governance says so", async () => {
      const { duty, seats, governance, mallory } = await load();
      await expect(duty.connect(mallory).setProducers(seats))
        .to.be.revertedWithCustomError(duty, "OwnableUnauthorizedAccount")
        .withArgs(mallory);
      await expect(duty.connect(governance).setProducers(seats)).to.emit(duty, "ProducersChanged").withArgs(seats);
      expect(await duty.producers()).to.equal(await seats.getAddress());
    });

    it("earn nothing by default, whatever coinbase a builder sets (A15)", async () => {
      const { duty, seats, operators, pay } = await load();
      await networkHelpers.setCoinbase(operators[2]?.address ?? ZeroAddress);
      await pay(70n);
      await duty.onRecord();
      expect([await duty.owedTo(3), await seats.servicesOf(3)]).to.deep.equal([0n, 0n]);
    });

    it("earn the share of the records in their blocks, and keep their leases", async () => {
      const { duty, seats, pay, mallory } = await producing();
      await pay(70n);
      const tx = duty.connect(mallory).onRecord();
      await expect(tx).to.emit(duty, "RecordsProduced").withArgs(3, 70n);
      await expect(tx).to.emit(seats, "ServiceRecorded");
      expect(await duty.owedTo(3)).to.equal(70n);
    });

    it("have their leases renewed once an hour, and where nothing was paid", async () => {
      const { duty, seats, midnight } = await producing();
      for (const [at, services] of [
        [HOUR, 1n],
        [2n * HOUR, 1n],
        [2n * HOUR + 1n, 2n],
      ] as const) {
        await time.setNextBlockTimestamp(midnight + at);
        await expect(duty.onRecord()).not.to.emit(duty, "RecordsProduced");
        expect(await seats.servicesOf(3)).to.equal(services);
      }
    });

    it("earn nothing without the key of an active seat", async () => {
      const { duty, seats, operators, mallory, pay } = await producing();
      await pay(70n);
      const key = operators[2]?.address ?? ZeroAddress;
      await seats.setKey(key, 3, 1);
      await duty.onRecord();
      await seats.setKey(key, 3, 0);
      await seats.set(3, ZeroAddress, false);
      await duty.onRecord();
      await networkHelpers.setCoinbase(mallory.address);
      await duty.onRecord();
      expect([await duty.owedTo(3), await duty.owedTo(0), await seats.servicesOf(3)]).to.deep.equal([0n, 0n, 0n]);
    });

    it("leave the roster as it is", async () => {
      const { duty, seats, pay, finalise, midnight } = await producing();
      await pay(70n);
      await finalise(1, midnight + HOUR);
      expect([await duty.owedTo(1), await seats.servicesOf(1)]).to.deep.equal([70n, 1n]);
    });

    it("earn with the fee itself once the router tells of each", async () => {
      const { duty, router, governance, seats, pay } = await producing();
      await router.connect(governance).setRecordHook(duty);
      await pay(70n);
      await pay(5n);
      expect([await duty.owedTo(3), await seats.servicesOf(3)]).to.deep.equal([75n, 1n]);
    });

    it("stop no fee where the custody takes no word from the module", async () => {
      const { duty, router, governance, seats, pay } = await producing();
      await router.connect(governance).setRecordHook(duty);
      await seats.setDeaf(true);
      await pay(70n);
      expect([await duty.owedTo(3), await router.owedToPool(VERIFIER)]).to.deep.equal([0n, 70n]);
    });
  });
});
