import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { keccak256, stringToBytes, type Abi, type Address, type Hex } from "viem";

import { DeploymentError } from "./DeploymentError.ts";

/** A contract on chain: where it is, keccak256 of its ABI as JSON, and the block that made it. */
export type DeployedContract = { address: Address; abiHash: Hex; block: number };

/** What is where on a chain. Client, gateway and dApp read it. */
export type Manifest = {
  chainId: number;
  /** The first block there is anything to read from. */
  block: number;
  /** Hash of the parameters the contracts were deployed with. */
  parameters: Hex;
  contracts: Record<string, DeployedContract>;
};

const fileName = "manifest.json";

/** The manifest of the chain recorded in `records`. */
export function readManifest(records: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(records, fileName), "utf8"));
  } catch {
    throw new DeploymentError(`There is no manifest in ${records}: deploy first, with npm run deploy.`);
  }
}

/** Writes the manifest of a chain. */
export function writeManifest(records: string, manifest: Manifest): void {
  writeFileSync(join(records, fileName), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The fingerprint of an ABI: keccak256 of its JSON text without white space. */
export function hashAbi(abi: Abi): Hex {
  return keccak256(stringToBytes(JSON.stringify(abi)));
}

/**
 * The artifact of a contract in a manifest; every wallet that vests is a CliffVesting, as "FoundationVesting", and every
 * resolver of an L2 an L2Resolver, as "L2Resolver_10".
 */
export function artifactOf(name: string): string {
  if (name.startsWith("L2Resolver_")) return "L2Resolver";
  return name.endsWith("Vesting") ? "CliffVesting" : name;
}
