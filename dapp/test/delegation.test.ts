import { approve, positions, read, redelegate, requests, serviceProvidersAbi, setCommission } from "@ans/client";
import { expect } from "chai";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { createTestClient, http, maxUint256, parseEther, parseGwei } from "viem";
import { hardhat } from "viem/chains";

import { asked, newSeat, visitor } from "./helpers/provider.ts";
import { stack } from "./helpers/stack.ts";
import { expectAccessible, type Visit, visit } from "./helpers/visit.ts";

const DAY = 86_400;
const SIGN = "eth_signTypedData_v4";
const SEND = "eth_sendTransaction";

/** Types an amount on a seat's page and presses the button. */
async function delegateOn(page: Page, amount: string): Promise<void> {
  await page.getByLabel("Amount in DIMT").fill(amount);
  await page.getByRole("button", { name: `Delegate ${amount} DIMT` }).click();
}

/** What a button that saves a file gives. */
async function fileOf(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return await readFile(await file.path(), "utf8");
}

describe("Delegating in the browser", function () {
  this.timeout(240_000);
  let open: Visit | undefined;

  before(async () => void (await stack()));
  afterEach(async () => {
    await open?.end();
    open = undefined;
  });

  it("goes from a permit to the withdrawal, with all that it means said before", async () => {
    const { as, pass } = await stack();
    const { seat } = await newSeat();
    const made = await visitor(`/providers/${seat}`);
    open = made;
    const { page, wallet, complaints } = made;
    const delegator = wallet.account.address;

    // Before anything is typed or signed.
    await page.getByText("It unbonds for 7 days, earns nothing meanwhile").waitFor();
    await page.getByText("10 % now, and no other one is announced").waitFor();
    expect(await page.getByLabel("Highest commission you accept, in %").inputValue()).to.equal("10");
    await page.getByLabel("Amount in DIMT").fill("500");
    await page.getByRole("region", { name: "Forecast" }).getByText("seats stay active").waitFor();
    await expectAccessible(page, "the form to delegate");
    await delegateOn(page, "500");
    await page.getByText("500 DIMT are delegated.").waitFor();
    expect([asked(wallet, SIGN), asked(wallet, SEND)]).to.deep.equal([1, 1]);
    expect((await positions(as(wallet.account), { delegator }))[0]?.amount).to.equal(parseEther("500"));

    await pass(DAY);
    await made.go("/providers/mine");
    await page.getByRole("region", { name: "Totals" }).getByText("500 DIMT").waitFor();
    const before = await read(as(wallet.account), "DIMToken", "balanceOf", [delegator]);
    await page.getByRole("button", { name: "Claim all rewards" }).click();
    await page.getByText("The rewards were paid to your account.").waitFor();
    const after = await read(as(wallet.account), "DIMToken", "balanceOf", [delegator]);
    expect(after > before).to.equal(true);

    await page.getByRole("button", { name: /^Take out/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "All of it" }).click();
    await dialog.getByText(/It earns nothing meanwhile: about .* less than if it stayed\./).waitFor();
    await expectAccessible(page, "the window to take out");
    await dialog.getByRole("button", { name: "Take out", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("0 DIMT", { exact: true }).first().waitFor();
    await page.getByText(/6 days 23 hours left, until/).waitFor();
    await expectAccessible(page, "my stakes while something unbonds");

    const [request] = await requests(as(wallet.account), { delegator });
    const calendar = await fileOf(page, "Put the days into my calendar");
    const at = new Date((request?.readyAt ?? 0) * 1000).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
    expect(calendar).to.match(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(calendar).to.contain(`DTSTART:${at}\r\n`);

    await pass(7 * DAY);
    await page.reload();
    await page.getByRole("button", { name: "Withdraw 500 DIMT" }).click();
    await page.getByText("It was paid to your account.").waitFor();
    expect(await requests(as(wallet.account), { delegator })).to.deep.equal([]);

    await page.getByText(/ withdrew 500 DIMT$/).waitFor();
    const table = (await fileOf(page, "Download as CSV")).split("\r\n");
    expect(table[0]).to.equal("time,event,seat,to_seat,account,amount_dimt,commission_percent,transaction");
    const told = table.slice(1, -1).map((line) => line.split(","));
    expect(told.map(([, event]) => event)).to.deep.equal([
      "StakeDelegated",
      "RewardClaimed",
      "StakeUndelegated",
      "StakeWithdrawn",
    ]);
    expect(told[0]?.slice(2, 6)).to.deep.equal([String(seat), "", delegator, "500"]);
    expect(complaints).to.deep.equal([]);
  });

  const half = parseEther("100");
  for (const [name, allowance, signatures] of [
    ["none", 0n, 1],
    ["a part", half, 1],
    ["all but a wei", parseEther("200") - 1n, 1],
    ["exactly enough", parseEther("200"), 0],
    ["an infinite one", maxUint256, 0],
  ] as const) {
    it(`asks for a permit only where the allowance is too small: ${name}`, async () => {
      const { as, person } = await stack();
      const { seat } = await newSeat();
      const account = await person();
      const ans = as(account);
      await approve(ans, { amount: allowance, spender: ans.addresses.ServiceProviders });
      const made = await visitor(`/providers/${seat}`, account);
      open = made;
      await made.page.getByLabel("Amount in DIMT").fill("200");
      await made.page.getByText(signatures === 1 ? "Your wallet asks twice" : "Your wallet asks once").waitFor();
      await delegateOn(made.page, "200");
      await made.page.getByText("200 DIMT are delegated.").waitFor();
      expect([asked(made.wallet, SIGN), asked(made.wallet, SEND)]).to.deep.equal([signatures, 1]);
      const [position] = await positions(ans, { delegator: account.address });
      expect(position?.amount).to.equal(parseEther("200"));
    });
  }

  it("says what is wrong with an amount, to the last digit, and sends nothing then", async () => {
    const { person } = await stack();
    const { seat } = await newSeat();
    const made = await visitor(`/providers/${seat}`, await person({ dimt: parseEther("150") }));
    open = made;
    const { page, wallet } = made;
    const amount = page.getByLabel("Amount in DIMT");
    await page.getByText("At least 100. You have 150 DIMT.").waitFor();
    for (const [typed, words] of [
      ["much", "That is no amount."],
      ["99.999999999999999999", "100 DIMT is the least here."],
      ["1000001", "1,000,000 DIMT is the most here."],
      ["150.000000000000000001", "Your account has 150 DIMT."],
    ] as const) {
      await amount.fill(typed);
      await page.getByRole("alert").getByText(words).waitFor();
      expect(await page.getByRole("button", { name: /^Delegate/ }).isDisabled(), typed).to.equal(true);
    }
    await page.getByRole("button", { name: "All of it" }).first().click();
    await delegateOn(page, "150");
    await page.getByText("150 DIMT are delegated.").waitFor();
    expect(asked(wallet, SEND)).to.equal(1);
  });

  it("says the announced commission, and holds the delegation to what was accepted", async () => {
    const { as } = await stack();
    const { seat, owner } = await newSeat({ commission: 500, announced: 1000 });
    const made = await visitor(`/providers/${seat}`);
    open = made;
    const { page } = made;
    await page.getByText(/^5 % now, and 10 % from .* on, as was announced\.$/).waitFor();
    const limit = page.getByLabel("Highest commission you accept, in %");
    expect(await limit.inputValue()).to.equal("10");
    await limit.fill("7");
    await page.getByRole("alert").getByText("The seat takes, or has announced, 10 %").waitFor();
    await limit.fill("10");
    await setCommission(as(owner), { seat, commission: 1500 });
    await delegateOn(page, "100");
    await page.getByRole("alert").getByText("above your limit of 10 %").waitFor();
    // What was read anew says so too, and what was typed is still there.
    await page.getByText(/^5 % now, and 15 % from/).waitFor();
    await limit.fill("15");
    await delegateOn(page, "100");
    await page.getByText("100 DIMT are delegated.").waitFor();
  });

  it("takes a transaction that is in a block but was reverted for a failure, and says why", async () => {
    const { as, rpc } = await stack();
    const { seat, owner } = await newSeat();
    const made = await visitor(`/providers/${seat}`);
    open = made;
    const { page, wallet } = made;
    const chain = createTestClient({ mode: "hardhat", chain: hardhat, transport: http(rpc) });
    await chain.setAutomine(false);
    try {
      await delegateOn(page, "300");
      await page.getByRole("button", { name: "1 under way" }).waitFor();
      // Somebody pays more to be first in the block, and closes the seat.
      const { walletClient, addresses } = as(owner);
      await walletClient?.writeContract({
        account: owner,
        chain: hardhat,
        address: addresses.ServiceProviders ?? "0x",
        abi: serviceProvidersAbi,
        functionName: "setDelegationCap",
        args: [seat, 0n],
        maxPriorityFeePerGas: parseGwei("50"),
        maxFeePerGas: parseGwei("100"),
        gas: 500_000n,
      });
      await chain.mine({ blocks: 1 });
      await page.getByRole("alert").getByText("it changed nothing but cost its gas").waitFor();
    } finally {
      await chain.setAutomine(true);
    }
    expect(asked(wallet, SEND)).to.equal(1);
    expect(await page.getByText("300 DIMT are delegated.").count()).to.equal(0);
    expect(await positions(as(wallet.account), { delegator: wallet.account.address })).to.deep.equal([]);
  });

  it("recovers from a refusal and from a node that falls silent, and loses nothing", async () => {
    const { gate } = await stack();
    const { seat } = await newSeat();
    const made = await visitor(`/providers/${seat}`);
    open = made;
    const { page, wallet } = made;
    wallet.rejectNext(SIGN);
    await delegateOn(page, "120");
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    wallet.rejectNext(SEND);
    await page.getByRole("button", { name: "Delegate 120 DIMT" }).click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await gate.shut();
    try {
      await page.getByRole("button", { name: "Delegate 120 DIMT" }).click();
      // Other parts of the page say so, too, as they read from the same node.
      const card = page
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: "Delegate to this seat" }) });
      await card.getByRole("alert").getByText("Nothing is lost").first().waitFor();
    } finally {
      await gate.open();
    }
    await page.getByText("What is shown may be old").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Delegate 120 DIMT" }).click();
    await page.getByText("120 DIMT are delegated.").waitFor();
  });

  it("moves to another seat at once, and shows what others did meanwhile", async () => {
    const { as } = await stack();
    const [first, second] = [await newSeat(), await newSeat({ commission: 0 })];
    const made = await visitor(`/providers/${first.seat}`);
    open = made;
    const { page, wallet } = made;
    await delegateOn(page, "400");
    await page.getByText("400 DIMT are delegated.").waitFor();
    await made.go("/providers/mine");
    await page.getByRole("button", { name: /^Move/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("To").selectOption(String(second.seat));
    await dialog.getByText("Its commission is 0 %").waitFor();
    await dialog.getByLabel("Amount in DIMT").fill("150");
    await dialog.getByRole("button", { name: "Move at once" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("250 DIMT", { exact: true }).waitFor();
    await page.getByText("150 DIMT", { exact: true }).waitFor();
    // The same account on another device: the amounts here are those of the chain, not what this page remembers.
    await redelegate(as(wallet.account), { from: first.seat, to: second.seat, amount: parseEther("250") });
    await page.reload();
    await page
      .getByRole("listitem")
      .filter({ hasText: `Seat ${second.seat}` })
      .getByText("400 DIMT")
      .first()
      .waitFor();
  });

  it("says what to do where there is no wallet, no delegation, and no longer a reward", async () => {
    const { pass } = await stack();
    open = await visit();
    await open.go("/providers/mine");
    await open.page.getByText("Connect one to see what you have delegated").waitFor();
    await open.end();

    const { seat } = await newSeat();
    const made = await visitor("/providers/mine");
    open = made;
    const { page } = made;
    await page.getByText("You have delegated nothing yet.").waitFor();
    await page.getByText("Nothing is on its way out.").waitFor();
    await page.getByRole("link", { name: "Choose a seat" }).click();
    await page.getByRole("link", { name: "Seat", exact: false }).first().waitFor();
    await made.go(`/providers/${seat}`);
    await delegateOn(page, "100");
    await page.getByText("100 DIMT are delegated.").waitFor();
    // Nobody shows service of the seat: its lease ends.
    await pass(3 * DAY);
    await made.go("/providers/mine");
    await page.reload();
    await page.getByText("It earns nothing now: the seat has shown no service.").waitFor();
    await made.go(`/providers/${seat}`);
    await page.getByText("This seat earns nothing now, nor do its delegators").waitFor();
  });
});
