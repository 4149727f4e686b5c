import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "chai";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { PrivateKeyAccount } from "viem";

import { keepWords } from "./lastWords.ts";
import { stack } from "./stack.ts";
import { installWallet, type Methods, type Wallet } from "./wallet.ts";

/** Somebody before the app. */
export type Visit = {
  context: BrowserContext;
  page: Page;
  /** What the console said that it should not. */
  complaints: string[];
  /** Opens a page of the app, as "/names". */
  go: (path?: string) => Promise<void>;
  end: () => Promise<void>;
};

/** Opens the app as a new visitor, in English and light unless told otherwise; `at` another address of it. */
export async function visit(options: BrowserContextOptions & { at?: string } = {}): Promise<Visit> {
  const { browser, url } = await stack();
  const { at = url, ...rest } = options;
  const context = await browser.newContext({
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...rest,
  });
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const told: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => {
    told.push(`${message.type()}: ${message.text()}`);
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => {
    told.push(String(error));
    complaints.push(String(error));
  });
  return {
    context,
    page,
    complaints,
    go: async (path = "/") => void (await page.goto(`${at}#${path}`)),
    end: async () => {
      await keepWords(context, told);
      await context.close();
    },
  };
}

/** A visitor whose browser has a wallet. */
export async function visitWithWallet(
  options: BrowserContextOptions & { account?: PrivateKeyAccount; at?: string; methods?: Methods } = {},
): Promise<Visit & { wallet: Wallet }> {
  const { account, methods, ...rest } = options;
  const { person, rpc } = await stack();
  const visitor = await visit(rest);
  const wallet = await installWallet(visitor.context, account ?? (await person()), rpc, methods);
  return { ...visitor, wallet };
}

/** Connects the wallet that {@link visitWithWallet} installed. */
export async function connect(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Connect wallet|连接钱包)$/ }).click();
  await page.getByRole("button", { name: "Pocket" }).click();
  await page.getByRole("button", { name: /^0x/ }).waitFor();
}

/** Waits until a page has all that it asks for. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const waiting = page.getByText(/^(Asking the chain|Loading) …$|^正在(查询区块链|加载)……$/);
  // What waits may give way to something that waits for more.
  do await waiting.first().waitFor({ state: "detached" });
  while (await waiting.count().then((count) => count > 0));
}

/** Fails for anything on the page that WCAG 2.2 AA, or good practice, forbids. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  expect(found, where).to.deep.equal([]);
}
