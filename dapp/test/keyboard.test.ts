import { whois } from "@ans/client";
import { expect } from "chai";
import type { Page } from "playwright-core";

import { freshName } from "./helpers/freshName.ts";
import { distributor, stack } from "./helpers/stack.ts";
import { visit } from "./helpers/visit.ts";

/** What has the focus, as a screen reader would call it. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent ?? "";
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
});
