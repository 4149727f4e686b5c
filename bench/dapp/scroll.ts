import { parseEther, type PrivateKeyAccount } from "viem";

import { bringUp, type Stack } from "../../dapp/test/helpers/bringUp.ts";
import { takeNames, takeSeats } from "../../dapp/test/helpers/crowd.ts";
import { type Scrolled, scrollThrough } from "../../dapp/test/helpers/scrolling.ts";

/** How lists scroll: rows that the page holds at most, milliseconds of long tasks, and the share of late frames. */
export type ScrollFigures = {
  scrollNames: number;
  scrollNamesRows: number;
  scrollNamesLongTasksMs: number;
  scrollNamesLateFrames: number;
  scrollSeats: number;
  scrollSeatsRows: number;
  scrollSeatsLongTasksMs: number;
  scrollSeatsLateFrames: number;
};

/** How many names one account has, and how many seats there are: as many as there are places. */
const [names, seats] = [1000, 1024];

/** The seats that `npm start` opens. */
const taken = 4;

/** Scrolls through a thousand names and as many seats, real ones of a local network, on a slow phone. */
export async function measureScrolling(): Promise<ScrollFigures> {
  const stack = await bringUp();
  try {
    const owner = await stack.person({ dimt: parseEther("100000"), eth: parseEther("100") });
    await takeNames(stack, owner, names);
    await takeSeats(stack, seats - taken);
    const ofNames = await scroll(stack, pathOfNames(owner), `${names} of ${names} names`, "main li");
    const ofSeats = await scroll(stack, "/providers?show=all", `${seats} of ${seats} seats`, "main [role=row]");
    return {
      scrollNames: names,
      scrollNamesRows: ofNames.rows,
      scrollNamesLongTasksMs: ofNames.longTasksMs,
      scrollNamesLateFrames: shareOf(ofNames),
      scrollSeats: seats,
      scrollSeatsRows: ofSeats.rows,
      scrollSeatsLongTasksMs: ofSeats.longTasksMs,
      scrollSeatsLateFrames: shareOf(ofSeats),
    };
  } finally {
    await stack.close();
  }
}

function pathOfNames({ address }: PrivateKeyAccount): string {
  return `/address/${address}`;
}

async function scroll({ browser, url }: Stack, path: string, said: string, row: string): Promise<Scrolled> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    await page.goto(`${url}#${path}`);
    await page.getByText(said).waitFor({ timeout: 120_000 });
    await page.waitForLoadState("networkidle");
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    // A long flick of the thumb: ten seconds at 5,000 pixels a second.
    return await scrollThrough(page, row, { step: 0.1, frames: 600 });
  } finally {
    await context.close();
  }
}

function shareOf({ frames, lateFrames }: Scrolled): number {
  return Math.round((1000 * lateFrames) / Math.max(1, frames)) / 1000;
}
