import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { people } from "../helpers/system.ts";
import { uninstrumented } from "../helpers/uninstrumented.ts";

const { ethers, networkHelpers } = await network.create();

const POOL = { verifier: 0, reserve: 1, treasury: 2 } as const;
const SHARES = { seat: 4000n, verifier: 1000n, reserve: 3000n, treasury: 2000n };
const SEAT = 7n;
/** Shares of seat, verifier, reserve and treasury in basis points. */
type Four = [number, number, number, number];
const MOST = 2n ** 96n - 1n;
const DAY = 86_400n;
const PERIOD = 30n * DAY;
const YEAR = 365n * DAY;
const ALL = 2n ** 32n - 1n;

/** A router whose registrar is an account, so that a test can say what a registrar says. It holds all DIMT there is. */
async function fixture() {
  const signers = await people(ethers);
  const { deployer: registrar, governance, verifier, treasury, alice: provider } = signers;
  const dimt = await ethers.deployContract("DIMToken", [[registrar], [10n ** 28n]]);
  const seats = await ethers.deployContract("SeatsMock", [dimt]);
  await seats.set(SEAT, provider, true);
  const router = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, seats, treasury]);
  await router.connect(governance).setPayee(POOL.verifier, verifier);
  await dimt.transfer(router, 10n ** 28n);
  const payees = [verifier.address, await seats.getAddress(), treasury.address];

  /** Books a fee as the registrar does; for one year that has begun unless told otherwise. */
  const pay = (seat: bigint, amount: bigint, start = 0n, numYears = 1) =>
    router.connect(registrar).credit(seat, start, numYears, amount);
  /** What seat 7 and the pools of verifier, reserve and treasury are owed. */
  const owed = () =>
    Promise.all([
      router.owedToSeat(SEAT),
      ...[POOL.verifier, POOL.reserve, POOL.treasury].map((pool) => router.owedToPool(pool)),
    ]);
  const setShares = ([seat, verifier, reserve, treasury]: Four) =>
    router.connect(governance).setShares({ seat, verifier, reserve, treasury });
  /** Sets the time of the next block. */
  const at = async (time: bigint) => {
    await networkHelpers.time.setNextBlockTimestamp(time);
    return time;
  };
  /** The begin of a period, a year from now. */
  const boundary = (BigInt(await networkHelpers.time.latest()) / PERIOD + 12n) * PERIOD;
  return { ...signers, registrar, provider, dimt, router, seats, payees, pay, owed, setShares, at, boundary };
}
const load = () => networkHelpers.loadFixture(fixture);

/** Ten years from the begin of a period, 4,000 each for the seat; `second` is when the second year is due. */
async function prepaid() {
  const system = await load();
  const { pay, at, boundary } = system;
  await pay(SEAT, 100_000n, await at(boundary), 10);
  return { ...system, second: (boundary + YEAR + PERIOD - 1n) / PERIOD };
}

async function hooked() {
  const system = await load();
  const hook = await ethers.deployContract("RecordHookMock");
  await expect(system.router.connect(system.governance).setRecordHook(hook))
    .to.emit(system.router, "RecordHookChanged")
    .withArgs(hook);
  return { ...system, hook };
}

describe("FeeRouter", () => {
  describe("constructor", () => {
    it("starts with the first shares and payees, and says so", async () => {
      const { router, dimt, registrar, governance, seats, payees, treasury } = await load();
      expect(await router.shares()).to.deep.equal(Object.values(SHARES));
      expect(await Promise.all([0, 1, 2].map((pool) => router.payeeOf(pool)))).to.deep.equal(payees);
      const facts = [
        router.DIMT(),
        router.REGISTRAR(),
        router.SERVICE_PROVIDERS(),
        router.owner(),
        router.recordHook(),
      ];
      expect(await Promise.all(facts)).to.deep.equal([
        await dimt.getAddress(),
        registrar.address,
        await seats.getAddress(),
        governance.address,
        ZeroAddress,
      ]);
      expect([await router.PERIOD(), await router.HOOK_GAS()]).to.deep.equal([PERIOD, 300_000n]);
      const tx = router.deploymentTransaction();
      await expect(tx).to.emit(router, "SharesChanged").withArgs(Object.values(SHARES));
      await expect(tx).to.emit(router, "PayeeChanged").withArgs(POOL.treasury, treasury);
    });

    for (const [index, missing] of ["token", "registrar", "custody", "treasury"].entries()) {
      it(`refuses the zero address as the ${missing}`, async () => {
        const { dimt, registrar, governance, seats, treasury } = await load();
        const given = [await dimt.getAddress(), registrar.address, await seats.getAddress(), treasury.address];
        const [token = "", books = "", custody = "", payee = ""] = given.with(index, ZeroAddress);
        const factory = await ethers.getContractFactory("FeeRouter");
        await expect(factory.deploy(governance, token, books, custody, payee)).to.be.revertedWithCustomError(
          factory,
          "ZeroAddress",
        );
      });
    }
  });

  describe("credit", () => {
    it("divides a fee with a seat four ways", async () => {
      const { router, pay, owed } = await load();
      await expect(pay(SEAT, 10_000n)).to.emit(router, "FeePaid").withArgs(SEAT, 10_000n, 4000n);
      expect(await owed()).to.deep.equal([4000n, 1000n, 3000n, 2000n]);
      expect(await router.owedToSeat(8n)).to.equal(0n);
    });

    it("gives the seat's share of a fee without a seat to the reserve", async () => {
      const { router, pay, owed } = await load();
      await expect(pay(0n, 10_000n)).to.emit(router, "FeePaid").withArgs(0n, 10_000n, 0n);
      expect(await owed()).to.deep.equal([0n, 1000n, 7000n, 2000n]);
      expect(await router.owedToSeat(0n)).to.equal(0n);
    });

    it("adds up fees of both kinds", async () => {
      const { pay, owed, router } = await load();
      await pay(SEAT, 10_000n);
      await pay(0n, 10_000n);
      await pay(SEAT, 20_000n);
      await pay(9n, 10_000n);
      expect(await owed()).to.deep.equal([12_000n, 5000n, 19_000n, 10_000n]);
      expect(await router.owedToSeat(9n)).to.equal(4000n);
    });

    const rounded: [bigint, bigint, bigint[]][] = [
      [SEAT, 0n, [0n, 0n, 0n, 0n]],
      [SEAT, 1n, [0n, 0n, 1n, 0n]],
      [0n, 1n, [0n, 0n, 1n, 0n]],
      [SEAT, 2n, [0n, 0n, 2n, 0n]],
      [SEAT, 3n, [1n, 0n, 2n, 0n]],
      [0n, 9n, [0n, 0n, 8n, 1n]],
      [SEAT, 19_999n, [7999n, 1999n, 6002n, 3999n]],
    ];
    for (const [seat, amount, expected] of rounded) {
      it(`rounds ${amount} wei ${seat === 0n ? "without" : "with"} a seat to the reserve`, async () => {
        const { pay, owed } = await load();
        await pay(seat, amount);
        expect(await owed()).to.deep.equal(expected);
        expect(expected.reduce((a, b) => a + b, 0n)).to.equal(amount);
      });
    }

    it("takes the whole supply, and refuses what does not fit its books", async () => {
      const { pay, owed, router } = await load();
      for (const [seat, amount] of [[0n, MOST + 1n] as const, [SEAT, MOST * 2n] as const]) {
        await expect(pay(seat, amount))
          .to.be.revertedWithCustomError(router, "SafeCastOverflowedUintDowncast")
          .withArgs(96, amount);
      }
      await pay(0n, MOST);
      await expect(pay(0n, 1n)).to.be.revertedWithPanic(0x11);
      expect((await owed()).reduce((a, b) => a + b)).to.equal(MOST);
    });

    it("is for the registrar alone", async () => {
      const { router, mallory, governance } = await load();
      for (const caller of [mallory, governance]) {
        await expect(router.connect(caller).credit(SEAT, 0, 1, 1n))
          .to.be.revertedWithCustomError(router, "OnlyRegistrar")
          .withArgs(caller);
      }
    });
  });

  describe("years ahead", () => {
    /** Begin from now, years, whole fee; what is owed now, and what waits, each in parts of a year's. */
    const cases: [string, bigint, number, bigint, bigint][] = [
      ["one year from now", 0n, 1, 1n, 0n],
      ["one year that began", -100n * DAY, 1, 1n, 0n],
      ["one year that is over", -3n * YEAR, 1, 1n, 0n],
      ["a year that begins in a second", 1n, 1, 0n, 1n],
      ["a year that begins later", 100n * DAY, 1, 0n, 1n],
      ["ten years from now", 0n, 10, 1n, 9n],
      ["ten years, two of which are over", -2n * YEAR, 10, 3n, 7n],
      ["ten years, just not three of which have begun", 1n - 2n * YEAR, 10, 2n, 8n],
      ["ten years that begin later", YEAR, 10, 0n, 10n],
    ];
    for (const [what, from, numYears, owedNow, later] of cases) {
      it(`owes ${owedNow} and lets ${later} wait of ${what}`, async () => {
        const { router, pay, owed, at, boundary } = await load();
        const start = (await at(boundary + 5n * DAY)) + from;
        const tx = pay(SEAT, 10_000n * BigInt(numYears), start, numYears);
        await expect(tx)
          .to.emit(router, "FeePaid")
          .withArgs(SEAT, 10_000n * BigInt(numYears), 4000n * (owedNow + later));
        expect((await owed())[0]).to.equal(4000n * owedNow);
        for (let year = 0n; year < BigInt(numYears); year++) {
          const begin = start + year * YEAR;
          const period = (begin + PERIOD - 1n) / PERIOD;
          expect(await router.waitingFor(SEAT, period)).to.equal(year < owedNow ? 0n : 4000n);
        }
      });
    }

    it("adds up the years of all names that begin in one period", async () => {
      const { router, pay, at, boundary } = await load();
      await at(boundary);
      await pay(SEAT, 10_000n, boundary + YEAR);
      await pay(SEAT, 20_000n, boundary + YEAR + 10n * DAY);
      await pay(9n, 10_000n, boundary + YEAR);
      expect(await router.waitingFor(SEAT, (boundary + YEAR) / PERIOD + 1n)).to.equal(12_000n);
    });

    it("gives what does not divide by the years to the reserve", async () => {
      const { pay, owed, at, boundary } = await load();
      await pay(SEAT, 19_999n, await at(boundary), 10);
      // 40 % are 7,999; each of the ten years gets 799.
      expect(await owed()).to.deep.equal([799n, 1999n, 19_999n - 7990n - 1999n - 3999n, 3999n]);
    });

    it("keeps no years of fees without a seat", async () => {
      const { router, pay, owed } = await load();
      await pay(0n, 100_000n, 0n, 10);
      expect(await owed()).to.deep.equal([0n, 10_000n, 70_000n, 20_000n]);
      expect(await router.nextPeriodOf(0n)).to.equal(0n);
    });

    it("costs a slot a year that nobody shares, up to a hundred", async () => {
      const { router, pay, at, boundary } = await load();
      await pay(SEAT, 10_000n, await at(boundary));
      const tx = await pay(SEAT, 1_000_000n, boundary, 100);
      const receipt = await tx.wait();
      if (uninstrumented) {
        expect(receipt?.gasUsed)
          .to.be.greaterThan(99n * 22_000n)
          .and.lessThan(99n * 23_500n);
      }
      expect(await router.releasableOf(SEAT)).to.equal(0n);
    });
  });

  describe("releaseSeat", () => {
    it("releases a year at the first boundary after it began, not a second before", async () => {
      const { router, owed, at, second } = await prepaid();
      await at(second * PERIOD - 1n);
      await expect(router.releaseSeat(SEAT, ALL)).not.to.emit(router, "SeatReleased");
      expect((await owed())[0]).to.equal(4000n);
      expect(await router.nextPeriodOf(SEAT)).to.equal(second);
      await at(second * PERIOD);
      await expect(router.releaseSeat(SEAT, ALL))
        .to.emit(router, "SeatReleased")
        .withArgs(SEAT, second + 1n, 4000n, true);
      expect((await owed())[0]).to.equal(8000n);
      expect(await router.waitingFor(SEAT, second)).to.equal(0n);
      expect(await router.nextPeriodOf(SEAT)).to.equal(second + 1n);
    });

    it("releases a year that begins on a boundary there", async () => {
      const { router, pay, at, boundary } = await load();
      await pay(SEAT, 10_000n, boundary);
      await at(boundary - 1n);
      await expect(router.releaseSeat(SEAT, ALL)).not.to.emit(router, "SeatReleased");
      await at(boundary);
      await expect(router.releaseSeat(SEAT, ALL))
        .to.emit(router, "SeatReleased")
        .withArgs(SEAT, boundary / PERIOD + 1n, 4000n, true);
    });

    it("gives what is due while the seat is not active to the reserve", async () => {
      const { router, seats, owed, provider, at, second } = await prepaid();
      await seats.set(SEAT, provider, false);
      await at(second * PERIOD);
      const before = (await owed())[2] ?? 0n;
      await expect(router.releaseSeat(SEAT, ALL))
        .to.emit(router, "SeatReleased")
        .withArgs(SEAT, second + 1n, 4000n, false);
      expect((await owed())[0]).to.equal(4000n);
      expect((await owed())[2]).to.equal(before + 4000n);
    });

    it("takes from a seat that left all years after it, and nothing that it was owed", async () => {
      const { router, dimt, seats, owed, provider, at, boundary } = await prepaid();
      await at(boundary + 3n * YEAR + PERIOD);
      await router.releaseSeat(SEAT, ALL);
      await seats.set(SEAT, provider, false);
      await at(boundary + 11n * YEAR);
      await router.releaseSeat(SEAT, ALL);
      expect(await owed()).to.deep.equal([16_000n, 10_000n, 30_000n + 24_000n, 20_000n]);
      await expect(router.paySeat(SEAT)).to.changeTokenBalances(ethers, dimt, [provider], [16_000n]);
      await router.payPool(POOL.reserve);
      expect(await seats.reserve()).to.equal(54_000n);
    });

    it("goes through no more periods than told", async () => {
      const { router, at, boundary, second } = await prepaid();
      const first = boundary / PERIOD + 1n;
      await at(boundary + 11n * YEAR);
      expect(await router.nextPeriodOf(SEAT)).to.equal(first);
      await router.releaseSeat(SEAT, 0);
      expect(await router.nextPeriodOf(SEAT)).to.equal(first);
      await expect(router.releaseSeat(SEAT, second - first)).not.to.emit(router, "SeatReleased");
      expect(await router.nextPeriodOf(SEAT)).to.equal(second);
      expect(await router.releasableOf(SEAT)).to.equal(36_000n);
      expect(await router.releaseSeat.staticCall(SEAT, 1)).to.equal(4000n);
      await router.releaseSeat(SEAT, 1);
      expect(await router.releasableOf(SEAT)).to.equal(32_000n);
    });

    it("begins with the next period for a seat whose first fee is for later", async () => {
      const { router, pay, at, boundary } = await load();
      await at(boundary);
      await pay(SEAT, 10_000n, boundary + DAY);
      const next = boundary / PERIOD + 1n;
      expect(await router.nextPeriodOf(SEAT)).to.equal(next);
      await at(next * PERIOD + 100n * PERIOD);
      await pay(SEAT, 10_000n);
      expect(await router.nextPeriodOf(SEAT)).to.equal(next);
      expect(await router.releasableOf(SEAT)).to.equal(4000n);
    });

    it("does nothing for a seat that nothing was paid for", async () => {
      const { router } = await load();
      expect(await router.releaseSeat.staticCall(9n, ALL)).to.equal(0n);
      await router.releaseSeat(9n, ALL);
      expect([await router.nextPeriodOf(9n), await router.releasableOf(9n)]).to.deep.equal([0n, 0n]);
    });
  });

  describe("paySeat", () => {
    it("pays what is booked to the seat's payout address, for anybody who asks", async () => {
      const { router, dimt, pay, owed, provider, mallory } = await load();
      await pay(SEAT, 10_000n);
      expect(await router.paySeat.staticCall(SEAT)).to.equal(4000n);
      const tx = router.connect(mallory).paySeat(SEAT);
      await expect(tx).to.emit(router, "SeatPaid").withArgs(SEAT, provider, 4000n);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [router, provider, mallory], [-4000n, 4000n, 0n]);
      expect(await owed()).to.deep.equal([0n, 1000n, 3000n, 2000n]);
    });

    it("pays a seat that no longer serves but may still be paid", async () => {
      const { router, seats, pay, provider } = await load();
      await pay(SEAT, 10_000n);
      await seats.set(SEAT, provider, false);
      await expect(router.paySeat(SEAT)).to.emit(router, "SeatPaid").withArgs(SEAT, provider, 4000n);
    });

    it("pays the reserve where the seat may not be paid", async () => {
      const { router, seats, dimt, pay } = await load();
      await pay(SEAT, 10_000n);
      await seats.set(SEAT, ZeroAddress, true);
      const tx = router.paySeat(SEAT);
      await expect(tx).to.emit(router, "SeatPaid").withArgs(SEAT, seats, 4000n);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [seats], [4000n]);
      expect(await seats.reserve()).to.equal(4000n);
    });

    it("releases two years' periods before it pays", async () => {
      const { router, pay, provider, at, boundary } = await load();
      await pay(SEAT, 100_000n, await at(boundary), 10);
      await at(boundary + 9n * YEAR + PERIOD);
      await expect(router.paySeat(SEAT)).to.emit(router, "SeatPaid").withArgs(SEAT, provider, 12_000n);
      expect(await router.nextPeriodOf(SEAT)).to.equal(boundary / PERIOD + 26n);
      await expect(router.paySeat(SEAT)).to.emit(router, "SeatPaid").withArgs(SEAT, provider, 8000n);
    });

    it("refuses when nothing is owed, as after paying", async () => {
      const { router, pay } = await load();
      await expect(router.paySeat(SEAT)).to.be.revertedWithCustomError(router, "NothingToPay");
      await pay(SEAT, 10_000n);
      await router.paySeat(SEAT);
      await expect(router.paySeat(SEAT)).to.be.revertedWithCustomError(router, "NothingToPay");
    });
  });

  describe("payPool", () => {
    for (const [name, pool, share] of [
      ["verifier", POOL.verifier, 1000n],
      ["reserve", POOL.reserve, 3000n],
      ["treasury", POOL.treasury, 2000n],
    ] as const) {
      it(`pays the ${name} for anybody who asks, and leaves the others`, async () => {
        const { router, dimt, pay, owed, payees, mallory } = await load();
        await pay(SEAT, 10_000n);
        expect(await router.payPool.staticCall(pool)).to.equal(share);
        const tx = router.connect(mallory).payPool(pool);
        await expect(tx).to.emit(router, "PoolPaid").withArgs(pool, payees[pool], share);
        await expect(tx).to.changeTokenBalances(ethers, dimt, [router, payees[pool]], [-share, share]);
        expect(await owed()).to.deep.equal([4000n, 1000n, 3000n, 2000n].with(pool + 1, 0n));
        await expect(router.payPool(pool)).to.be.revertedWithCustomError(router, "NothingToPay");
      });
    }

    it("books what it pays the reserve there", async () => {
      const { router, dimt, seats, pay } = await load();
      await pay(SEAT, 10_000n);
      await router.payPool(POOL.reserve);
      expect(await seats.reserve()).to.equal(3000n);
      expect(await dimt.allowance(router, seats)).to.equal(0n);
    });

    it("keeps the verifiers' pool until somebody is named to be paid", async () => {
      const { dimt, registrar, governance, seats, treasury, bob } = await load();
      const router = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, seats, treasury]);
      await router.connect(registrar).credit(0n, 0, 1, 10_000n);
      expect(await router.payeeOf(POOL.verifier)).to.equal(ZeroAddress);
      await expect(router.payPool(POOL.verifier))
        .to.be.revertedWithCustomError(router, "NoPayee")
        .withArgs(POOL.verifier);
      await router.connect(governance).setPayee(POOL.verifier, bob);
      expect(await router.owedToPool(POOL.verifier)).to.equal(1000n);
    });

    it("refuses when nothing is owed", async () => {
      const { router } = await load();
      for (const pool of [0, 1, 2]) {
        await expect(router.payPool(pool)).to.be.revertedWithCustomError(router, "NothingToPay");
      }
    });

    it("pays what came before and after an earlier payment", async () => {
      const { router, pay, treasury, seats } = await load();
      await pay(SEAT, 10_000n);
      await router.payPool(POOL.treasury);
      await pay(0n, 10_000n);
      await expect(router.payPool(POOL.treasury)).to.emit(router, "PoolPaid").withArgs(POOL.treasury, treasury, 2000n);
      await expect(router.payPool(POOL.reserve))
        .to.emit(router, "PoolPaid")
        .withArgs(POOL.reserve, seats, 3000n + 7000n);
    });
  });

  describe("setShares", () => {
    it("divides later fees anew, and leaves what is booked as it was divided", async () => {
      const { router, pay, owed, setShares } = await load();
      await pay(SEAT, 10_000n);
      await pay(0n, 10_000n);
      await expect(setShares([2000, 0, 6000, 2000]))
        .to.emit(router, "SharesChanged")
        .withArgs([2000n, 0n, 6000n, 2000n]);
      expect(await router.shares()).to.deep.equal([2000n, 0n, 6000n, 2000n]);
      expect(await owed()).to.deep.equal([4000n, 2000n, 10_000n, 4000n]);
      await pay(SEAT, 10_000n);
      await pay(0n, 10_000n);
      expect(await owed()).to.deep.equal([6000n, 2000n, 10_000n + 14_000n, 8000n]);
    });

    const taken: Four[] = [
      [7000, 0, 3000, 0],
      [7000, 1000, 2000, 0],
      [2000, 2000, 3000, 3000],
      [2000, 0, 6000, 2000],
    ];
    for (const shares of taken) {
      it(`takes ${shares.join(", ")}`, async () => {
        const { router, setShares } = await load();
        await setShares(shares);
        expect(await router.shares()).to.deep.equal(shares.map(BigInt));
      });
    }

    const outOfBounds: [string, Four, number, number, number][] = [
      ["seat", [1999, 1000, 4001, 3000], 1999, 2000, 7000],
      ["seat", [7001, 0, 2999, 0], 7001, 2000, 7000],
      ["verifier", [4000, 2001, 2999, 1000], 2001, 0, 2000],
      ["reserve", [5001, 2000, 1999, 1000], 1999, 2000, 6000],
      ["reserve", [2999, 0, 6001, 1000], 6001, 2000, 6000],
      ["treasury", [4000, 0, 2999, 3001], 3001, 0, 3000],
    ];
    for (const [share, shares, given, least, most] of outOfBounds) {
      it(`refuses ${given} for the ${share}`, async () => {
        const { router, setShares } = await load();
        await expect(setShares(shares))
          .to.be.revertedWithCustomError(router, "ShareOutOfBounds")
          .withArgs(share, given, least, most);
        expect(await router.shares()).to.deep.equal(Object.values(SHARES));
      });
    }

    const sums: [Four, number][] = [
      [[4000, 1000, 3000, 1999], 9999],
      [[4000, 1000, 3000, 2001], 10_001],
      [[7000, 2000, 6000, 3000], 18_000],
    ];
    for (const [shares, sum] of sums) {
      it(`refuses shares that add up to ${sum}`, async () => {
        const { router, setShares } = await load();
        await expect(setShares(shares)).to.be.revertedWithCustomError(router, "SharesDoNotAddUp").withArgs(sum);
      });
    }
  });

  describe("setPayee", () => {
    it("pays a pool to somebody else from now on, what is booked included", async () => {
      const { router, pay, governance, bob } = await load();
      await pay(SEAT, 10_000n);
      await expect(router.connect(governance).setPayee(POOL.treasury, bob))
        .to.emit(router, "PayeeChanged")
        .withArgs(POOL.treasury, bob);
      expect(await router.payeeOf(POOL.treasury)).to.equal(bob);
      await expect(router.payPool(POOL.treasury)).to.emit(router, "PoolPaid").withArgs(POOL.treasury, bob, 2000n);
    });

    it("refuses the zero address", async () => {
      const { router, governance } = await load();
      await expect(router.connect(governance).setPayee(POOL.treasury, ZeroAddress)).to.be.revertedWithCustomError(
        router,
        "ZeroAddress",
      );
    });

    it("pays the reserve to nobody else", async () => {
      const { router, governance, seats, bob } = await load();
      await expect(router.connect(governance).setPayee(POOL.reserve, bob)).to.be.revertedWithCustomError(
        router,
        "ReservePayeeIsFixed",
      );
      expect(await router.payeeOf(POOL.reserve)).to.equal(await seats.getAddress());
    });
  });

  describe("acceptsSeat", () => {
    it("says which seats a new name may choose", async () => {
      const { router, seats, provider } = await load();
      expect(await router.acceptsSeat(SEAT)).to.equal(true);
      expect(await router.acceptsSeat(8n)).to.equal(false);
      expect(await router.acceptsSeat(0n)).to.equal(true);
      await seats.set(SEAT, provider, false);
      expect(await router.acceptsSeat(SEAT)).to.equal(false);
    });
  });

  describe("the record hook", () => {
    const BOOKED = [4000n, 1000n, 3000n, 2000n];
    const mood = { count: 0, refuse: 1, neverEnd: 2, pull: 3 } as const;

    it("is told of each fee after it was booked", async () => {
      const { router, hook, pay, owed } = await hooked();
      expect(await router.recordHook()).to.equal(await hook.getAddress());
      await pay(SEAT, 10_000n);
      await pay(0n, 0n);
      expect(await hook.records()).to.equal(2n);
      expect(await owed()).to.deep.equal(BOOKED);
    });

    it("may have the verifiers paid at once", async () => {
      const { hook, pay, owed, dimt, verifier } = await hooked();
      await hook.setMood(mood.pull);
      await expect(pay(SEAT, 10_000n)).to.changeTokenBalances(ethers, dimt, [verifier], [1000n]);
      expect(await owed()).to.deep.equal(BOOKED.with(1, 0n));
    });

    for (const [what, how] of [
      ["refuses", mood.refuse],
      ["never ends", mood.neverEnd],
    ] as const) {
      it(`stops no fee when it ${what}`, async () => {
        const { router, hook, pay, owed } = await hooked();
        await hook.setMood(how);
        const tx = await pay(SEAT, 10_000n);
        await expect(tx).to.emit(router, "FeePaid").withArgs(SEAT, 10_000n, 4000n);
        expect((await tx.wait())?.gasUsed).to.be.lessThan(500_000n);
        expect(await hook.records()).to.equal(0n);
        expect(await owed()).to.deep.equal(BOOKED);
      });
    }

    it("stops no fee where no contract is", async () => {
      const { router, governance, pay, owed, bob } = await hooked();
      await router.connect(governance).setRecordHook(bob);
      await pay(SEAT, 10_000n);
      expect(await owed()).to.deep.equal(BOOKED);
    });

    it("is taken away", async () => {
      const { router, governance, hook, pay } = await hooked();
      await router.connect(governance).setRecordHook(ZeroAddress);
      await pay(SEAT, 10_000n);
      expect(await hook.records()).to.equal(0n);
      expect(await router.recordHook()).to.equal(ZeroAddress);
    });

    it("outlives other shares", async () => {
      const { hook, pay, setShares } = await hooked();
      await setShares([2000, 0, 6000, 2000]);
      await pay(SEAT, 10_000n);
      expect(await hook.records()).to.equal(1n);
    });
  });

  describe("is changed by its owner alone", () => {
    const acts = {
      setShares: [Object.values(SHARES)],
      setPayee: [0, "0x00000000000000000000000000000000000000B0"],
      setRecordHook: ["0x00000000000000000000000000000000000000B0"],
    };
    for (const [act, args] of Object.entries(acts)) {
      it(act, async () => {
        const { router, mallory, registrar } = await load();
        for (const caller of [mallory, registrar]) {
          await expect(router.connect(caller).getFunction(act)(...args))
            .to.be.revertedWithCustomError(router, "OwnableUnauthorizedAccount")
            .withArgs(caller);
        }
      });
    }
  });
});
