import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection } from "hardhat/types/network";
import { createPublicClient, custom, getAddress, type Address, type PublicClient } from "viem";

import { DeploymentError } from "./DeploymentError.ts";

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

/**
 * Connects to a network of hardhat.config.ts.
 * @param url Another address than the one there.
 * @param toRead True for reading alone, which needs no key.
 */
export async function connectTo(
  hre: HardhatRuntimeEnvironment,
  network: string,
  url?: string,
  toRead = false,
): Promise<Deployment> {
  if (!(network in hre.config.networks)) {
    const known = Object.keys(hre.config.networks).join(", ");
    throw new DeploymentError(`hardhat.config.ts has no network ${network}: choose one of ${known}.`);
  }
  const override = { ...(url && { url }), ...(toRead && { accounts: "remote" as const }) };
  const connection = await configured(hre.network.create({ network, override }));
  const chain = createPublicClient({ transport: custom(connection.provider), pollingInterval: 100 });
  const chainId = await chainIdOf(connection, chain);
  const accounts = toRead ? [] : await configured(connection.provider.request({ method: "eth_accounts" }));
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

async function chainIdOf({ networkConfig }: NetworkConnection, chain: PublicClient): Promise<number> {
  try {
    return await configured(chain.getChainId());
  } catch (error) {
    if (error instanceof DeploymentError || networkConfig.type !== "http") throw error;
    const url = await networkConfig.url.getUrl();
    throw new DeploymentError(
      `No node answers at ${url}: start one with \`npx hardhat node\`, or correct the address.`,
    );
  }
}

/** Names the secret that hardhat.config.ts asks for and nobody gave. */
async function configured<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const [, missing] = /(?:Configuration Variable|Key) "(\w+)" not found/.exec(String(error)) ?? [];
    if (missing === undefined) throw error;
    throw new DeploymentError(
      `${missing} is not set: keep it with \`npx hardhat keystore set ${missing}\`, or give it in the environment.`,
    );
  }
}
