import { commit, prepareRegistration, register, waitForCommitment, whois, write } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";
import { createTestClient, http, parseEther } from "viem";
import { hardhat } from "viem/chains";

import { freshName } from "./helpers/freshName.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { connect, visit, visitWithWallet } from "./helpers/visit.ts";

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("timer").waitFor();
}

const isReady = (page: Page) => page.getByText("The name is reserved. Register it now").waitFor();

describe("when something fails", function () {
  this.timeout(240_000);
  before(async () => void (await stack()));

  it("goes on by itself after the node was gone in the middle of a registration", async () => {
    const { gate, as } = await stack();
    const { page, go, wallet, end } = await visitWithWallet();
    const label = freshName();
    await go(`/register/${label}`);
    await connect(page);
    await begin(page);
    await gate.shut();
    try {
      await page.getByText("does not answer. What is shown may be old").waitFor();
      await gate.open();
      await page.getByText("does not answer. What is shown may be old").waitFor({ state: "detached" });
      await isReady(page);
      await page.getByRole("button", { name: "Register", exact: true }).click();
      await page.getByRole("heading", { name: "It is yours" }).waitFor();
    } finally {
      await gate.open();
    }
    expect((await whois(as(wallet.account), { name: label })).owner).to.equal(wallet.account.address);
    await end();
  });

  it("says so when the node is gone while a transaction is wanted, and lets the person try again", async () => {
    const { gate } = await stack();
    const { page, go, end } = await visitWithWallet();
    await go(`/register/${freshName()}`);
    await connect(page);
    await page.getByText("16 DIMT").first().waitFor();
    await page.getByText("≤").waitFor();
    await gate.shut();
    try {
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByText("Nothing is lost: check the connection").first().waitFor();
    } finally {
      await gate.open();
    }
    await page.getByRole("button", { name: /^(Begin|Send the first transaction)$/ }).click();
    await page.getByRole("timer").waitFor();
    await end();
  });

  it("says that somebody was quicker, before anything is paid", async () => {
    const { as, person } = await stack();
    const { page, go, end } = await visitWithWallet();
    const label = freshName();
    await go(`/register/${label}`);
    await connect(page);
    await begin(page);
    const thief = as(await person());
    const registration = prepareRegistration(thief, { name: label });
    await commit(thief, { registration });
    await waitForCommitment(thief, { registration });
    await register(thief, { registration, years: 1 });
    await page.getByText("Somebody else has registered").waitFor();
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.getByText("Taken until").waitFor();
    await end();
  });

  it("says what is missing when there is too little DIMT or ETH", async () => {
    const { person } = await stack();
    const poor = await visitWithWallet({ account: await person({ dimt: 5n * 10n ** 18n }) });
    await poor.go(`/register/${freshName()}`);
    await connect(poor.page);
    await poor.page.getByText("11 DIMT are missing").waitFor();
    expect(await poor.page.getByRole("button", { name: "Begin" }).isDisabled()).to.equal(true);
    await poor.end();

    const broke = await visitWithWallet({ account: await person({ eth: 0n }) });
    await broke.go(`/register/${freshName()}`);
    await connect(broke.page);
    await broke.page.getByRole("button", { name: "Begin" }).click();
    await broke.page.getByText("too little ETH").waitFor();
    await broke.end();
  });

  it("asks before it pays more, where the price rose after the first transaction", async () => {
    const { as, rpc } = await stack();
    const governance = as(distributor).addresses.TimelockController;
    const chain = createTestClient({ mode: "hardhat", chain: hardhat, transport: http(rpc) });
    await chain.impersonateAccount({ address: governance });
    await chain.setBalance({ address: governance, value: parseEther("1") });
    const priceAYear = async (dimt: string) => {
      const prices = ["2048", "1024", "512", "128", dimt].map((each) => parseEther(each));
      const [one = 0n, two = 0n, three = 0n, four = 0n, five = 0n] = prices;
      await write(as(governance), "NameRegistrar", "setPrices", [[one, two, three, four, five]]);
    };
    const { page, go, wallet, end } = await visitWithWallet();
    const label = freshName();
    await go(`/register/${label}`);
    await connect(page);
    await begin(page);
    await isReady(page);
    await page.getByText("You pay 16 DIMT.").waitFor();
    try {
      await priceAYear("20");
      await page.getByRole("button", { name: "Register", exact: true }).click();
      const agree = page.getByLabel("The price is now 20 DIMT, above 16 DIMT when you began. I agree to pay it.");
      await agree.waitFor();
      expect(await page.getByRole("button", { name: "Register", exact: true }).isDisabled()).to.equal(true);
      expect(wallet.requests).to.not.include("eth_signTypedData_v4");
      await agree.click();
      await page.getByRole("button", { name: "Register", exact: true }).click();
      await page.getByRole("heading", { name: "It is yours" }).waitFor();
      expect((await whois(as(wallet.account), { name: label })).owner).to.equal(wallet.account.address);
    } finally {
      await priceAYear("16");
      await end();
    }
  });

  it("takes a transaction that was mined but reverted for a failure", async () => {
    const { page, go, wallet, end } = await visitWithWallet();
    await go(`/register/${freshName()}`);
    await connect(page);
    await begin(page);
    await isReady(page);
    // The wallet sends with too little gas, so that the transaction gets into a block and fails there.
    wallet.limitGas(60_000n);
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByText("was reverted: it changed nothing but cost its gas").waitFor();
    wallet.limitGas(undefined);
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    await end();
  });

  it("does not wait for a wallet for ever, and asks it but once at a time", async () => {
    const { page, go, wallet, end } = await visitWithWallet();
    await go(`/register/${freshName()}`);
    await connect(page);
    const release = wallet.holdNext("eth_sendTransaction");
    await page.getByRole("button", { name: "Begin" }).click();
    const again = page.getByRole("button", { name: "Send the first transaction" });
    await again.waitFor();
    expect(await again.isDisabled()).to.equal(true);
    await page.getByRole("button", { name: "Stop waiting" }).click();
    expect(await again.isEnabled()).to.equal(true);
    release();
    await page.getByRole("timer").waitFor();
    expect(wallet.requests.filter((method) => method === "eth_sendTransaction")).to.have.length(1);
    await end();
  });

  it("does not send on another network", async () => {
    const { page, go, wallet, end } = await visitWithWallet();
    await go(`/register/${freshName()}`);
    await connect(page);
    await wallet.setChain(1);
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByText("The wallet is on another network. Switch it").waitFor();
    await page.getByRole("button", { name: "Switch to the local network" }).click();
    await page.getByRole("button", { name: "Send the first transaction" }).click();
    await page.getByRole("timer").waitFor();
    await end();
  });

  it("lets a registration be saved to a file and finished in another browser", async () => {
    const { person } = await stack();
    const account = await person();
    const label = freshName();
    const first = await visitWithWallet({ account });
    await first.go(`/register/${label}`);
    await connect(first.page);
    await begin(first.page);
    const saved = first.page.waitForEvent("download");
    await first.page.getByRole("button", { name: "Save to a file" }).click();
    const path = await (await saved).path();
    const second = await visitWithWallet({ account });
    await second.go("/names");
    await connect(second.page);
    await second.page.getByText("Go on with a registration from a file").click();
    await second.page.getByLabel("File that was saved").setInputFiles(path);
    await second.page.getByRole("link", { name: `${label}.dim` }).click();
    await isReady(second.page);
    await second.page.getByRole("button", { name: "Register", exact: true }).click();
    await second.page.getByRole("heading", { name: "It is yours" }).waitFor();
    // The first browser learns of it from the chain.
    await first.page.getByRole("heading", { name: "It is yours" }).waitFor();
    await first.end();
    await second.end();
  });

  it("refuses a damaged file, and says which to take", async () => {
    const { page, go, end } = await visit();
    await go("/names");
    await page.getByText("Go on with a registration from a file").click();
    const buffer = Buffer.from('{"version":1}');
    await page
      .getByLabel("File that was saved")
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
    await page.getByRole("alert").getByText("holds no registration, or is damaged").waitFor();
    await end();
  });

  it("shows charts where the browser reports a locale that no format takes", async () => {
    const { context, page, go, complaints, end } = await visit();
    const content = 'Object.defineProperty(Navigator.prototype, "language", { get: () => "en-US@posix" });';
    await context.addInitScript({ content });
    await go("/providers/network");
    await page.locator("canvas").first().waitFor();
    expect(complaints).to.deep.equal([]);
    await end();
  });

  it("keeps the head of the page, and the way to all others, when a page cannot be shown", async () => {
    const { context, page, go, end } = await visit();
    await context.route(/\/assets\/NetworkPage-.*\.js/, (route) => route.abort());
    await go("/providers/network");
    await page.getByRole("heading", { name: "This page could not be shown" }).waitFor();
    await page.getByRole("button", { name: "Connect wallet" }).waitFor();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Governance" }).click();
    await page.getByRole("heading", { level: 1, name: "Governance" }).waitFor();
    await end();
  });

  // The last, as it sends the clock of the chain a day ahead.
  it("says that a reservation has expired, and begins anew without loss of what was chosen", async () => {
    const { pass, as } = await stack();
    const { page, go, wallet, end } = await visitWithWallet();
    const label = freshName();
    await go(`/register/${label}?years=2`);
    await connect(page);
    await begin(page);
    await pass(86_401);
    await page.getByText("The reservation has expired").waitFor();
    await page.getByRole("button", { name: "Reserve it again" }).click();
    await isReady(page);
    await page.getByText("You pay 32 DIMT.").waitFor();
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    expect((await whois(as(wallet.account), { name: label })).owner).to.equal(wallet.account.address);
    await end();
  });
});
