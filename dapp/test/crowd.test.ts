import { mine, whois } from "@ans/client";
import { expect } from "chai";
import type { PrivateKeyAccount } from "viem";
import { parseEther } from "viem";

import { takeNames, takeSeats, takeSubnames } from "./helpers/crowd.ts";
import { registered } from "./helpers/registered.ts";
import { scrollThrough } from "./helpers/scrolling.ts";
import { endStack, newStack, stack } from "./helpers/stack.ts";
import { connect, expectAccessible, visit, visitWithWallet } from "./helpers/visit.ts";

describe("a thousand names, and as many seats as there are places", function () {
  this.timeout(400_000);
  let owner: PrivateKeyAccount;

  before(async () => {
    const made = await newStack();
    owner = await made.person({ dimt: parseEther("100000"), eth: parseEther("100") });
    await takeNames(made, owner, 1000);
    await takeSeats(made, 1020);
  });
  after(endStack);

  it("shows every name, and draws but those in sight", async () => {
    const { page, go, complaints, end } = await visitWithWallet({ account: owner });
    await go("/names");
    await connect(page);
    await page.getByText("1000 of 1000 names").waitFor();
    const { rows, isFilled } = await scrollThrough(page, "main li");
    expect(rows).to.be.within(10, 60);
    expect(isFilled).to.equal(true);
    await page.getByRole("link", { name: "crowd0998.dim", exact: true }).waitFor();
    await expectAccessible(page, "the end of the list");
    await page.getByLabel("Search in these names").fill("crowd0500");
    await page.getByText("1 of 1000 names").waitFor();
    await page.getByRole("link", { name: "crowd0500.dim", exact: true }).waitFor();
    expect(complaints).to.deep.equal([]);
    await end();
  });

  it("renews more names at once than a screen, a search or a block holds, and goes on where it was stopped", async () => {
    const { as } = await stack();
    const { page, go, wallet, end } = await visitWithWallet({ account: owner });
    await go("/names");
    await connect(page);
    await page.getByLabel("Search in these names").fill("crowd02");
    await page.getByText("100 of 1000 names").waitFor();
    await page.getByRole("button", { name: "Choose all 100" }).click();
    await page.getByLabel("Search in these names").fill("crowd0300");
    await page.getByRole("checkbox", { name: "Choose crowd0300.dim" }).check();
    await page.getByLabel("Search in these names").fill("");
    await page.getByRole("link", { name: "Renew 101 names" }).click();
    await page.getByText("2 transactions, of up to 100 names each").waitFor();
    const before = await Promise.all(["crowd0200", "crowd0300"].map((name) => whois(as(owner), { name })));
    const sent = () => wallet.requests.filter((method) => method === "eth_sendTransaction").length;
    // The second of the two is refused: the first hundred are renewed, and are not paid for again.
    wallet.rejectNext("eth_sendTransaction", 1);
    await page.getByRole("button", { name: "Renew", exact: true }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await page.getByText("100 names are renewed.").waitFor();
    await page.getByText("1 are left: go on below.").waitFor();
    await page.getByRole("button", { name: "Renew", exact: true }).click();
    await page.getByText("101 names are renewed.").waitFor();
    expect(sent()).to.equal(3);
    for (const { name, expiry } of before) {
      expect((await whois(as(owner), { name })).expiry, name).to.equal((expiry ?? 0) + 365 * 86_400);
    }
    await end();
  });

  it("shows every seat, and draws but those in sight", async () => {
    for (const width of [1280, 390]) {
      const { page, go, complaints, end } = await visit({ viewport: { width, height: 844 } });
      await go("/providers?show=all");
      await page.getByText("1024 of 1024 seats").waitFor();
      const { rows, isFilled } = await scrollThrough(page, "main [role=row]");
      expect(rows, `${width} pixels`).to.be.within(5, 60);
      expect(isFilled, `${width} pixels`).to.equal(true);
      await page.getByLabel("Find by name, number or address").fill("northwind");
      await page.getByText("1 of 1024 seats").waitFor();
      expect(complaints).to.deep.equal([]);
      await end();
    }
  });

  it("shows the names below a name page by page", async () => {
    const made = await stack();
    const other = await made.person();
    const [parent = ""] = await registered(other);
    await takeSubnames(made, other, parent, 60);
    const { page, go, end } = await visit();
    await go(`/name/${parent}/subnames`);
    await page.getByRole("link", { name: `sub049.${parent}` }).waitFor();
    expect(await page.getByRole("link", { name: `sub050.${parent}` }).count()).to.equal(0);
    await page.getByRole("button", { name: "Show more (10 left)" }).click();
    await page.getByRole("link", { name: `sub059.${parent}` }).waitFor();
    await end();
  });

  it("finds as many names as the client library does", async () => {
    const { as } = await stack();
    expect(await mine(as(owner), { owner: owner.address })).to.have.length(1000);
  });
});
