import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { stack } from "./helpers/stack.ts";
import { visit } from "./helpers/visit.ts";

const root = join(import.meta.dirname, "..", "..");

/** `ANS_PICTURES=1` takes the pictures of docs/register-in-the-browser.md anew. */
const folder =
  process.env.ANS_PICTURES === "1" ? join(root, "docs", "register-in-the-browser") : join(root, "cache", "walkthrough");

describe("the walk-through of docs/register-in-the-browser.md", function () {
  this.timeout(240_000);
  before(async () => {
    await stack();
    mkdirSync(folder, { recursive: true });
  });

  it("is what a newcomer sees", async () => {
    const { printed } = await stack();
    const { page, go, end } = await visit({ at: printed, viewport: { width: 1100, height: 760 } });
    const picture = async (name: string) => void (await page.screenshot({ path: join(folder, `${name}.png`) }));
    await go();
    await page.getByRole("searchbox").fill("honeybee");
    await page.getByText("Free · 16 DIMT a year").waitFor();
    await picture("search");

    await page.getByRole("link", { name: "Register", exact: true }).click();
    await page.getByRole("button", { name: "Connect wallet" }).click();
    await page.getByRole("button", { name: "Test wallet" }).waitFor();
    await picture("wallet");
    await page.getByRole("button", { name: "Test wallet" }).click();
    await page.getByRole("button", { name: /^Get 10,000/ }).click();
    await page.getByText("10000", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByText("≤").waitFor();
    await picture("choose");

    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("timer").waitFor();
    await picture("wait");
    await page.getByRole("button", { name: "Register", exact: true }).click();
    await page.getByText("It is your primary name.").waitFor();
    await picture("done");
    await end();
  });
});
