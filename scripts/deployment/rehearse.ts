import type { IgnitionModule } from "@nomicfoundation/ignition-core";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { createPublicClient, custom } from "viem";

/**
 * Deploys to a chain in memory, so that what cannot work fails before anything is sent.
 * @returns The gas that all transactions together used.
 */
export async function rehearse(
  hre: HardhatRuntimeEnvironment,
  chainId: number,
  rooms: IgnitionModule,
): Promise<bigint> {
  const connection = await hre.network.create({ network: "default", override: { chainId } });
  try {
    await connection.ignition.deploy(rooms);
    const chain = createPublicClient({ transport: custom(connection.provider) });
    let gas = 0n;
    for (let number = await chain.getBlockNumber(); number > 0n; number--) {
      gas += (await chain.getBlock({ blockNumber: number })).gasUsed;
    }
    return gas;
  } finally {
    await connection.close();
  }
}
