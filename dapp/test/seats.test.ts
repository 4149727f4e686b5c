import { expect } from "chai";

import { newSeat } from "./helpers/provider.ts";
import { stack } from "./helpers/stack.ts";
import { type Visit, visit } from "./helpers/visit.ts";

describe("The table of seats", function () {
  this.timeout(240_000);
  let open: Visit | undefined;

  before(async () => {
    await newSeat({ commission: 4000 });
    await newSeat({ commission: 100, announced: 600 });
  });
  afterEach(async () => {
    const complaints = open?.complaints ?? [];
    await open?.end();
    open = undefined;
    expect(complaints).to.deep.equal([]);
  });

  it("is sorted and narrowed by its address, which outlives a visit to a seat and a reload", async () => {
    open = await visit();
    const { page, go } = open;
    await go("/providers");
    const commissions = async () =>
      (await page.locator("[role=row] [role=cell]:nth-child(3)").allInnerTexts()).map((text) =>
        Number.parseFloat(text),
      );
    await page.getByLabel("Find by name, number or address").fill("wind");
    await page
      .getByRole("status")
      .filter({ hasText: /^4 of \d+ seats$/ })
      .waitFor();
    const header = page.getByRole("columnheader", { name: "Commission" });
    await header.getByRole("button").click();
    await header.and(page.locator("[aria-sort=ascending]")).waitFor();
    expect(await commissions()).to.deep.equal([0, 5, 10, 20]);
    await header.getByRole("button").click();
    await header.and(page.locator("[aria-sort=descending]")).waitFor();
    expect(await commissions()).to.deep.equal([20, 10, 5, 0]);
    await page.getByRole("link", { name: "Southwind" }).click();
    await page.getByRole("heading", { name: "Southwind" }).waitFor();
    await page.goBack();
    await page.getByRole("status").filter({ hasText: /^4 of/ }).waitFor();
    await page.reload();
    await page.getByRole("status").filter({ hasText: /^4 of/ }).waitFor();
    expect(await commissions()).to.deep.equal([20, 10, 5, 0]);
    await page.getByLabel("Find by name, number or address").fill("nobody");
    await page.getByText("No seat is like that.").waitFor();
  });

  it("shows what was announced, and takes its figures from the chain", async () => {
    open = await visit();
    const { page, go } = open;
    await go("/providers?sort=commission");
    await page
      .getByRole("row")
      .filter({ hasText: /6 % from \d+ \w+ \d{4}/ })
      .first()
      .waitFor();
    await page.getByLabel("Takes delegations").check();
    const room = await page.locator("[role=row] [role=cell]:nth-child(4)").allInnerTexts();
    expect(room).to.not.be.empty;
    expect(room.filter((text) => text.includes("closed"))).to.deep.equal([]);
  });

  it("can be worked by the keyboard alone, and reads as cards on a phone", async () => {
    open = await visit({ viewport: { width: 390, height: 800 } });
    const { page, go } = open;
    await go("/providers");
    await page.getByRole("link", { name: "Northwind" }).waitFor();
    await page.getByLabel("Sort by").selectOption({ label: "Commission, greatest first" });
    await page.getByRole("link").filter({ hasText: "wind" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).filter({ hasText: "wind" }).waitFor();
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWide, "wider than the phone").to.equal(false);
  });
});

describe("The network page", function () {
  this.timeout(240_000);

  before(async () => void (await stack()));

  it("draws its charts beside tables with the same figures", async () => {
    const { page, go, complaints, end } = await visit();
    await go("/providers/network");
    await page.locator("canvas").nth(1).waitFor();
    expect(await page.getByRole("table").count()).to.equal(2);
    const rewards = page.getByRole("table", { name: "What a seat earns, by how many there are" });
    await rewards.getByRole("row", { name: "1,024 1,000", exact: true }).waitFor();
    await page.getByText("of 1,024 places").waitFor();
    expect(complaints).to.deep.equal([]);
    await end();
  });
});
