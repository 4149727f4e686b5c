import { type AnsContext, createAns, write } from "@ans/client";
import type { Browser } from "playwright-core";
import {
  type Address,
  createPublicClient,
  createTestClient,
  createWalletClient,
  type Hex,
  http,
  parseEther,
  type PrivateKeyAccount,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";

import { readManifest } from "../../../scripts/deployment/manifest.ts";
import { endGroup, launch, scratchFolder } from "../../../test/helpers/processes.ts";
import { configOf, serveDapp, type Served } from "../../server/index.ts";
import { openBrowser } from "./chromium.ts";
import { gateTo, type Gate } from "./gate.ts";

/** Whose DIMT the tests and the faucet give away: the account that distributes it. */
export const distributor: Address = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";

/** The whole system, as `npm start` brings it up, with a browser before it. */
export type Stack = {
  /** The node itself. */
  rpc: string;
  /** The way that the app takes to the node. */
  gate: Gate;
  /** Where the app is, with the gate between it and the node. */
  url: string;
  /** Where `npm start` said that the app is. */
  printed: string;
  /** The deployment's manifest, a file. */
  manifest: string;
  /** The gateways that the app asks. */
  gateways: string[];
  browser: Browser;
  /** The client library, as any account. */
  as: (account: Address | PrivateKeyAccount) => AnsContext;
  /** A new account with DIMT and ETH. */
  person: (purse?: { dimt?: bigint; eth?: bigint }) => Promise<PrivateKeyAccount>;
  /** Lets the chain's clock go on, and makes a block. */
  pass: (seconds: number) => Promise<void>;
};

/** Brings it all up, with `npm start`. Whoever does must end it with `close`. */
export async function bringUp(): Promise<Stack & { close: () => Promise<void> }> {
  const { folder, remove } = scratchFolder();
  const program = launch(["node", "scripts/start.ts", "--port", "0"], { ANS_RECORDS: folder });
  const closing: (() => unknown)[] = [() => endGroup(program), remove];
  const close = async () => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const [, rpc = ""] = await program.says(/ANS is ready[^]*?(http:\/\/127\.0\.0\.1:\d+), chain 31337/);
    const [, printed = ""] = await program.says(/Open the web app: (\S+)/);
    const records = `${folder}/deployments/chain-31337`;
    const manifest = readManifest(records);
    const gateways = await gatewaysOf(printed);
    const gate = await gateTo(rpc);
    closing.push(gate.shut);
    const served: Served = await serveDapp({
      config: configOf({ rpc: gate.url, manifest, gateways, faucet: distributor }),
    });
    closing.push(served.close);
    const browser = await openBrowser();
    closing.push(() => browser.close());
    const places = { rpc, gate, url: served.url, printed, manifest: `${records}/manifest.json`, gateways };
    return { ...places, browser, close, ...chainOf(rpc, manifest) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The gateways that the app of `npm start` knows of. */
async function gatewaysOf(app: string): Promise<string[]> {
  const response = await fetch(new URL("config.json", app));
  const { gateways }: Record<string, unknown> = Object(await response.json());
  return Array.isArray(gateways) ? gateways.map(String) : [];
}

function chainOf(rpc: string, manifest: unknown): Pick<Stack, "as" | "person" | "pass"> {
  const transport = http(rpc);
  const publicClient = createPublicClient({ transport, pollingInterval: 50 });
  const test = createTestClient({ mode: "hardhat", chain: hardhat, transport });
  const as: Stack["as"] = (account) =>
    createAns({ publicClient, walletClient: createWalletClient({ account, transport }), manifest });
  const person: Stack["person"] = async ({ dimt = parseEther("1000"), eth = parseEther("10") } = {}) => {
    const key: Hex = generatePrivateKey();
    const account = privateKeyToAccount(key);
    await test.setBalance({ address: account.address, value: eth });
    if (dimt > 0n) await write(as(distributor), "DIMToken", "transfer", [account.address, dimt]);
    return account;
  };
  const pass: Stack["pass"] = async (seconds) => {
    await test.increaseTime({ seconds });
    await test.mine({ blocks: 1 });
  };
  return { as, person, pass };
}
