import type { Browser } from "playwright-core";

import { openBrowser } from "../../dapp/test/helpers/chromium.ts";

/** What first loads of a page cost. */
export type Figures = { jsGzipKB: number; lcpMs: number; cls: number; foreignRequests: number; runs: number };

type Load = { jsBytes: number; lcp: number; cls: number; foreign: number };

const runs = 5;
const phone = { latency: 150, downloadThroughput: (1.44 * 1e6) / 8, uploadThroughput: (0.72 * 1e6) / 8 };

/** Loads a page several times, each as a new visitor, and gives the medians; the worst layout shift. */
export async function measure(url: string): Promise<Figures> {
  const browser = await openBrowser();
  try {
    const loads: Load[] = [];
    for (let run = 0; run < runs; run++) loads.push(await load(browser, url));
    const jsBytes = Math.max(...loads.map((each) => each.jsBytes));
    return {
      jsGzipKB: Math.round(jsBytes / 100) / 10,
      lcpMs: Math.round(median(loads.map((each) => each.lcp))),
      cls: Math.round(Math.max(...loads.map((each) => each.cls)) * 1000) / 1000,
      foreignRequests: Math.max(...loads.map((each) => each.foreign)),
      runs,
    };
  } finally {
    await browser.close();
  }
}

async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...phone });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });

  const scripts = new Set<string>();
  let jsBytes = 0;
  let foreign = 0;
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.mimeType.includes("javascript")) scripts.add(requestId);
    if (new URL(response.url).origin !== new URL(url).origin) foreign++;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) jsBytes += encodedDataLength;
  });
  await page.addInitScript({ content: observe });
  await page.goto(url);
  await page.getByRole("searchbox").waitFor();
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate<{ lcp: number; cls: number }>("globalThis.seen");
  await context.close();
  return { jsBytes, foreign, ...seen };
}

/** Runs in the page: notes the largest paint and all shifts of the layout. */
const observe = `
  globalThis.seen = { lcp: 0, cls: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
