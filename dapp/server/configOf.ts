import type { Address } from "viem";

import type { Config } from "../src/config/Config.ts";

/** The configuration of the app for a network on this machine. */
export function configOf(network: {
  rpc: string;
  manifest: { chainId: number };
  gateways?: string[];
  faucet: Address;
}): Config {
  const { rpc, manifest, gateways = [], faucet } = network;
  return { chainId: manifest.chainId, chainName: "the local network", rpc, manifest, gateways, faucet };
}
