import { type Address, getAddress, isAddress, isHex } from "viem";

import { InvalidManifestError } from "../errors/network.ts";
import { type DeployedContract, type Manifest, type OfContracts, stakingContracts } from "./Manifest.ts";

type Fields = Record<string, unknown>;

/**
 * Checks a deployment's manifest, given as JSON text or as the value read from it. A contract may also be given by its
 * mere address; those of service providers may be missing.
 *
 * @throws {@link InvalidManifestError} with the reason.
 * @example
 * const manifest = parseManifest(readFileSync("deployments/chain-31337/manifest.json", "utf8"));
 */
export function parseManifest(input: unknown): Manifest {
  const fields = readFields(typeof input === "string" ? readJson(input) : input, "it");
  const { chainId, block } = fields;
  if (typeof chainId !== "number" || !Number.isSafeInteger(chainId) || chainId < 1) {
    throw new InvalidManifestError("chainId is not a whole number above 0");
  }
  const listed = readFields(fields["contracts"], "contracts");
  const manifest = { chainId, block: readBlock(block, "block") ?? 0n, contracts: readContracts(listed) };
  const l2Resolvers = readL2Resolvers(listed);
  return Object.keys(l2Resolvers).length === 0 ? manifest : { ...manifest, l2Resolvers };
}

function readL2Resolvers(listed: Fields): Record<number, Address> {
  const found: Record<number, Address> = {};
  for (const [name, value] of Object.entries(listed)) {
    const [, l2ChainId] = /^L2Resolver_([1-9]\d*)$/.exec(name) ?? [];
    if (l2ChainId !== undefined) found[Number(l2ChainId)] = readContract(name, value).address;
  }
  return found;
}

function readContracts(listed: Fields): OfContracts<DeployedContract> {
  const contract = (name: string): DeployedContract => readContract(name, listed[name]);
  const contracts: OfContracts<DeployedContract> = {
    DIMToken: contract("DIMToken"),
    ANSRegistry: contract("ANSRegistry"),
    NameRegistrar: contract("NameRegistrar"),
    RecordWriter: contract("RecordWriter"),
    FeeRouter: contract("FeeRouter"),
    PublicResolver: contract("PublicResolver"),
    ReverseRegistrar: contract("ReverseRegistrar"),
    UniversalResolver: contract("UniversalResolver"),
    TimelockController: contract(listed["ANSTimelock"] === undefined ? "TimelockController" : "ANSTimelock"),
  };
  for (const name of stakingContracts) {
    if (listed[name] !== undefined) contracts[name] = contract(name);
  }
  return contracts;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidManifestError("it is not JSON");
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readFields(value: unknown, what: string): Fields {
  if (!isFields(value)) throw new InvalidManifestError(`${what} is not an object`);
  return value;
}

function readContract(name: string, value: unknown): DeployedContract {
  if (value === undefined) throw new InvalidManifestError(`${name} is missing`);
  const { address, abiHash, block }: Fields = typeof value === "string" ? { address: value } : readFields(value, name);
  if (typeof address !== "string" || !isAddress(address, { strict: false })) {
    throw new InvalidManifestError(`the address of ${name} is not one`);
  }
  if (abiHash !== undefined && !isHex(abiHash)) throw new InvalidManifestError(`the abiHash of ${name} is not hex`);
  return { address: getAddress(address), abiHash, block: readBlock(block, `the block of ${name}`) };
}

function readBlock(value: unknown, what: string): bigint | undefined {
  if (value === undefined) return undefined;
  const isNumber = typeof value === "number" && Number.isSafeInteger(value);
  if (!isNumber && typeof value !== "bigint" && !(typeof value === "string" && /^\d+$/.test(value))) {
    throw new InvalidManifestError(`${what} is not a whole number`);
  }
  const block = BigInt(value);
  if (block < 0n) throw new InvalidManifestError(`${what} is negative`);
  return block;
}
