import { defineChain, http } from "viem";
import { createConfig, injected } from "wagmi";

import type { Config } from "../config/Config.ts";
import { testWallet } from "./testWallet.ts";
import { walletConnect } from "./walletConnect.ts";

/** wagmi for the app's one chain: wallets that announce themselves (EIP-6963), on a test network one in the page, and WalletConnect where it is configured. */
export function wagmiConfigOf(config: Config) {
  const { chainId, chainName, rpc, faucet, walletConnect: settings } = config;
  const chain = defineChain({
    id: chainId,
    name: chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpc] } },
    testnet: faucet !== undefined,
  });
  return createConfig({
    chains: [chain],
    connectors: [
      injected(),
      ...(faucet === undefined ? [] : [testWallet(config)]),
      ...(settings === undefined ? [] : [walletConnect(config, settings)]),
    ],
    multiInjectedProviderDiscovery: true,
    transports: { [chainId]: http(rpc, { batch: true, retryCount: 1 }) },
  });
}
