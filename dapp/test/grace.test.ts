import { mine, whois } from "@ans/client";
import { expect } from "chai";
import type { PrivateKeyAccount } from "viem";

import { picture } from "./helpers/pictures.ts";
import { registered } from "./helpers/registered.ts";
import { endStack, newStack, stack } from "./helpers/stack.ts";
import { connect, visit, visitWithWallet } from "./helpers/visit.ts";

const DAY = 86_400;

/** A day as the page says it. */
function day(seconds: number | null): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format((seconds ?? 0) * 1000);
}

describe("names whose years are over", function () {
  this.timeout(240_000);
  let owner: PrivateKeyAccount;
  let short: string[];
  let long = "";

  before(async () => {
    const { person } = await newStack();
    owner = await person();
    short = await registered(owner, 2);
    [long = ""] = await registered(owner, 1, { years: 3 });
  });
  // The chain is years ahead of every clock now.
  after(endStack);

  it("are called for in the list a month before, and lead to where all of them are renewed", async () => {
    const { pass } = await stack();
    await pass(355 * DAY);
    const { page, go, end } = await visitWithWallet({ account: owner });
    await go("/names");
    await connect(page);
    await page.getByText(`These expire within 30 days: ${short.join(", ")}.`).waitFor();
    expect(await page.getByText(/^(9|10) days left$/).count()).to.equal(2);
    await page.getByRole("link", { name: "Renew all 2 now" }).click();
    await page.getByRole("heading", { name: "Renew 2 names" }).waitFor();
    await end();
  });

  it("are shown as expired, with the last day to renew them, and anybody renews them for their owner", async () => {
    const { pass, as } = await stack();
    await pass(11 * DAY);
    const [one = "", two = ""] = short;
    const { expiry, graceEnd } = await whois(as(owner), { name: one });
    expect(graceEnd).to.equal((expiry ?? 0) + 30 * DAY);
    for (const colorScheme of ["light", "dark"] as const) {
      const mine = await visitWithWallet({ account: owner, colorScheme });
      await mine.go("/names");
      await connect(mine.page);
      await mine.page.getByText(`Expired, and lost if not renewed: ${one}, ${two}.`).waitFor();
      const line = mine.page.getByRole("listitem").filter({ hasText: one });
      await line.getByText("expired", { exact: true }).waitFor();
      await line.getByText(`Renew it by ${day(graceEnd)}, or anybody can have it.`).waitFor();
      await picture(mine.page, "names-grace", { colorScheme, locale: "en-US" });
      await mine.go(`/name/${one}`);
      await mine.page.getByText(`Expired on ${day(expiry)}. It does not resolve until it is renewed.`).waitFor();
      await picture(mine.page, "name-grace", { colorScheme, locale: "en-US" });
      await mine.end();
    }

    const before = await Promise.all(short.map((name) => whois(as(owner), { name })));
    const friend = await visitWithWallet();
    await friend.go(`/address/${owner.address}`);
    await connect(friend.page);
    await friend.page.getByRole("link", { name: "Renew all 2 now" }).click();
    await friend.page.getByRole("button", { name: "Renew", exact: true }).click();
    await friend.page.getByText("is yours to keep until").nth(1).waitFor();
    for (const [i, name] of short.entries()) {
      const after = await whois(as(owner), { name });
      expect([after.state, after.owner, after.expiry]).to.deep.equal([
        "registered",
        owner.address,
        (before[i]?.expiry ?? 0) + 365 * DAY,
      ]);
    }
    await friend.end();
  });

  it("are in no list once they are lost, and a link to renew one says what to do", async () => {
    const { pass, as } = await stack();
    await pass(400 * DAY);
    expect((await mine(as(owner), { owner: owner.address })).map(({ name }) => name)).to.deep.equal([long]);
    const { page, go, end } = await visit();
    await go(`/address/${owner.address}`);
    await page.getByRole("link", { name: long, exact: true }).waitFor();
    await page.getByText("1 of 1 names").waitFor();
    await go(`/renew/${short[0] ?? ""}`);
    await page.getByText("Nobody has").waitFor();
    await page.getByRole("link", { name: "Search for it" }).click();
    await page.getByText(/^Free · 16 DIMT a year/).waitFor();
    await end();
  });
});
