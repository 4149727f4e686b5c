import { delegate, setCommission } from "@ans/client";
import { expect } from "chai";
import { parseEther } from "viem";

import { type IndexedApp, indexedApp } from "./helpers/indexedApp.ts";
import { newSeat, type OwnSeat } from "./helpers/provider.ts";
import { stack } from "./helpers/stack.ts";
import { type Visit, visit } from "./helpers/visit.ts";

describe("The history of a seat", function () {
  this.timeout(240_000);
  let open: Visit | undefined;
  let indexed: IndexedApp;
  let own: OwnSeat;

  before(async () => {
    const { as } = await stack();
    own = await newSeat();
    await setCommission(as(own.owner), { seat: own.seat, commission: 700 });
    indexed = await indexedApp(as(own.owner));
  });
  after(() => indexed.close());
  afterEach(async () => {
    await open?.end();
    open = undefined;
  });

  it("is told by a gateway, and goes on from the chain where the gateway is behind", async () => {
    const { as, person } = await stack();
    // Something that the index has not read: it stands still from now on.
    await delegate(as(await person()), { seat: own.seat, amount: parseEther("123") });
    open = await visit();
    const { page } = open;
    await page.goto(`${indexed.app}#/providers/${own.seat}`);
    await page.getByText(`Told by ${indexed.gateway} up to block`).waitFor();
    await page.getByText("The commission: 10 % → 7 %").waitFor();
    await page.getByText(/ delegated 123 DIMT$/).waitFor();
    await page.getByText(/took the seat with 5,000,000 DIMT, at a commission of 10 %$/).waitFor();
    // The figures themselves are never those of an index.
    await page.getByText("123 DIMT", { exact: true }).first().waitFor();
    await page.getByLabel("Show").selectOption("commission");
    expect(await page.getByText("took the seat").count()).to.equal(0);
    await page.getByText("The commission: 10 % → 7 %").waitFor();
    expect(open.complaints).to.deep.equal([]);
  });

  it("is read from the chain where no gateway answers", async () => {
    await indexed.endGateway();
    open = await visit();
    const { page } = open;
    await page.goto(`${indexed.app}#/providers/${own.seat}`);
    await page.getByText("Read from the chain’s events.").waitFor();
    await page.getByText("The commission: 10 % → 7 %").waitFor();
  });
});
