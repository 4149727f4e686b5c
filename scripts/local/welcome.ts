import { relative } from "node:path";

import { freeAccounts, samples, sampleSubname } from "./samples.ts";

const usualUrl = "http://127.0.0.1:8545";

/** What a person reads once everything runs: what is where, and what to type next. */
export function welcome(url: string, records: string): string {
  const [account] = freeAccounts;
  const rpc = url === usualUrl ? "" : ` --rpc ${url}`;
  const names = [...samples, sampleSubname].map(({ name, owner }) => `  ${owner}  ${name}`);
  return `
ANS is ready: ${url}, chain 31337. Ctrl-C ends it, and nothing is kept.

Contracts: ${relative(process.cwd(), records)}/manifest.json

Names:
${names.join("\n")}

Accounts with DIMT and no name yet:
${freeAccounts.map((address) => `  ${address}`).join("\n")}

Type next, in another terminal:
  npx ans register yourname --years 2 --account ${account}${rpc}
  npx ans resolve alice.dim${rpc}
  npx ans whois alice.dim${rpc}
`;
}
