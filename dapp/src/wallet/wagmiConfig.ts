import { defineChain, http } from "viem";
import { createConfig, injected } from "wagmi";

import type { Config } from "../config/Config.ts";
import { testWallet } from "./testWallet.ts";

/** wagmi for the app's one chain: wallets that announce themselves (EIP-6963), and on a test network one in the page. */
export function wagmiConfigOf(config: Config) {
  const { chainId, chainName, rpc, faucet } = config;
  const chain = defineChain({
    id: chainId,
    name: chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpc] } },
    testnet: faucet !== undefined,
  });
  return createConfig({
    chains: [chain],
    connectors: faucet === undefined ? [injected()] : [injected(), testWallet(config)],
    multiInjectedProviderDiscovery: true,
    transports: { [chainId]: http(rpc, { batch: true, retryCount: 1 }) },
  });
}
