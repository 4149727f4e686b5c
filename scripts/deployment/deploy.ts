import type { Address } from "viem";

import type { Parameters } from "../parameters/Parameters.ts";
import { hashParameters } from "../parameters/read.ts";
import { contractsWithin } from "./contractsWithin.ts";
import type { Deployment } from "./Deployment.ts";
import { contractsMade, mendJournal } from "./journal.ts";
import { artifactOf, hashAbi, writeManifest, type Manifest } from "./manifest.ts";
import { writePlan, type Plan } from "./plan.ts";
import { allRooms } from "./rooms.ts";

/**
 * Sends what is still missing of a deployment and writes the manifest. May be called again and again: what an earlier
 * run has sent is taken over.
 */
export async function deploy(
  deployment: Deployment,
  parameters: Parameters,
  plan: Plan,
  displayUi = false,
): Promise<Manifest> {
  writePlan(deployment.records, plan);
  await mendJournal(deployment);
  await deployment.connection.ignition.deploy(allRooms(parameters, BigInt(plan.vestingStart)), { displayUi });
  const manifest = await manifestOf(deployment, parameters);
  writeManifest(deployment.records, manifest);
  return manifest;
}

async function manifestOf({ hre, chain, chainId, records }: Deployment, parameters: Parameters): Promise<Manifest> {
  const contracts: Manifest["contracts"] = {};
  const note = async (name: string, address: Address, block: number) => {
    const { abi } = await hre.artifacts.readArtifact(artifactOf(name));
    contracts[name] = { address, abiHash: hashAbi(abi), block };
  };
  const made = contractsMade(records);
  for (const { name, address, block } of made) await note(name, address, block);
  for (const { name, maker, address } of await contractsWithin(chain, (name) => contracts[name].address)) {
    await note(name, address, contracts[maker].block);
  }
  const first = Math.min(...made.map(({ block }) => block));
  return { chainId, block: first, parameters: hashParameters(parameters), contracts };
}
