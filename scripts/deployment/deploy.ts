import { parseAbi } from "viem";

import type { Parameters } from "../parameters/Parameters.ts";
import { hashParameters } from "../parameters/read.ts";
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

const registrarAbi = parseAbi(["function RECORD_WRITER() view returns (address)"]);

async function manifestOf({ hre, chain, chainId, records }: Deployment, parameters: Parameters): Promise<Manifest> {
  const made = contractsMade(records);
  const contracts: Manifest["contracts"] = {};
  for (const { name, address, block } of made) {
    const { abi } = await hre.artifacts.readArtifact(artifactOf(name));
    contracts[name] = { address, abiHash: hashAbi(abi), block };
  }
  const { address, block } = contracts.NameRegistrar;
  const recordWriter = await chain.readContract({ address, abi: registrarAbi, functionName: "RECORD_WRITER" });
  const { abi } = await hre.artifacts.readArtifact("RecordWriter");
  contracts.RecordWriter = { address: recordWriter, abiHash: hashAbi(abi), block };
  const first = Math.min(...made.map(({ block }) => block));
  return { chainId, block: first, parameters: hashParameters(parameters), contracts };
}
