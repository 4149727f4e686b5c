import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection } from "hardhat/types/network";
import { createPublicClient, custom, getAddress, type Address, type PublicClient } from "viem";

/** A chain to deploy to, or to read a deployment from. */
export type Deployment = {
  hre: HardhatRuntimeEnvironment;
  connection: NetworkConnection;
  chain: PublicClient;
  chainId: number;
  /** The first account of the network: who pays, and who owns the contracts while they are wired. */
  deployer: Address | undefined;
  /** Where what was done on this chain is recorded: deployments/chain-<id>. */
  records: string;
};

/** Connects to a network of hardhat.config.ts, at another address than there if `url` says so. */
export async function connectTo(hre: HardhatRuntimeEnvironment, network: string, url?: string): Promise<Deployment> {
  const override = url === undefined ? undefined : ({ type: "http", url } as const);
  const connection = await hre.network.create({ network, override });
  const chain = createPublicClient({ transport: custom(connection.provider), pollingInterval: 100 });
  const chainId = await chain.getChainId();
  const accounts = await connection.provider.request({ method: "eth_accounts" });
  const [account] = Array.isArray(accounts) ? accounts.map(String) : [];
  return {
    hre,
    connection,
    chain,
    chainId,
    deployer: account === undefined ? undefined : getAddress(account),
    records: join(hre.config.paths.ignition, "deployments", `chain-${chainId}`),
  };
}
