// Registers a name, with a record and as the owner's primary name:
//   node docs/examples/register.ts yourname
import { readFileSync } from "node:fs";

import { commit, createAns, prepareRegistration, register, showDimt, waitForCommitment } from "@ans/client";
import { createPublicClient, createWalletClient, http } from "viem";

const transport = http(process.env.ANS_RPC_URL ?? "http://127.0.0.1:8545");
const manifest = readFileSync(process.env.ANS_MANIFEST ?? "deployments/chain-31337/manifest.json", "utf8");
const publicClient = createPublicClient({ transport });
const walletClient = createWalletClient({ transport });
const account = (await walletClient.getAddresses()).at(7); // One that `npm start` gave DIMT and no name.

const ans = createAns({ publicClient, walletClient, account, manifest });
const registration = prepareRegistration(ans, {
  name: process.argv[2] ?? "yourname",
  primary: true,
  records: { texts: { url: "https://example.com" } },
});
await commit(ans, { registration }); // Keep `registration` until the second step: its secret is needed there.
await waitForCommitment(ans, { registration });
const { name, expiry, price } = await register(ans, { registration, years: 2 });
console.log(`${name} is yours until ${new Date(expiry * 1000).toISOString()} for ${showDimt(price)}`);
