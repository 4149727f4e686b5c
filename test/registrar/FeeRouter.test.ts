import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { network } from "hardhat";

import { people } from "../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();

const POOL = { verifier: 0, reserve: 1, treasury: 2 } as const;
const SHARES = { seat: 4000n, verifier: 1000n, reserve: 3000n, treasury: 2000n };
const SEAT = 7n;
/** Shares of seat, verifier, reserve and treasury in basis points. */
type Four = [number, number, number, number];
const MOST = 2n ** 96n - 1n;

/** A router whose registrar is an account, so that a test can say what a registrar says. It holds all DIMT there is. */
async function fixture() {
  const signers = await people(ethers);
  const { deployer: registrar, governance, verifier, reserve, treasury, alice: provider } = signers;
  const dimt = await ethers.deployContract("DIMToken", [[registrar], [10n ** 28n]]);
  const payees: [string, string, string] = [verifier.address, reserve.address, treasury.address];
  const router = await ethers.deployContract("FeeRouter", [governance, dimt, registrar, payees]);
  const directory = await ethers.deployContract("SeatDirectoryMock");
  await directory.set(SEAT, provider, true);
  await router.connect(governance).setSeatDirectory(directory);
  await dimt.transfer(router, 10n ** 28n);

  /** Books a fee as the registrar does. */
  const pay = (seat: bigint, amount: bigint) => router.connect(registrar).credit(seat, 0, 1, amount);
  /** What seat 7 and the pools of verifier, reserve and treasury are owed. */
  const owed = () =>
    Promise.all([
      router.owedToSeat(SEAT),
      ...[POOL.verifier, POOL.reserve, POOL.treasury].map((pool) => router.owedToPool(pool)),
    ]);
  const setShares = ([seat, verifier, reserve, treasury]: Four) =>
    router.connect(governance).setShares({ seat, verifier, reserve, treasury });
  return { ...signers, registrar, provider, dimt, router, directory, payees, pay, owed, setShares };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("FeeRouter", () => {
  describe("constructor", () => {
    it("starts with the first shares and payees, and says so", async () => {
      const { router, dimt, registrar, governance, payees } = await load();
      expect(await router.shares()).to.deep.equal(Object.values(SHARES));
      expect(await Promise.all([0, 1, 2].map((pool) => router.payeeOf(pool)))).to.deep.equal(payees);
      expect([await router.DIMT(), await router.REGISTRAR(), await router.owner()]).to.deep.equal([
        await dimt.getAddress(),
        registrar.address,
        governance.address,
      ]);
      const tx = router.deploymentTransaction();
      await expect(tx).to.emit(router, "SharesChanged").withArgs(Object.values(SHARES));
      for (const [pool, payee] of payees.entries()) {
        await expect(tx).to.emit(router, "PayeeChanged").withArgs(pool, payee);
      }
    });

    for (const [index, missing] of ["token", "registrar", "verifier", "reserve", "treasury"].entries()) {
      it(`refuses the zero address as the ${missing}`, async () => {
        const { dimt, registrar, governance, payees } = await load();
        const given = [await dimt.getAddress(), registrar.address, ...payees].with(index, ZeroAddress);
        const [token = "", books = "", toVerifier = "", toReserve = "", toTreasury = ""] = given;
        const factory = await ethers.getContractFactory("FeeRouter");
        await expect(
          factory.deploy(governance, token, books, [toVerifier, toReserve, toTreasury]),
        ).to.be.revertedWithCustomError(factory, "ZeroAddress");
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
      [SEAT, 19_999n, [7999n, 2000n, 6000n, 4000n]],
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
      await expect(pay(0n, MOST + 1n))
        .to.be.revertedWithCustomError(router, "SafeCastOverflowedUintDowncast")
        .withArgs(96, MOST + 1n);
      await expect(pay(SEAT, MOST * 2n)).to.be.revertedWithCustomError(router, "SafeCastOverflowedUintDowncast");
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
      const { router, directory, pay, provider } = await load();
      await pay(SEAT, 10_000n);
      await directory.set(SEAT, provider, false);
      await expect(router.paySeat(SEAT)).to.emit(router, "SeatPaid").withArgs(SEAT, provider, 4000n);
    });

    it("pays the reserve where the seat may not be paid", async () => {
      const { router, directory, dimt, pay, reserve } = await load();
      await pay(SEAT, 10_000n);
      await directory.set(SEAT, ZeroAddress, true);
      const tx = router.paySeat(SEAT);
      await expect(tx).to.emit(router, "SeatPaid").withArgs(SEAT, reserve, 4000n);
      await expect(tx).to.changeTokenBalances(ethers, dimt, [reserve], [4000n]);
    });

    it("pays the reserve where there is no directory", async () => {
      const { router, governance, pay, reserve } = await load();
      await pay(SEAT, 10_000n);
      await router.connect(governance).setSeatDirectory(ZeroAddress);
      await expect(router.paySeat(SEAT)).to.emit(router, "SeatPaid").withArgs(SEAT, reserve, 4000n);
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

    it("refuses when nothing is owed", async () => {
      const { router } = await load();
      for (const pool of [0, 1, 2]) {
        await expect(router.payPool(pool)).to.be.revertedWithCustomError(router, "NothingToPay");
      }
    });

    it("pays what came before and after an earlier payment", async () => {
      const { router, pay, treasury, reserve } = await load();
      await pay(SEAT, 10_000n);
      await router.payPool(POOL.treasury);
      await pay(0n, 10_000n);
      await expect(router.payPool(POOL.treasury)).to.emit(router, "PoolPaid").withArgs(POOL.treasury, treasury, 2000n);
      await expect(router.payPool(POOL.reserve))
        .to.emit(router, "PoolPaid")
        .withArgs(POOL.reserve, reserve, 3000n + 7000n);
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
      await expect(router.connect(governance).setPayee(POOL.reserve, ZeroAddress)).to.be.revertedWithCustomError(
        router,
        "ZeroAddress",
      );
    });
  });

  describe("the seat directory", () => {
    it("says which seats a new name may choose", async () => {
      const { router, directory, provider } = await load();
      expect(await router.acceptsSeat(SEAT)).to.equal(true);
      expect(await router.acceptsSeat(8n)).to.equal(false);
      expect(await router.acceptsSeat(0n)).to.equal(true);
      await directory.set(SEAT, provider, false);
      expect(await router.acceptsSeat(SEAT)).to.equal(false);
    });

    it("is changed, and taken away", async () => {
      const { router, governance } = await load();
      const other = await ethers.deployContract("SeatDirectoryMock");
      for (const directory of [await other.getAddress(), ZeroAddress]) {
        await expect(router.connect(governance).setSeatDirectory(directory))
          .to.emit(router, "SeatDirectoryChanged")
          .withArgs(directory);
        expect(await router.seatDirectory()).to.equal(directory);
        expect(await router.acceptsSeat(SEAT)).to.equal(false);
        expect(await router.acceptsSeat(0n)).to.equal(true);
      }
    });
  });

  describe("is changed by its owner alone", () => {
    const acts = {
      setShares: [Object.values(SHARES)],
      setPayee: [0, "0x00000000000000000000000000000000000000B0"],
      setSeatDirectory: ["0x00000000000000000000000000000000000000B0"],
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
