import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import { network } from "hardhat";

import { deploySystem, type System, type SystemOptions } from "../../../test/helpers/system.ts";
import { type Ended, type Running, start } from "./command.ts";
import { type LocalNode, startNode } from "./node.ts";
import { manifestOf } from "./system.ts";

/** A node, a user's folder, and the command. */
export type Commands = {
  node: LocalNode;
  /** A folder of this test alone. */
  folder: string;
  /** What the command is told by its environment. */
  env: Record<string, string>;
  /** Runs `ans` to its end. */
  ans: (...words: string[]) => Promise<Ended>;
  /** Starts `ans`, as `env` and `more` tell it. */
  start: (words: readonly string[], more?: Readonly<Record<string, string>>) => Running;
  /** Runs `ans register` to its end; the chain's clock is put forward instead of waiting, and no block is made. */
  register: (words: readonly string[], more?: Readonly<Record<string, string>>) => Promise<Ended>;
  /** Puts the chain's clock forward without making a block. */
  wait: (seconds: number) => Promise<void>;
  end: () => Promise<void>;
};

/** A node with all contracts of names on it, a user's folder, and the command. */
export type World = System & Commands & { manifest: Awaited<ReturnType<typeof manifestOf>> };

/** What is deployed, and its manifest. */
type Deployed<S, M> = { system: S; manifest: M };

/** Starts a node and deploys all contracts of names on it. */
export async function startWorld(overrides: Partial<SystemOptions> = {}): Promise<World> {
  return await startWorldOf(async (ethers) => {
    const system = await deploySystem(ethers, overrides);
    return { system, manifest: await manifestOf(ethers, system) };
  });
}

/** Starts a node and has something deployed on it. */
export async function startWorldOf<S extends { options: SystemOptions }, M>(
  deploy: (ethers: HardhatEthers) => Promise<Deployed<S, M>>,
): Promise<S & Commands & { manifest: M }> {
  const node = await startNode();
  const folder = await mkdtemp(join(tmpdir(), "ans-"));
  const { ethers } = await network.create({ network: "localhost", override: { url: node.url } });
  const { system, manifest } = await deploy(ethers);
  const manifestFile = join(folder, "manifest.json");
  await writeFile(manifestFile, JSON.stringify(manifest));
  const env = { ANS_RPC_URL: node.url, ANS_MANIFEST: manifestFile, ANS_HOME: join(folder, "home") };
  return { ...system, manifest, ...commandsIn(node, folder, env, system.options.minCommitmentAge) };
}

function commandsIn(node: LocalNode, folder: string, env: Record<string, string>, minCommitmentAge: number): Commands {
  const run = (words: readonly string[], more = {}) => start(words, { ...env, ...more });
  const wait = async (seconds: number) => void (await node.rpc("evm_increaseTime", [seconds]));
  return {
    node,
    folder,
    env,
    ans: (...words) => run(words).ended,
    start: run,
    register: async (words, more) => {
      const running = run(["register", ...words], more);
      await Promise.race([running.said("Waiting until the commitment has aged"), running.ended]);
      await wait(minCommitmentAge);
      return await running.ended;
    },
    wait,
    end: async () => {
      await node.stop();
      await rm(folder, { recursive: true });
    },
  };
}
