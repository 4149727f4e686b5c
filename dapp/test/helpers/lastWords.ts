import { afterEach } from "mocha";
import type { BrowserContext } from "playwright-core";

/** What each page said when a test was done with it, and what it told the console. */
let said: string[] = [];

/** Keeps the text of a context's pages before it is closed, and what they told the console, to be shown if the test fails. */
export async function keepWords(context: BrowserContext, told: readonly string[]): Promise<void> {
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
