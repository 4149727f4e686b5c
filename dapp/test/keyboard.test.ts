import { whois } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";

import { freshName } from "./helpers/freshName.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { registered } from "./helpers/registered.ts";
import { visit, visitWithWallet } from "./helpers/visit.ts";

/** What has the focus, as a screen reader would call it. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
      return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? "";
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${what}.`);
}

describe("the keyboard alone", function () {
  this.timeout(240_000);
  before(async () => void (await stack()));

  it("registers a name, from the search to the end", async () => {
    const { as } = await stack();
    const { page, go, end } = await visit();
    const label = freshName();
    await go();
    await page.getByRole("searchbox").waitFor();
    await tabTo(page, /^Skip to the content/);
    await tabTo(page, /^Name to search for/);
    await page.keyboard.type(label);
    // Not the one of a name that is typed half.
    await page.getByRole("heading", { name: `${label}.dim`, level: 2 }).waitFor();
    await page.getByRole("link", { name: "Register", exact: true }).waitFor();
    await tabTo(page, /^Register$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `${label}.dim` }).waitFor();

    await tabTo(page, /^Connect wallet/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, /^Test wallet/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Get 10,000/ }).waitFor();
    await tabTo(page, /^Get 10,000/);
    await page.keyboard.press("Enter");
    await page.getByText("10000", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page), "the focus comes back to where the window was opened").to.match(/^0x/);

    await tabTo(page, /^One year more/);
    await page.keyboard.press("Space");
    await page.getByText("32 DIMT").first().waitFor();
    await tabTo(page, /^Begin/);
    await page.keyboard.press("Enter");
    await page.getByText("The name is reserved. Register it now").waitFor();
    await tabTo(page, /^Register$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "It is yours" }).waitFor();
    expect((await whois(as(distributor), { name: label })).state).to.equal("registered");
    await end();
  });

  it("chooses names to renew, language and theme", async () => {
    const { person } = await stack();
    const account = await person();
    const [name = "", other = ""] = await registered(account, 2);
    const { page, go, end } = await visitWithWallet({ account });
    await go("/names");
    await page.getByRole("button", { name: "Connect wallet" }).waitFor();
    await tabTo(page, /^Connect wallet/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Pocket" }).waitFor();
    await tabTo(page, /Pocket/);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name, exact: true }).waitFor();
    for (const each of [name, other]) {
      await tabTo(page, new RegExp(`^Choose ${each}`));
      await page.keyboard.press("Space");
    }
    await tabTo(page, /^Renew 2 names/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Renew 2 names" }).waitFor();

    await tabTo(page, /^Theme/);
    await page.keyboard.press("d");
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await tabTo(page, /^Language/);
    await page.keyboard.press("End");
    await page.getByRole("link", { name: "我的名称" }).waitFor();
    await end();
  });
});
