import { expect } from "chai";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

import { expectAccessible } from "./visit.ts";

/** Where the pictures go, for people to look at. */
const folder = join(import.meta.dirname, "..", "..", "..", "cache", "screens");

/** Phone, tablet and desktop. Chinese, which is shorter, is looked at on the narrowest and the widest. */
const widths = { en: [390, 768, 1440], zh: [390, 1440] };

/** In which theme and language a page is looked at. */
export type Look = { colorScheme: "light" | "dark"; locale: string };

/** Takes pictures of a page at every width; fails where it is wider than the screen, or not accessible. */
export async function picture(page: Page, name: string, { colorScheme, locale }: Look): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of locale.startsWith("zh") ? widths.zh : widths.en) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    // What is measured when the width changes is drawn anew in the frame after.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${name} at ${width} pixels is too wide by`).to.be.at.most(0);
    const file = `${name}-${width}-${colorScheme}-${locale.slice(0, 2)}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
  }
  await expectAccessible(page, name);
}
