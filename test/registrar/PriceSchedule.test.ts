import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

import { deployRegistrar } from "../helpers/registrar.ts";
import { DAY } from "../helpers/registry.ts";
import { systemDefaults } from "../helpers/system.ts";

const { ethers, networkHelpers } = await network.create();
const fixture = () => deployRegistrar(ethers, networkHelpers);
const load = () => networkHelpers.loadFixture(fixture);

type Prices = [bigint, bigint, bigint, bigint, bigint];
const SUPPLY = parseEther("10000000000");
const { prices: PRICES, premiumStart: START } = systemDefaults();

/** The shifts of prices that are refused, with the index and the price the error tells. */
const refused: [string, Prices, number, bigint][] = [
  ["a first price above the supply", [SUPPLY + 1n, 4n, 3n, 2n, 1n], 0, SUPPLY + 1n],
  ["2 code points dearer than 1", [5n, 6n, 3n, 2n, 1n], 1, 6n],
  ["3 code points dearer than 2", [5n, 4n, 5n, 2n, 1n], 2, 5n],
  ["4 code points dearer than 3", [5n, 4n, 3n, 4n, 1n], 3, 4n],
  ["5 code points dearer than 4", [5n, 4n, 3n, 2n, 3n], 4, 3n],
  ["a first price of 0", [0n, 0n, 0n, 0n, 0n], 0, 0n],
  ["a last price of 0", [5n, 4n, 3n, 2n, 0n], 4, 0n],
];

describe("PriceSchedule", () => {
  describe("constructor", () => {
    it("keeps prices and premium, and says so", async () => {
      const { registrar } = await load();
      expect(await Promise.all([1, 2, 3, 4, 5].map((n) => registrar.pricePerYear(n)))).to.deep.equal(PRICES);
      expect(await registrar.premiumStart()).to.equal(START);
      expect(await registrar.PREMIUM_PERIOD()).to.equal(21n * DAY);
      const tx = registrar.deploymentTransaction();
      await expect(tx).to.emit(registrar, "PricesChanged").withArgs(PRICES);
      await expect(tx).to.emit(registrar, "PremiumChanged").withArgs(START);
    });

    it("refuses prices out of order and a premium above the supply", async () => {
      const { dimt, registry, alice } = await load();
      const registrar = await ethers.getContractFactory("NameRegistrar");
      const make = (prices: Prices, start: bigint) =>
        registrar.deploy(alice, dimt, registry, "dim", prices, start, 60, 61);
      await expect(make([1n, 2n, 1n, 1n, 1n], 0n))
        .to.be.revertedWithCustomError(registrar, "PriceOutOfOrder")
        .withArgs(1, 2n);
      await expect(make(PRICES, SUPPLY + 1n))
        .to.be.revertedWithCustomError(registrar, "PremiumTooHigh")
        .withArgs(SUPPLY + 1n);
    });
  });

  describe("pricePerYear", () => {
    for (const [label, tier] of [
      ["a", 1],
      ["中", 1],
      ["🦄", 1],
      ["ab", 2],
      ["中文", 2],
      ["🦄🦄", 2],
      ["abc", 3],
      ["王小明", 3],
      ["🦄🦄🦄", 3],
      ["abcd", 4],
      ["域名服务", 4],
      ["🦄🦄🦄🦄", 4],
      ["abcde", 5],
      ["域名服务器", 5],
      ["🦄🦄🦄🦄🦄", 5],
      ["a".repeat(255), 5],
    ] as const) {
      it(`counts ${tier === 5 ? "5 or more" : tier} code points in ${label.slice(0, 12)}`, async () => {
        const { registrar } = await load();
        const count = BigInt(Array.from(label).length);
        expect(await registrar.codePointsOf(label)).to.equal(count);
        expect(await registrar.pricePerYear(count)).to.equal(PRICES[tier - 1]);
        expect(await registrar.price(label, 1)).to.deep.equal([PRICES[tier - 1], 0n]);
        expect(await registrar.price(label, 7)).to.deep.equal([7n * (PRICES[tier - 1] ?? 0n), 0n]);
      });
    }

    it("has no price for no code points", async () => {
      const { registrar } = await load();
      await expect(registrar.pricePerYear(0)).to.be.revertedWithPanic(0x11);
    });
  });

  describe("setPrices", () => {
    for (const prices of [
      [5n, 4n, 3n, 2n, 1n],
      [7n, 7n, 7n, 7n, 7n],
      [SUPPLY, SUPPLY, SUPPLY, SUPPLY, SUPPLY],
    ] as const) {
      it(`takes ${prices.join(", ")}`, async () => {
        const { registrar, governance } = await load();
        await expect(registrar.connect(governance).setPrices([...prices]))
          .to.emit(registrar, "PricesChanged")
          .withArgs([...prices]);
        expect(await Promise.all([1, 2, 3, 4, 5].map((n) => registrar.pricePerYear(n)))).to.deep.equal(prices);
      });
    }

    for (const [what, prices, index, price] of refused) {
      it(`refuses ${what}`, async () => {
        const { registrar, governance } = await load();
        await expect(registrar.connect(governance).setPrices(prices))
          .to.be.revertedWithCustomError(registrar, "PriceOutOfOrder")
          .withArgs(index, price);
        expect(await registrar.pricePerYear(5)).to.equal(PRICES[4]);
      });
    }
  });

  describe("premium", () => {
    // Seconds since the name became free, and the premium.
    const left = START >> 21n;
    for (const [when, seconds, premium] of [
      ["in the first second", 0n, START - left],
      ["after half a day", DAY / 2n, (START * 3n) / 4n - left],
      ["after a day", DAY, START / 2n - left],
      ["after a day and a half", (DAY * 3n) / 2n, (START * 3n) / 8n - left],
      ["after 10 days", 10n * DAY, (START >> 10n) - left],
      ["after 20 days", 20n * DAY, (START >> 20n) - left],
      ["after 21 days", 21n * DAY, 0n],
      ["after 22 days", 22n * DAY, 0n],
      ["after 1000 years", 365_000n * DAY, 0n],
    ] as const) {
      it(`is ${premium} wei ${when}`, async () => {
        const { registrar, now } = await load();
        const at = await now();
        await networkHelpers.time.increaseTo(at + 1n + seconds);
        expect(await registrar.premium(at + 1n)).to.equal(premium);
      });
    }

    it("is above 0 in its last second", async () => {
      const { registrar, now } = await load();
      const at = await now();
      await networkHelpers.time.increaseTo(at + 21n * DAY - 1n);
      expect(await registrar.premium(at)).to.be.greaterThan(0n);
    });

    it("lesson 12: is nothing on a name that was never registered", async () => {
      const { registrar } = await load();
      expect(await registrar.premium(0)).to.equal(0n);
    });

    it("is not quoted for a name that is not free yet", async () => {
      const { registrar, now } = await load();
      await expect(registrar.premium((await now()) + 10n)).to.be.revertedWithPanic(0x11);
    });
  });

  describe("setPremiumStart", () => {
    for (const start of [0n, 1n, SUPPLY]) {
      it(`takes ${start}`, async () => {
        const { registrar, governance, now } = await load();
        await expect(registrar.connect(governance).setPremiumStart(start))
          .to.emit(registrar, "PremiumChanged")
          .withArgs(start);
        expect(await registrar.premiumStart()).to.equal(start);
        expect(await registrar.premium(await now())).to.equal(start - (start >> 21n));
      });
    }

    it("refuses more than the supply", async () => {
      const { registrar, governance } = await load();
      await expect(registrar.connect(governance).setPremiumStart(SUPPLY + 1n))
        .to.be.revertedWithCustomError(registrar, "PremiumTooHigh")
        .withArgs(SUPPLY + 1n);
      expect(await registrar.premiumStart()).to.equal(START);
    });
  });

  it("lesson 6: more years never cost less", async () => {
    const { registrar } = await load();
    let before = 0n;
    for (let numYears = 1; numYears <= 100; numYears++) {
      const { base } = await registrar.price("alice", numYears);
      expect(base).to.be.greaterThan(before);
      before = base;
    }
  });
});
