// `npm run bench:dapp`: what a visitor's first load of the web app costs, on the production build, in a real browser that
// is slowed down to a cheap phone: 4 times slower a processor, 1.44 Mbit/s, 150 ms to the host.
//
//   npm run bench:dapp              in words
//   npm run bench:dapp -- --json    { jsGzipKB, lcpMs, cls, … }
import { parseArgs } from "node:util";

import { serveDapp } from "../../dapp/server/index.ts";
import { measure } from "./measure.ts";

const budget = { jsGzipKB: 150, lcpMs: 1200, cls: 0.02 };
const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

// The first page asks the chain nothing, so that it needs none.
const config = { chainId: 31_337, chainName: "nowhere", rpc: "http://127.0.0.1:8545", manifest: {}, gateways: [] };
const served = await serveDapp({ config });
try {
  const figures = await measure(served.url);
  if (values.json) console.log(JSON.stringify(figures));
  else {
    console.log(`JavaScript of the first load, gzipped: ${figures.jsGzipKB} kB (at most ${budget.jsGzipKB})`);
    console.log(`Largest contentful paint, median of ${figures.runs}: ${figures.lcpMs} ms (at most ${budget.lcpMs})`);
    console.log(`Layout shift: ${figures.cls} (at most ${budget.cls})`);
    console.log(`Requests to others than the host: ${figures.foreignRequests} (at most 0)`);
  }
  const isWithin =
    figures.jsGzipKB <= budget.jsGzipKB &&
    figures.lcpMs <= budget.lcpMs &&
    figures.cls <= budget.cls &&
    figures.foreignRequests === 0;
  if (!isWithin) process.exitCode = 1;
} finally {
  await served.close();
}
