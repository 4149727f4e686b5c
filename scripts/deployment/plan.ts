import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Address, Hex } from "viem";

import type { Parameters } from "../parameters/Parameters.ts";
import { hashParameters } from "../parameters/read.ts";
import type { Deployment } from "./Deployment.ts";
import { DeploymentError } from "./DeploymentError.ts";

/** What a deployment was begun with, kept so that it can be taken up again and end the same. */
export type Plan = {
  /** Hash of the chain's first block: two local chains share a number, never this. */
  genesis: Hex;
  deployer: Address;
  /** Hash of the parameters. */
  parameters: Hex;
  /** When vesting begins that has no start of its own, in Unix seconds. */
  vestingStart: number;
};

const fileName = "plan.json";
const localChain = 31_337;

/**
 * The plan on record for this chain, or a new one. Refuses to go on with other parameters or another deployer than the
 * deployment was begun with. Records of a local chain that is gone are removed; `say` is told.
 */
export async function planOf(
  { chain, chainId, deployer, records }: Deployment,
  parameters: Parameters,
  say: (line: string) => void,
): Promise<Plan> {
  if (deployer === undefined) {
    throw new DeploymentError(
      "The network has no account to pay with: give one in hardhat.config.ts under `accounts`.",
    );
  }
  const [first, latest] = [await chain.getBlock({ blockNumber: 0n }), await chain.getBlock()];
  const wanted = { genesis: first.hash, deployer, parameters: hashParameters(parameters) };
  const known = readPlan(records);
  if (known === undefined && !existsSync(records)) return { ...wanted, vestingStart: Number(latest.timestamp) };

  if (known?.genesis !== wanted.genesis) {
    if (chainId !== localChain) {
      throw new DeploymentError(
        `${records} is about another chain with the number ${chainId}: move it away and try again.`,
      );
    }
    say("Removed the records of an earlier local chain that is gone.");
    rmSync(records, { recursive: true });
    return { ...wanted, vestingStart: Number(latest.timestamp) };
  }
  if (known.parameters !== wanted.parameters) {
    throw new DeploymentError(
      `The parameters are not those this deployment was begun with: put them back, or move ${records} away to deploy anew.`,
    );
  }
  if (known.deployer !== wanted.deployer) {
    throw new DeploymentError(
      `This deployment was begun by ${known.deployer}: go on with that account, not ${deployer}.`,
    );
  }
  return known;
}

/** Keeps the plan before anything is sent. */
export function writePlan(records: string, plan: Plan): void {
  mkdirSync(records, { recursive: true });
  writeFileSync(join(records, fileName), `${JSON.stringify(plan, null, 2)}\n`);
}

/** The plan on record; undefined if there is none, or none that can be read. */
export function readPlan(records: string): Plan | undefined {
  try {
    return JSON.parse(readFileSync(join(records, fileName), "utf8"));
  } catch {
    return undefined;
  }
}
