import { type Address, isAddressEqual, parseAbi } from "viem";

import { type L2Pair, l2NamesModule, l2ResolverModule, l2ResolverName } from "../modules/l2.ts";
import type { Deployment } from "./Deployment.ts";
import { DeploymentError } from "./DeploymentError.ts";
import { contractsMade, type Made, mendJournal } from "./journal.ts";
import { artifactOf, hashAbi, type Manifest, writeManifest } from "./manifest.ts";

const abi = parseAbi([
  "function gatewayURLs() view returns (string[])",
  "function getLatestContext() view returns (bytes)",
  "function VERIFIER() view returns (address)",
]);

/**
 * Refuses what is no verifier of an L2's storage, as Unruggable Gateways has them, or one that no gateway serves; and
 * another one than the deployment has for this L2.
 */
export async function checkVerifier(
  { chain, chainId }: Deployment,
  { contracts }: Manifest,
  verifier: Address,
  l2ChainId: number,
): Promise<void> {
  let urls: readonly string[];
  try {
    urls = await chain.readContract({ address: verifier, abi, functionName: "gatewayURLs" });
    await chain.readContract({ address: verifier, abi, functionName: "getLatestContext" });
  } catch (error) {
    throw new DeploymentError(
      `${verifier} on chain ${chainId} is no verifier that knows a state of chain ${l2ChainId}: give the address of one with --verifier.`,
      { cause: error },
    );
  }
  if (urls.length === 0) {
    throw new DeploymentError(`The verifier ${verifier} names no gateway: its owner has to set one first.`);
  }
  const before = contracts[l2ResolverName(l2ChainId)];
  if (before === undefined) return;
  const known = await chain.readContract({ address: before.address, abi, functionName: "VERIFIER" });
  if (isAddressEqual(known, verifier)) return;
  throw new DeploymentError(
    `Chain ${l2ChainId} has a resolver here already, ${before.address}, with the verifier ${known}: give that one.`,
  );
}

/** Sends what is missing of the names on an L2. May be called again. */
export async function deployL2Names(l2: Deployment): Promise<Address> {
  await mendJournal(l2);
  await l2.connection.ignition.deploy(l2NamesModule);
  const { address } = madeAs("L2Names", l2);
  const code = await l2.chain.getCode({ address });
  if (code !== undefined && code !== "0x") return address;
  throw new DeploymentError(
    `The records in ${l2.records} are of another chain with the number ${l2.chainId}: remove that folder and try again.`,
  );
}

/** Sends the resolver of an L2, if it is missing, and notes it in the manifest. May be called again. */
export async function deployL2Resolver(deployment: Deployment, manifest: Manifest, pair: L2Pair): Promise<Address> {
  const { hre, records } = deployment;
  await mendJournal(deployment);
  await deployment.connection.ignition.deploy(l2ResolverModule(pair));
  const name = l2ResolverName(pair.l2ChainId);
  const made = madeAs(name, deployment);
  const { abi: own } = await hre.artifacts.readArtifact(artifactOf(name));
  const contracts = {
    ...manifest.contracts,
    [name]: { address: made.address, abiHash: hashAbi(own), block: made.block },
  };
  writeManifest(records, { ...manifest, contracts });
  return made.address;
}

/** The contract that the journal has under a name. */
function madeAs(name: string, { records }: Deployment): Made {
  const made = contractsMade(records).find((each) => each.name === name);
  if (made === undefined) throw new DeploymentError(`The journal in ${records} does not have ${name}: try again.`);
  return made;
}
