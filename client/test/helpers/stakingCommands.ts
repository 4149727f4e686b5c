import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { keystoreOf, store } from "./keystores.ts";
import { deployStakingSystem, stakingManifestOf } from "./stakingWorld.ts";
import { startWorldOf } from "./world.ts";

const password = "open sesame";

/** A node with service providers on it, and the command. */
export type StakingWorld = Awaited<ReturnType<typeof startStakingWorld>>;

/**
 * Starts that world. The keystore `operator` has ETH for gas and no DIMT; its password, and that of every other
 * keystore of {@link addKeystore}, is in `passwordFile`.
 */
export async function startStakingWorld() {
  const world = await startWorldOf(async (ethers) => {
    const system = await deployStakingSystem(ethers);
    return { system, manifest: await stakingManifestOf(ethers, system) };
  });
  const passwordFile = join(world.folder, "password");
  await mkdir(world.folder, { recursive: true });
  await writeFile(passwordFile, `${password}\n`);

  /** Makes a keystore of a name, and gives its address. */
  const addKeystore = async (name: string, digits: string): Promise<string> => {
    const { address, text } = await keystoreOf(`0x${digits.repeat(32)}`, password);
    await store(world.env, name, text);
    await world.alice.sendTransaction({ to: address, value: 10n ** 18n });
    return address;
  };
  return { ...world, passwordFile, addKeystore, operator: await addKeystore("operator", "71") };
}
