import { claimSeat, getSeat, getSeatProfile, read, seatsOf, signOperatorKey, write } from "@ans/client";
import { expect } from "chai";
import { readFile } from "node:fs/promises";
import * as Keystore from "ox/Keystore";
import type { Page } from "playwright-core";
import { parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount, privateKeyToAddress } from "viem/accounts";

import { asked, newSeat, until, visitor } from "./helpers/provider.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { expectAccessible, type Visit } from "./helpers/visit.ts";

const DAY = 86_400;
const SIGN = "eth_signTypedData_v4";
const SEND = "eth_sendTransaction";

/** Unfolds a part of the owner's panel, and gives what is in it. */
async function part(page: Page, title: string) {
  const details = page.locator("details").filter({ has: page.locator("summary", { hasText: title }) });
  await details.locator("summary").click();
  return details;
}

describe("Holding a seat in the browser", function () {
  this.timeout(240_000);
  let open: Visit | undefined;

  before(async () => void (await stack()));
  afterEach(async () => {
    const complaints = open?.complaints ?? [];
    await open?.end();
    open = undefined;
    expect(complaints).to.deep.equal([]);
  });

  it("is taken with a permit, by a key that stays on another machine", async () => {
    const { as, person } = await stack();
    const owner = await person({ dimt: parseEther("5000000") });
    const operator = privateKeyToAccount(generatePrivateKey());
    const proof = await signOperatorKey(as(owner), { key: operator, owner: owner.address });
    const made = await visitor("/providers/join", owner);
    open = made;
    const { page, wallet } = made;

    await page.getByText("You leave, wait 14 days and withdraw.").waitFor();
    const submit = page.getByRole("button", { name: "Freeze the stake and take a seat" });
    expect(await submit.isDisabled()).to.equal(true);
    await page.getByText(`npx ans sp prove-key ${owner.address} --account operator`).waitFor();
    await page.getByLabel("Address of the key").fill(operator.address);
    await page.getByLabel("Proof that it printed").fill(proof);
    await page.getByLabel("Commission in %").fill("12.5");
    await page.getByLabel("Others may delegate, in DIMT").fill("20,000,000");
    await page.getByLabel("Name", { exact: true }).fill("Harbour");
    await page.getByLabel("Gateways, one a line").fill("https://harbour.example/{sender}/{data}.json");
    await page.getByLabel("Contact").fill("ops@harbour.example");
    await page.getByText("Your wallet asks three times").waitFor();
    await expectAccessible(page, "the form to take a seat");

    // A refusal takes nothing away.
    wallet.rejectNext(SIGN);
    await submit.click();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    await submit.click();
    await page.getByRole("heading", { name: "Harbour" }).waitFor();
    expect([asked(wallet, SIGN), asked(wallet, SEND)]).to.deep.equal([2, 2]);

    const [seat] = await seatsOf(as(owner), { owner: owner.address });
    expect(seat).to.deep.include({
      status: "active",
      key: operator.address,
      commission: 1250,
      self: parseEther("5000000"),
    });
    expect(seat?.delegationCap).to.equal(parseEther("20000000"));
    expect(await getSeatProfile(as(owner), { seat: seat?.seat ?? 0 })).to.deep.equal({
      name: "Harbour",
      gateways: ["https://harbour.example/{sender}/{data}.json"],
      delivery: "",
      contact: "ops@harbour.example",
    });
    await page.getByRole("heading", { name: "Your seat" }).waitFor();
    await expectAccessible(page, "the page of an own seat");
  });

  it("only writes the entry where that alone was refused", async () => {
    const { as, person } = await stack();
    const owner = await person({ dimt: parseEther("5000000") });
    const operator = privateKeyToAccount(generatePrivateKey());
    const made = await visitor("/providers/join", owner);
    open = made;
    const { page, wallet } = made;
    await page.getByLabel("Address of the key").fill(operator.address);
    const keyProof = await signOperatorKey(as(owner), { key: operator, owner: owner.address });
    await page.getByLabel("Proof that it printed").fill(keyProof);
    await page.getByLabel("Name", { exact: true }).fill("Quay");
    const release = wallet.holdNext(SEND);
    await page.getByRole("button", { name: "Freeze the stake and take a seat" }).click();
    await until(() => asked(wallet, SEND) === 1);
    // The first transaction takes the seat; the second one is refused.
    release();
    const releaseSecond = wallet.holdNext(SEND);
    await page.getByRole("button", { name: /^\d+ under way$|^Transactions$/ }).waitFor();
    wallet.rejectNext(SEND);
    releaseSecond();
    await page.getByRole("alert").getByText("refused to sign").waitFor();
    const [{ seat } = { seat: 0 }] = await seatsOf(as(owner), { owner: owner.address });
    await page.getByRole("button", { name: `Write the entry of seat ${seat}` }).click();
    await page.getByRole("heading", { name: "Quay" }).waitFor();
    expect(await seatsOf(as(owner), { owner: owner.address })).to.have.length(1);
  });

  it("has its terms changed by its owner", async () => {
    const { as, person } = await stack();
    const { seat, owner } = await newSeat();
    const cold = await person();
    const ans = as(owner);
    await write(as(distributor), "DIMToken", "transfer", [owner.address, parseEther("250")]);
    const made = await visitor(`/providers/${seat}`, owner);
    open = made;
    const { page } = made;

    const commission = await part(page, "Change the commission");
    await commission.getByLabel("Commission in %").fill("25");
    await commission.getByText("20 % is the most now").waitFor();
    await commission.getByLabel("Commission in %").fill("15");
    await commission.getByText("A higher one is announced now and begins on about").waitFor();
    await commission.getByRole("button", { name: "Announce it" }).click();
    await commission.getByText("Done: it is on the chain.").waitFor();
    await page.getByText(/The commission is 10 % and becomes 15 % on/).waitFor();

    const stake = await part(page, "Add to the stake");
    await stake.getByRole("button", { name: "All of it" }).click();
    await stake.getByRole("button", { name: "Add to the stake" }).click();
    await stake.getByText("Done: it is on the chain.").waitFor();

    const cap = await part(page, "How much others may delegate");
    await cap.getByLabel("At most, in DIMT").fill("0");
    await cap.getByRole("button", { name: "Change it" }).click();
    await cap.getByText("Done: it is on the chain.").waitFor();

    const payout = await part(page, "Where rewards are paid");
    await payout.getByLabel("Address").fill(cold.address);
    await payout.getByRole("button", { name: "Change it" }).click();
    await payout.getByText("Done: it is on the chain.").waitFor();

    const entry = await part(page, "Entry in the directory");
    await entry.getByLabel("Gateways, one a line").fill("ftp://quay.example");
    await entry.getByRole("alert").getByText("ftp://quay.example cannot be used").waitFor();
    await entry.getByLabel("Gateways, one a line").fill("https://quay.example/{sender}/{data}");
    await entry.getByRole("button", { name: "Write the entry" }).click();
    await entry.getByText("Done: it is on the chain.").waitFor();

    const found = await getSeat(ans, { seat });
    expect(found).to.deep.include({ self: parseEther("5000250"), delegationCap: 0n, payout: cold.address });
    expect(found.nextCommission?.commission).to.equal(1500);
    expect((await getSeatProfile(ans, { seat })).gateways).to.deep.equal(["https://quay.example/{sender}/{data}"]);
    await page.getByText("A commission of 15 % was announced, after 10 %").waitFor();
  });

  it("gets another operator key that was made in the page and given away as an encrypted file", async () => {
    const { as } = await stack();
    const { seat, owner } = await newSeat();
    const made = await visitor(`/providers/${seat}`, owner);
    open = made;
    const { page } = made;
    const before = (await getSeat(as(owner), { seat })).key;
    const rotate = await part(page, "Change the operator key");
    await rotate.getByLabel("Make one here").check();
    await rotate.getByLabel("Password of the file").fill("correct horse");
    await rotate.getByLabel("The same again").fill("correct horse");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      rotate.getByRole("button", { name: "Make the key and save its file" }).click(),
    ]);
    await rotate.getByText("in your downloads, and nowhere else").waitFor();
    const submit = rotate.getByRole("button", { name: "Change the operator key" });
    expect(await submit.isDisabled(), "before the file is said to be safe").to.equal(true);
    await rotate.getByLabel("I have the file, and the password.").check();
    await submit.click();
    await rotate.getByText("Done: it is on the chain.").waitFor();

    const { key } = await getSeat(as(owner), { seat });
    expect(key).to.not.equal(before);
    const keystore: Keystore.Keystore = JSON.parse(await readFile(await file.path(), "utf8"));
    const secret = Keystore.decrypt(keystore, Keystore.toKey(keystore, { password: "correct horse" }));
    expect(privateKeyToAddress(secret)).to.equal(key);
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(kept).to.not.contain(secret.slice(2));
  });

  it("is paid by anybody, so that its owner's key can stay cold", async () => {
    const { as, pass } = await stack();
    const { seat, owner } = await newSeat();
    await pass(3600);
    const made = await visitor(`/providers/${seat}`);
    open = made;
    const { page, wallet } = made;
    const before = await read(as(owner), "DIMToken", "balanceOf", [owner.address]);
    await page.getByRole("button", { name: "Pay rewards" }).click();
    await page.getByText(/of rewards were paid for/).waitFor();
    expect(wallet.account.address).to.not.equal(owner.address);
    expect((await read(as(owner), "DIMToken", "balanceOf", [owner.address])) > before).to.equal(true);
    await page.getByLabel("Show").selectOption("reward");
    expect(await page.getByText("took the seat").count()).to.equal(0);
    await claimSeat(as(owner), { seat });
  });

  it("is left, with a countdown to the withdrawal", async () => {
    const { as, pass } = await stack();
    const { seat, owner } = await newSeat();
    const made = await visitor(`/providers/${seat}`, owner);
    open = made;
    const { page } = made;
    const leave = await part(page, "Leave");
    await leave.getByText("5,000,000 DIMT can be withdrawn after 14 days").waitFor();
    const submit = leave.getByRole("button", { name: "Leave the seat" });
    expect(await submit.isDisabled()).to.equal(true);
    await leave.getByLabel("I have read this, and want to leave.").check();
    await submit.click();
    const waiting = page.getByRole("button", { name: /^Withdraw in 13 days 23 hours$/ });
    await waiting.waitFor();
    expect(await waiting.isDisabled()).to.equal(true);
    await page.getByText("This seat has left.").waitFor();
    await expectAccessible(page, "a seat that is being left");

    await pass(14 * DAY);
    await page.reload();
    await page.getByRole("button", { name: "Withdraw the stake" }).click();
    await page.getByText("You have left this seat").waitFor();
    expect(await read(as(owner), "DIMToken", "balanceOf", [owner.address])).to.equal(parseEther("5000000"));
    expect((await getSeat(as(owner), { seat })).status).to.equal("exited");
  });
});
