import { join } from "node:path";

import { expect } from "chai";

import { documentation, held } from "../../bench/economy/document.ts";
import { economy } from "../../bench/economy/economy.ts";
import { openStream } from "../../bench/economy/stream.ts";
import type { Row } from "../../bench/economy/Table.ts";
import { parametersFolder } from "../../scripts/parameters/choose.ts";
import { readParameters } from "../../scripts/parameters/read.ts";

const day = 86_400n;
const { tables, charts } = await economy();
const files = Object.entries(await documentation(tables, charts));
const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
const column = (name: string, key: string) => rowsOf(name).map((row: Row) => row[key]);
const whole = (wei = 0n) => (wei / 10n ** 18n).toLocaleString("en-US");

/** What is left in the three scenarios. */
const reserveAfter = (years: number) =>
  rowsOf("simulation")
    .filter((row) => row.years === years)
    .map((row) => Number(row.reserve));

describe("economy", () => {
  for (const [file, text] of files) {
    it(`${file.replace(/^.*docs/, "docs")}: as the command writes it`, () => {
      expect(held(file) === text, "run `npm run bench:economy` and commit what it writes").to.equal(true);
    });
  }

  it("is explained with the figures of the main network", () => {
    const { allocation, fees, prices } = readParameters(join(parametersFolder, "mainnet.json5"));
    const prose = files.map(([, text]) => text)[0]?.replaceAll(/\s+/g, " ");
    const { seat, verifier, reserve, treasury } = fees.shares;
    expect(prose).to.include(
      `${seat / 100} % go to the SP that the buyer chose, ${verifier / 100} % to those who verify`,
    );
    expect(prose).to.include(`${reserve / 100} % to the reserve, ${treasury / 100} % to the treasury`);
    expect(prose).to.include(`${whole(allocation[0]?.amount)} of them are the reserve of rewards`);
    expect(prose).to.include(`${whole(prices.perYear[4])} DIMT is the price of a name of five or more characters`);
  });

  it("is the same at every run", async () => {
    const again = await economy();
    expect(again.tables).to.deep.equal(tables);
    for (const [name, svg] of Object.entries(again.charts)) expect(svg === charts[name], name).to.equal(true);
  });

  it("knows how long reserves last", () => {
    expect(column("reserve-life", "hardStopYears")).to.deep.equal([2.68, 5.35, 8.03, 10.7, 13.06]);
    expect(column("reserve-life", "flatYears")).to.deep.equal([0, 2.61, 5.29, 7.96, 10.32]);
    expect(rowsOf("reserve-life")[3]).to.deep.include({ year5: 1_024_000, year10: 486_493, year20: 12_644 });
    expect(rowsOf("reserve-life")[0]).to.deep.include({ year5: 161_137 });
  });

  it("says when the contract begins the tail", async () => {
    const stream = await openStream();
    const reserve = 4_000_000_000n * 10n ** 18n;
    const knee = ((reserve - stream.daily * stream.tailDays) * day) / stream.daily;
    expect(await stream.emitted(reserve, knee)).to.equal((stream.daily * knee) / day);
    expect(await stream.emitted(reserve, knee + day)).to.be.lessThan((stream.daily * (knee + day)) / day);
    expect((knee * 100n) / day / 365n).to.equal(796n);
    await stream.close();
  });

  it("knows how many names pay for the stream", () => {
    const names = new Map(rowsOf("fees-needed").map((row) => [row.price, row.names]));
    expect(names.get(100)).to.equal(12_458_667);
    expect(names.get(1000)).to.equal(1_245_867);
    expect(names.get(16)).to.equal(77_866_667);
  });

  it("knows what a seat earns", () => {
    expect(column("rewards", "seats")).to.deep.equal([1, 16, 64, 128, 256, 512, 1024]);
    expect(column("rewards", "perSeat")).to.deep.equal([1_024_000, 64_000, 16_000, 8000, 4000, 2000, 1000]);
    expect(column("rewards", "apr")).to.deep.equal([7475.2, 467.2, 116.8, 58.4, 29.2, 14.6, 7.3]);
    expect(column("rewards", "capped")).to.deep.equal([16_000, 16_000, 16_000, 8000, 4000, 2000, 1000]);
  });

  it("knows what a majority costs", () => {
    const frozen = new Map(rowsOf("majority").map((row) => [row.seats, row.frozen]));
    expect(frozen.get(64)).to.equal(165_000_000);
    expect(frozen.get(1024)).to.equal(2_565_000_000);
  });

  it("simulates a reserve that shrinks, more slowly with more names, and is never empty", () => {
    for (const years of [1, 5, 10, 20]) {
      const [slow = 0, medium = 0, fast = 0] = reserveAfter(years);
      expect(slow).to.be.greaterThan(0).and.lessThan(medium);
      expect(medium).to.be.lessThan(fast);
      expect(fast).to.be.lessThan(4_000_000_000);
    }
  });

  it("simulates rewards within the stream, and seats within their bounds", () => {
    for (const row of rowsOf("simulation")) {
      expect(row.daily).to.be.greaterThan(0).and.at.most(1_024_000);
      expect(row.seats).to.be.within(4, 1024);
    }
  });

  for (const [name, svg] of Object.entries(charts)) {
    it(`draws ${name} with a title, names of axes and a background of its own`, () => {
      expect(svg).to.match(/^<svg role="img" aria-label="[^"<&]+" [^>]*viewBox=/);
      expect(svg).to.match(/^<svg [^>]*><rect [^>]*fill="#ffffff"/);
      expect(svg).to.match(/title-text/);
      expect(svg).to.match(/axis-title/);
      expect(svg).not.to.match(/NaN|undefined|Infinity/);
    });
  }
});
