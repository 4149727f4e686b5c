// `npm run bench:dapp`: what a visitor's first load of the web app costs, on the production build, in a real browser that
// is slowed down to a cheap phone: 4 times slower a processor, 1.44 Mbit/s, 150 ms to the host. And how smoothly the phone
// scrolls through 1,000 names and 1,024 seats, which are really taken on a local network: that takes some minutes.
//
//   npm run bench:dapp              in words
//   npm run bench:dapp -- --json    { jsGzipKB, lcpMs, cls, … }
import { parseArgs } from "node:util";

import { serveDapp } from "../../dapp/server/index.ts";
import { measure } from "./measure.ts";
import { measureScrolling } from "./scroll.ts";

const budget = { jsGzipKB: 150, lcpMs: 1200, cls: 0.02, rows: 60, lateFrames: 0.1 };
const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

// The first page asks the chain nothing, so that it needs none.
const config = { chainId: 31_337, chainName: "nowhere", rpc: "http://127.0.0.1:8545", manifest: {}, gateways: [] };
const served = await serveDapp({ config });
try {
  const figures = { ...(await measure(served.url)), ...(await measureScrolling()) };
  if (values.json) console.log(JSON.stringify(figures));
  else {
    console.log(`JavaScript of the first load, gzipped: ${figures.jsGzipKB} kB (at most ${budget.jsGzipKB})`);
    console.log(`Largest contentful paint, median of ${figures.runs}: ${figures.lcpMs} ms (at most ${budget.lcpMs})`);
    console.log(`Layout shift: ${figures.cls} (at most ${budget.cls})`);
    console.log(`Requests to others than the host: ${figures.foreignRequests} (at most 0)`);
    console.log(
      `Scrolling through ${figures.scrollNames} names: at most ${figures.scrollNamesRows} rows at once, ` +
        `${percent(figures.scrollNamesLateFrames)} late frames, ${figures.scrollNamesLongTasksMs} ms of long tasks`,
    );
    console.log(
      `Scrolling through ${figures.scrollSeats} seats: at most ${figures.scrollSeatsRows} rows at once, ` +
        `${percent(figures.scrollSeatsLateFrames)} late frames, ${figures.scrollSeatsLongTasksMs} ms of long tasks`,
    );
    console.log(`(at most ${budget.rows} rows at once, and ${percent(budget.lateFrames)} late frames)`);
  }
  const isWithin =
    figures.jsGzipKB <= budget.jsGzipKB &&
    figures.lcpMs <= budget.lcpMs &&
    figures.cls <= budget.cls &&
    figures.foreignRequests === 0 &&
    Math.max(figures.scrollNamesRows, figures.scrollSeatsRows) <= budget.rows &&
    Math.max(figures.scrollNamesLateFrames, figures.scrollSeatsLateFrames) <= budget.lateFrames;
  if (!isWithin) process.exitCode = 1;
} finally {
  await served.close();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
