import { afterEach } from "mocha";
import type { BrowserContext, Page } from "playwright-core";

/** What each page said when a test was done with it, and what it told the console. */
let said: string[] = [];

/** Notes what a page tells the console, to be shown if the test fails. */
export function listen(page: Page): string[] {
  const told: string[] = [];
  page.on("console", (message) => told.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => told.push(String(error)));
  return told;
}

/** Keeps the text of a context's pages before it is closed. */
export async function keepWords(context: BrowserContext, told: string[]): Promise<void> {
  const texts = await Promise.all(
    context.pages().map(async (page) => {
      const text = await page.evaluate("document.body?.innerText").catch(String);
      return `${page.url()}\n${String(text)}`;
    }),
  );
  said.push([...texts, ...told].join("\n"));
}

// A suite's own hooks, which close its pages, run before this one.
afterEach(function () {
  if (this.currentTest?.state === "failed") console.log(said.map((each) => `--- the page said\n${each}`).join("\n"));
  said = [];
});
