import { getAddress, getPrimary, whois } from "@ans/client";
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
    const { as } = await stack();
    const { page, go, complaints, end } = await visit();
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
});
