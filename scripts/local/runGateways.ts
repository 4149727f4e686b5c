import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { setSeatProfile } from "@ans/client";
import { checkConfig, createLog, localSigner, serve } from "@ans/gateway";

import type { As } from "./accounts.ts";
import { privateKeyOf } from "./operatorKey.ts";
import { providers } from "./providers.ts";

/** The seats that answer for names off-chain. */
export const servingSeats = [1, 2];

/**
 * Runs the gateways of {@link servingSeats} in this process, on free ports, and writes where they are into the directory.
 * What they store ends with the process.
 *
 * @param rpc Where the chain answers.
 * @param manifest The deployment's manifest, a file.
 * @returns The URL of each gateway.
 */
export async function runGateways(as: As, rpc: string, manifest: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "ans-gateways-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const urls: string[] = [];
  for (const seat of servingSeats) {
    const provider = providers[seat - 1];
    if (provider === undefined) throw new Error(`There is no provider for seat ${seat}.`);
    const config = checkConfig({
      seat,
      // A development chain makes a block when somebody sends something: its time is that of the last one.
      chain: { rpc, manifest, pollSeconds: 1, clock: "chain" },
      keys: { keystores: ["the node's own account"] },
      store: `sqlite:${join(folder, `seat-${seat}.db`)}`,
      listen: { host: "127.0.0.1", port: 0 },
      // The store is new and so is the chain: there is nothing to hear from others, most of which nobody runs.
      peers: { allowPrivate: true, replicateSeconds: 1, catchUp: "never" },
      log: "warn",
    });
    const openKeys = () => [localSigner(privateKeyOf(provider.operator))];
    const { url } = await serve(config, { log: createLog(config), openKeys });
    urls.push(url);
    const { name, owner } = provider;
    await setSeatProfile(as(owner), { seat, profile: { name, gateways: [`${url}/{sender}/{data}.json`] } });
  }
  return urls;
}
