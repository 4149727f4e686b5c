import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

import { people } from "../../helpers/system.ts";
import { Status } from "../../helpers/staking.ts";
import { seat } from "../seats.ts";

const { ethers, networkHelpers } = await network.create();

const DAILY = parseEther("1024000");
const PARAMETERS = {
  seatCapPerDay: 0n,
  minSelf: parseEther("5000000"),
  lease: 172_800n,
  unbondSelf: 1_209_600n,
  unbondDelegation: 604_800n,
  maxSlashesPerDay: 3n,
  maxDisplacementsPerDay: 4n,
};
const FIGURES = {
  reserve: parseEther("4000000000"),
  perSeat: parseEther("17"),
  pausedUntil: 5n,
  weakest: 8n,
  weakestLevel: 1n,
  nextInLine: 9n,
  nextInLineLevel: 2n,
  parameters: PARAMETERS,
};
const SEVEN = seat({ level: 3n, self: parseEther("6000000"), commission: 500n });
const EIGHT = seat({ status: Status.Jailed, until: 1000n });

/** The lens over a custody that does as told: seats 7 and 8, of which 7 is active. */
async function fixture() {
  const signers = await people(ethers);
  const custody = await ethers.deployContract("FaultsCustody");
  await custody.setSeat(7, SEVEN, 11);
  await custody.setSeat(8, EIGHT, 12);
  await custody.setActive([7]);
  await custody.setFigures(FIGURES);
  const lens = await ethers.deployContract("SPLens", [custody]);
  return { ...signers, custody, lens };
}
const load = () => networkHelpers.loadFixture(fixture);

describe("SPLens", () => {
  it("knows the custody", async () => {
    const { lens, custody } = await load();
    expect(await lens.CUSTODY()).to.equal(await custody.getAddress());
  });

  describe("networkNow", () => {
    it("shows the network in one call", async () => {
      const { lens } = await load();
      expect(await lens.networkNow()).to.deep.equal([
        1n,
        8n,
        FIGURES.reserve,
        FIGURES.perSeat,
        DAILY,
        DAILY,
        2906n,
        FIGURES.weakest,
        FIGURES.weakestLevel,
        FIGURES.nextInLine,
        FIGURES.nextInLineLevel,
        FIGURES.pausedUntil,
        Object.values(PARAMETERS),
      ]);
    });

    const knee = DAILY * 1000n;
    const cap = parseEther("16000");
    /** Active seats, cap, reserve; what flows to all in a day, to each, and for how many days. */
    const rates: [number, bigint, bigint, bigint, bigint, bigint][] = [
      [0, 0n, FIGURES.reserve, 0n, 0n, 0n],
      [1, 0n, FIGURES.reserve, DAILY, DAILY, 2906n],
      [3, 0n, FIGURES.reserve, DAILY, DAILY / 3n, 2906n],
      [4, 0n, knee, DAILY, DAILY / 4n, 0n],
      [4, 0n, knee + DAILY - 1n, DAILY, DAILY / 4n, 0n],
      [4, 0n, knee + DAILY, DAILY, DAILY / 4n, 1n],
      [4, 0n, knee / 2n, DAILY / 2n, DAILY / 8n, 0n],
      [4, 0n, 0n, 0n, 0n, 0n],
      [4, cap, FIGURES.reserve, 4n * cap, cap, 61_500n],
      [64, cap, FIGURES.reserve, DAILY, cap, 2906n],
      [65, cap, FIGURES.reserve, DAILY, DAILY / 65n, 2906n],
      [4, cap, 2000n * cap, 2n * cap, cap / 2n, 0n],
      [4, cap, 4004n * cap, 4n * cap, cap, 1n],
    ];
    for (const [count, seatCapPerDay, reserve, perDay, perSeatPerDay, flatDays] of rates) {
      it(`shows the rate of ${count} seats with a cap of ${seatCapPerDay} and a reserve of ${reserve}`, async () => {
        const { lens, custody } = await load();
        await custody.setActive(Array.from({ length: count }, () => 7));
        await custody.setFigures({ ...FIGURES, reserve, parameters: { ...PARAMETERS, seatCapPerDay } });
        const view = await lens.networkNow();
        expect([view.activeSeats, view.perDay, view.perSeatPerDay, view.flatDays]).to.deep.equal([
          BigInt(count),
          perDay,
          perSeatPerDay,
          flatDays,
        ]);
      });
    }
  });

  describe("seats", () => {
    const seven = [7n, 11n, Object.values(SEVEN)];
    const eight = [8n, 12n, Object.values(EIGHT)];

    it("come page by page", async () => {
      const { lens } = await load();
      expect(await lens.seats(7, 1)).to.deep.equal([seven]);
      expect(await lens.seats(7, 100)).to.deep.equal([seven, eight]);
      expect(await lens.seats(0, 100)).to.have.length(8);
      expect(await lens.seats(9, 100)).to.deep.equal([]);
    });

    it("come page by page, active ones alone", async () => {
      const { lens } = await load();
      expect(await lens.activeSeats(0, 100)).to.deep.equal([seven]);
      expect(await lens.activeSeats(1, 100)).to.deep.equal([]);
      expect(await lens.activeSeats(0, 0)).to.deep.equal([]);
    });
  });

  describe("positionsOf", () => {
    it("shows what a delegator has at each seat", async () => {
      const { lens, custody, alice, bob } = await load();
      await custody.setDelegation(7, alice, 100, 3);
      await custody.addRequest(7, alice, 10, 1000);
      await custody.addRequest(7, alice, 0, 0);
      await custody.addRequest(7, alice, 30, 3000);
      await custody.addRequest(8, alice, 40, 4000);
      const requests = [
        [0n, 10n, 1000n],
        [2n, 30n, 3000n],
      ];
      expect(await lens.positionsOf(alice, [8, 7, 9])).to.deep.equal([
        [8n, 0n, 0n, 1n, [[0n, 40n, 4000n]]],
        [7n, 100n, 3n, 3n, requests],
        [9n, 0n, 0n, 0n, []],
      ]);
      expect(await lens.positionsOf(bob, [7])).to.deep.equal([[7n, 0n, 0n, 0n, []]]);
      expect(await lens.positionsOf(alice, [])).to.deep.equal([]);
    });

    it("shows the newest 32 requests, and older ones when asked", async () => {
      const { lens, custody, alice } = await load();
      for (let i = 1n; i <= 34n; i += 1n) await custody.addRequest(7, alice, i, i * 10n);
      const [position] = await lens.positionsOf(alice, [7]);
      expect(position?.requestCount).to.equal(34n);
      expect(position?.requests.map(({ request }) => request)).to.deep.equal(
        Array.from({ length: 32 }, (_, i) => BigInt(i + 2)),
      );
      expect(await lens.requestsOf(alice, 7, 0, 2)).to.deep.equal([
        [0n, 1n, 10n],
        [1n, 2n, 20n],
      ]);
      expect(await lens.requestsOf(alice, 7, 33, 2n ** 256n - 1n)).to.deep.equal([[33n, 34n, 340n]]);
      expect(await lens.requestsOf(alice, 7, 34, 5)).to.deep.equal([]);
      expect(await lens.requestsOf(alice, 7, 2n ** 32n - 1n, 5)).to.deep.equal([]);
      expect(await lens.requestsOf(alice, 7, 0, 0)).to.deep.equal([]);
    });
  });
});
