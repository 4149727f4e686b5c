import { createPublicClient, defineChain, http, type PublicClient } from "viem";

import { askGateways } from "./askGateways.ts";
import type { Config } from "../config/Config.ts";

const made = new WeakMap<Config, PublicClient>();

/** Reads from the node of the configuration; one client for the whole app, so that calls of a moment go together. */
export function clientOf(config: Config): PublicClient {
  const before = made.get(config);
  if (before !== undefined) return before;
  const chain = defineChain({
    id: config.chainId,
    name: config.chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [config.rpc] } },
  });
  const transport = http(config.rpc, { batch: true, retryCount: 1, timeout: 10_000 });
  const client = createPublicClient({
    chain,
    transport,
    pollingInterval: 1000,
    cacheTime: 0,
    ccipRead: { request: askGateways },
  });
  made.set(config, client);
  return client;
}
