import { expect } from "chai";
import { parseEther } from "ethers";
import { network } from "hardhat";

const { ethers, networkHelpers } = await network.create();

async function deployed() {
  return { emission: await ethers.deployContract("EmissionHarness") };
}
const load = () => networkHelpers.loadFixture(deployed);

const day = 86_400n;
const year = 365n * day;
const daily = parseEther("1024000");
const tailDays = 1000n;
const knee = tailDays * daily;
const digits = 10n ** 90n;

/** e^(-part / whole), to 80 digits and more: the Taylor series of a small part of it, squared again and again. */
function decayed(part: bigint, whole: bigint): bigint {
  const halvings = 64n;
  let term = digits;
  let sum = digits;
  for (let n = 1n; term !== 0n; ++n) {
    term = (-term * part) / (whole * n * 2n ** halvings);
    sum += term;
  }
  for (let n = 0n; n < halvings; ++n) sum = (sum * sum) / digits;
  return sum;
}

/** What flows by the formula alone, in DIMT wei, rounded as the contract does. */
function exact(reserve: bigint, perDay: bigint, dt: bigint): bigint {
  const flat = (perDay * dt) / day;
  const above = reserve - tailDays * perDay;
  if (above >= flat) return flat;
  const flatTime = above > 0n ? (above * day) / perDay + 1n : 0n;
  const left = reserve - (perDay * flatTime) / day;
  return reserve - (left * decayed(dt - flatTime, tailDays * day)) / digits;
}

const million = (amount: number) => parseEther(`${amount}000000`);

describe("Emission", () => {
  it("streams 1,024,000 DIMT a day, and has a tail of a thousand days", async () => {
    const { emission } = await load();
    expect(await emission.DAILY()).to.equal(daily);
    expect(await emission.TAIL_DAYS()).to.equal(tailDays);
  });

  it("decays by e^(-1 / 86,400,000) a second, to 36 digits", async () => {
    const { emission } = await load();
    const one = await emission.ONE();
    expect(one).to.equal(10n ** 36n);
    expect(await emission.DECAY()).to.equal((decayed(1n, tailDays * day) * one) / digits);
  });

  describe("is within a wei of the exact exponential", () => {
    for (const reserve of [1n, parseEther("1"), million(1), million(1000), knee, million(4000), million(10_000)]) {
      for (const dt of [1n, 59n, day, 30n * day, year, 5n * year, 20n * year, 100n * year, 2n ** 40n]) {
        it(`${reserve} wei in ${dt} s`, async () => {
          const { emission } = await load();
          for (const perDay of [daily, parseEther("16000"), 12_345_678_901_234_567_890n]) {
            const difference = (await emission.emitted(reserve, perDay, dt)) - exact(reserve, perDay, dt);
            expect(difference, `at ${perDay} a day`).to.be.oneOf([-1n, 0n, 1n]);
          }
        });
      }
    }
  });

  it("is known to the wei: 4,000,000,000 DIMT after years", async () => {
    const { emission } = await load();
    const after = (years: bigint) => emission.emitted(million(4000), daily, years * year);
    expect(await after(1n)).to.equal(parseEther("373760000"));
    expect(await after(7n)).to.equal(parseEther("2616320000"));
    expect(await after(10n)).to.equal(exact(million(4000), daily, 10n * year));
    expect(await after(20n)).to.equal(exact(million(4000), daily, 20n * year));
  });

  it("is flat to the second of the knee, and slower from the next on", async () => {
    const { emission } = await load();
    const reserve = knee + (daily * 100n) / day;
    const second = async (n: bigint) => {
      const before: bigint = await emission.emitted(reserve, daily, n - 1n);
      const after: bigint = await emission.emitted(reserve, daily, n);
      return after - before;
    };
    expect(await second(99n)).to.be.closeTo(daily / day, 1n);
    expect(await second(100n)).to.be.closeTo(daily / day, 1n);
    const slower = (daily / day) * 2n - (await second(101n)) - (await second(102n));
    expect(slower).to.be.within(((daily / day / day) * 2n) / 10_000n, daily / day / day / 100n);
  });

  it("pays nothing without seats", async () => {
    const { emission } = await load();
    expect(await emission.emitted(million(4000), 0n, year)).to.equal(0n);
  });
});
