import { relative } from "node:path";

import { providers, type Provider } from "./providers.ts";
import { freeAccounts, samples, sampleSubname, sampleZone } from "./samples.ts";

const usualUrl = "http://127.0.0.1:8545";

/** What a person reads once everything runs: what is where, and what to type next. */
export function welcome(url: string, records: string, app: string, gateways: readonly string[]): string {
  const [account] = freeAccounts;
  const rpc = url === usualUrl ? "" : ` --rpc ${url}`;
  const names = [...samples, sampleSubname].map(({ name, owner }) => `  ${owner}  ${name}`);
  return `
ANS is ready: ${url}, chain 31337. Ctrl-C ends it, and nothing is kept.

Open the web app: ${app}

Contracts: ${relative(process.cwd(), records)}/manifest.json

Names:
${names.join("\n")}

Service providers, by the number of their seat:
${providers.map(providerLine).join("\n")}

Their gateways, which answer for names off-chain and about all names:
${gateways.map((each, i) => `  ${each}  seat ${i + 1}, ${each}/docs`).join("\n")}
  ${sampleZone.name} lives there: granted by ${sampleZone.zone}, signed by its owner, never on chain.

Accounts with DIMT and no name yet:
${freeAccounts.map((address) => `  ${address}`).join("\n")}

Type next, in another terminal:
  npx ans register yourname --years 2 --account ${account}${rpc}
  npx ans resolve alice.dim${rpc}
  npx ans whois alice.dim${rpc}
  npx ans resolve ${sampleZone.name}${rpc}
  npx ans sp list${rpc}
  npx ans delegate 1 1000 --account ${account}${rpc}
`;
}

function providerLine({ name, owner, operator, commission }: Provider, i: number): string {
  return `  ${owner}  ${i + 1} ${name}, ${commission / 100} % commission, operated by ${operator}`;
}
