import { getAddress, getPrimary, getText, whois } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";

import { stack } from "./helpers/stack.ts";
import { freshName } from "./helpers/freshName.ts";
import { connect, expectAccessible, visit, visitWithWallet } from "./helpers/visit.ts";

/** Searches for a name and goes to where it is registered. */
async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole("searchbox").fill(label);
  await page.getByRole("link", { name: "Register", exact: true }).click();
  await page.getByRole("heading", { name: `${label}.dim` }).waitFor();
}

/** The last step, once the reservation has rested. */
async function finish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Register", exact: true }).click();
  await page.getByRole("heading", { name: "It is yours" }).waitFor();
}

describe("registering a name", function () {
  this.timeout(240_000);
  before(async () => void (await stack()));

  it("takes a newcomer from nothing to a name that resolves, without an extension", async () => {
    const { as, printed } = await stack();
    const { page, go, complaints, end } = await visit({ at: printed });
    const label = freshName();
    await go();
    await page.getByRole("searchbox").fill(label.toUpperCase());
    await page.getByText(`Names have one spelling: ${label}.dim.`).waitFor();
    await choose(page, label);
    await page.getByRole("button", { name: "Connect wallet" }).click();
    await page.getByRole("button", { name: "Test wallet" }).click();
    await page.getByRole("button", { name: /^Get 10,000 test DIMT/ }).click();
    await page.getByText("10000", { exact: true }).waitFor();
    const address = (await page.locator("dialog .mono").textContent()) ?? "";
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("timer").waitFor();
    await expectAccessible(page, "the countdown");
    await finish(page);
    await page.getByText(`${label}.dim leads to ${address}`).waitFor();
    await page.getByText("It is your primary name.").waitFor();

    const ans = as("0x90F79bf6EB2c4f870365E785982E1f101E93b906");
    const { owner } = await whois(ans, { name: label });
    expect(owner).to.equal(address);
    expect(await getAddress(ans, { name: label, coin: "eth" })).to.equal(address);
    expect(complaints).to.deep.equal([]);
    await end();
  });

  it("goes on where it was when the page is loaded again, at every step, and after each refusal", async () => {
    const { as } = await stack();
    const { page, go, wallet, end } = await visitWithWallet();
    const label = freshName();
    await go(`/register/${label}`);
    await connect(page);

    wallet.rejectNext("eth_sendTransaction");
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await page.reload();
    await page.getByText("Nothing is on chain yet").waitFor();
    await page.getByRole("button", { name: "Send the first transaction" }).click();
    await page.getByRole("timer").waitFor();
    await page.reload();
    await page.getByText("The name is reserved. Register it now").waitFor();

    wallet.rejectNext("eth_signTypedData_v4");
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    wallet.rejectNext("eth_sendTransaction");
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await page.reload();
    await page.getByText("The name is reserved. Register it now").waitFor();
    await finish(page);

    const primary = await getPrimary(as(wallet.account.address), { address: wallet.account.address });
    expect(primary).to.deep.equal({ name: `${label}.dim`, verified: true });
    expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(4);
    await end();
  });

  it("tells all that will be paid and asked before the first transaction", async () => {
    const { page, go, end } = await visitWithWallet();
    await go(`/register/${freshName()}?years=3`);
    await connect(page);
    await page.getByText(", 3 years").waitFor();
    await page.getByText("Network fee, both steps").waitFor();
    await page.getByText("Your wallet will ask 3 times").waitFor();
    await page.getByText("48 DIMT").last().waitFor();
    await expectAccessible(page, "the choice");
    await end();
  });

  it("registers several names together, with one payment", async () => {
    const { as } = await stack();
    const { page, go, wallet, end } = await visitWithWallet();
    const [one, two] = [freshName(), freshName()];
    await go();
    await connect(page);
    await page.getByRole("searchbox").fill(`${one} ${two} alice`);
    await page.getByText("2 names are free: 32 DIMT for the first year of all.").waitFor();
    await page.getByRole("link", { name: "Register all 2" }).click();
    await page.getByText("Your wallet will ask 4 times").waitFor();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByText("The name is reserved. Register it now").waitFor();
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("heading", { name: "They are yours" }).waitFor();
    for (const name of [one, two]) {
      expect((await whois(as(wallet.account), { name })).owner).to.equal(wallet.account.address);
    }
    expect(wallet.requests.filter((method) => method === "eth_signTypedData_v4")).to.have.length(1);
    await end();
  });

  it("writes the records that were chosen in the same transaction, and pays the provider that was chosen", async () => {
    const { as } = await stack();
    const { page, go, wallet, end } = await visitWithWallet();
    const label = freshName();
    await go(`/register/${label}`);
    await connect(page);
    await page.getByText("Add records now").click();
    await page.getByLabel("Add a record").selectOption({ label: "Website" });
    await page.getByLabel("Website", { exact: true }).fill("https://here.example");
    await page.getByLabel("Who gets the provider’s share of the fee").selectOption({ index: 2 });
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByText("The name is reserved. Register it now").waitFor();
    await finish(page);
    expect(await getText(as(wallet.account), { name: label, key: "url" })).to.equal("https://here.example");
    expect((await whois(as(wallet.account), { name: label })).seat).to.be.greaterThan(0);
    expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(2);
    await end();
  });

  it("warns of look-alikes, and says why a name cannot be had", async () => {
    const { page, go, end } = await visit();
    await go(
      `/?q=${encodeURIComponent("a1ice admin al.ice.dim x_y! bob.alice.dim 0xFABB0ac9d68B0B445fB7357272Ff202C5651694a")}`,
    );
    await page.getByText("Beware: it looks much like alice.dim").waitFor();
    await page.getByText("Reserved: only governance").waitFor();
    await page.getByText("cannot be a name").first().waitFor();
    await page.getByText("A subname: the owner of the name above it gives it.").first().waitFor();
    await page.getByText("it is itself an address").waitFor();
    await page.getByRole("searchbox").fill("0xBcd4042DE499D14e55001CcbB24a551F3b954096");
    await page.getByRole("link", { name: "See the names it holds" }).click();
    await page.getByRole("link", { name: "alice.dim", exact: true }).waitFor();
    await end();
  });
});
