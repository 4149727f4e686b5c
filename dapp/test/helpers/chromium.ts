import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real browser: the one in the npm package, or the one at `CHROMIUM_PATH`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
  return await playwright.launch({ executablePath, args, headless: true });
}
