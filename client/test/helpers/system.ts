import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { type Address, createPublicClient, createWalletClient, custom, type EIP1193Provider } from "viem";

import { deploySystem, type System, type SystemOptions } from "../../../test/helpers/system.ts";
import { type AnsContext, createAns, type CreateAnsOptions } from "../../src/index.ts";

type Connection = { ethers: HardhatEthers; provider: { request: (call: never) => Promise<unknown> } };

/** The manifest of a system under test. */
export async function manifestOf(ethers: HardhatEthers, system: System) {
  const { chainId } = await ethers.provider.getNetwork();
  const { dimt, registry, registrar, feeRouter, resolver, reverse, universal } = system;
  return {
    chainId: Number(chainId),
    block: 0,
    contracts: {
      DIMToken: await dimt.getAddress(),
      ANSRegistry: await registry.getAddress(),
      NameRegistrar: await registrar.getAddress(),
      RecordWriter: await registrar.RECORD_WRITER(),
      FeeRouter: await feeRouter.getAddress(),
      PublicResolver: await resolver.getAddress(),
      ReverseRegistrar: await reverse.getAddress(),
      UniversalResolver: await universal.getAddress(),
      // Nobody asks governance for anything here: any contract will do.
      TimelockController: await dimt.getAddress(),
    },
  };
}

/** viem's clients on the simulated chain, which signs and sends for its own accounts. */
export function clientsOn({ provider }: Connection) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- viem types each method of a provider, Hardhat none.
  const transport = custom(provider as EIP1193Provider, { retryCount: 0 });
  return {
    publicClient: createPublicClient({ transport, pollingInterval: 10, cacheTime: 0 }),
    walletClient: createWalletClient({ transport }),
  };
}

/** A whole system, and the library's context for anybody: `ans(alice)` acts as alice, `ans()` only reads. */
export async function deployAns(connection: Connection, overrides: Partial<SystemOptions> = {}) {
  const system = await deploySystem(connection.ethers, overrides);
  const manifest = await manifestOf(connection.ethers, system);
  const clients = clientsOn(connection);
  const ans = (account?: { address: string }, options: Partial<CreateAnsOptions> = {}): AnsContext =>
    createAns({ ...clients, manifest, account: account && toAddress(account.address), ...options });
  return { ...system, manifest, ...clients, ans };
}

/** An ethers address, as viem types it. */
export function toAddress(text: string): Address {
  return `0x${text.slice(2)}`;
}
