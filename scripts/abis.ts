// `npm run abis`: writes the ABIs that the client library reads into client/src/abi/, from the compiler's artifacts.
// `node scripts/abis.ts --check` changes nothing and fails when a file is stale.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { format, resolveConfig } from "prettier";
import { keccak256, stringToBytes } from "viem";

type AbiItem = { type: string; name?: string; inputs?: { type: string }[] };
type Artifact = { sourceName: string; contractName: string; abi: AbiItem[] };

/** The contracts of a deployment that people's programs talk to, by source file, which holds a contract of its own name. */
const contracts = {
  DIMToken: "contracts/token/DIMToken.sol",
  ANSRegistry: "contracts/registry/ANSRegistry.sol",
  NameRegistrar: "contracts/registrar/NameRegistrar.sol",
  FeeRouter: "contracts/registrar/FeeRouter.sol",
  PublicResolver: "contracts/resolvers/PublicResolver.sol",
  ReverseRegistrar: "contracts/resolvers/ReverseRegistrar.sol",
  UniversalResolver: "contracts/resolvers/UniversalResolver.sol",
  OffchainResolver: "contracts/resolvers/OffchainResolver.sol",
  SignedRecords: "contracts/resolvers/offchain/proofs/SignedRecords.sol",
  CheckpointedRecords: "contracts/resolvers/offchain/proofs/CheckpointedRecords.sol",
  L2Resolver: "contracts/resolvers/L2Resolver.sol",
  L2Names: "contracts/resolvers/l2/L2Names.sol",
  TimelockController: "contracts/governance/ANSTimelock.sol",
  ServiceProviders: "contracts/staking/ServiceProviders.sol",
  SeatVotes: "contracts/staking/votes/SeatVotes.sol",
  ANSGovernor: "contracts/governance/ANSGovernor.sol",
  HandoverController: "contracts/governance/HandoverController.sol",
  Guardian: "contracts/governance/Guardian.sol",
  RecordDuty: "contracts/staking/modules/RecordDuty.sol",
  GatewayDuty: "contracts/staking/modules/GatewayDuty.sol",
  ValidatorCommittee: "contracts/staking/validators/ValidatorCommittee.sol",
  AnswerFaults: "contracts/staking/modules/AnswerFaults.sol",
  SeatProfiles: "contracts/staking/directory/SeatProfiles.sol",
  SPLens: "contracts/staking/lens/SPLens.sol",
};

/** What a contract passes on to another one, beside what its own ABI says: the interface that has all of it. */
const facades: Readonly<Record<string, string>> = {
  ServiceProviders: "contracts/staking/IServiceProviders.sol",
};

const root = join(import.meta.dirname, "..");
const folder = join(root, "client/src/abi");

function readArtifact(path: string): Artifact {
  const artifact: Artifact = JSON.parse(readFileSync(path, "utf8"));
  return artifact;
}

function artifactOf(source: string): Artifact {
  const name = basename(source, ".sol");
  const path = join(root, "artifacts", source, `${name}.json`);
  if (!existsSync(path)) throw new Error(`No artifact of ${name}: run "hardhat build" first.`);
  return readArtifact(path);
}

function isAbstractOrConcrete(path: string): boolean {
  return path.endsWith(".json") && !path.endsWith(".dbg.json");
}

function signatureOf({ name, inputs = [] }: AbiItem): string {
  return `${name}(${inputs.map((input) => input.type).join(",")})`;
}

/** Every custom error that a contract under contracts/, or one of those above, can throw, once each, by signature. */
function customErrors(): AbiItem[] {
  const found = new Map<string, AbiItem>();
  const own = globSync("artifacts/contracts/**/*.json", { cwd: root }).filter(isAbstractOrConcrete).toSorted();
  const artifacts = [...own.map((path) => readArtifact(join(root, path))), ...Object.values(contracts).map(artifactOf)];
  for (const { abi } of artifacts) {
    for (const item of abi) {
      if (item.type !== "error") continue;
      found.set(signatureOf(item), item);
    }
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** What can be called at a contract: each item of its ABI and of its facade, once. */
function callableAbi(name: string, source: string): AbiItem[] {
  const facade = facades[name];
  const items = [...artifactOf(source).abi, ...(facade === undefined ? [] : artifactOf(facade).abi)];
  return [...new Map(items.map((item) => [`${item.type} ${signatureOf(item)}`, item])).values()];
}

function fileName(contract: string): string {
  const [, capitals = "", rest = ""] = /^([A-Z]+)(.*)$/.exec(contract) ?? [];
  const head = capitals.length > 1 ? capitals.slice(0, -1).toLowerCase() + capitals.slice(-1) : capitals.toLowerCase();
  return head + rest;
}

function hashAbi(abi: AbiItem[]): string {
  return keccak256(stringToBytes(JSON.stringify(abi)));
}

async function render(constant: string, sentence: string, value: unknown): Promise<string> {
  const text = [
    '// Written by "npm run abis" from the compiled contracts: change the contract, not this file.',
    `/** ${sentence} */`,
    `export const ${constant} = ${JSON.stringify(value)} as const;`,
  ].join("\n");
  return await format(text, { ...(await resolveConfig(join(folder, "x.ts"))), parser: "typescript" });
}

const files = new Map<string, string>();
for (const [name, source] of Object.entries(contracts)) {
  const constant = `${fileName(name)}Abi`;
  files.set(`${fileName(name)}.ts`, await render(constant, `The ABI of ${name}.`, callableAbi(name, source)));
}
const hashes = Object.entries(contracts).map(([name, source]) => [name, hashAbi(artifactOf(source).abi)]);
files.set(
  "hashes.ts",
  await render("abiHashes", "The hash of each contract's ABI, as manifests note it.", Object.fromEntries(hashes)),
);
files.set("errors.ts", await render("errorsAbi", "Every custom error of the ANS contracts.", customErrors()));

const stale = [...files].filter(([file, text]) => {
  const path = join(folder, file);
  return !existsSync(path) || readFileSync(path, "utf8") !== text;
});
if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error(`Stale: ${stale.map(([file]) => `client/src/abi/${file}`).join(", ")}. Run "npm run abis".`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of stale) writeFileSync(join(folder, file), text);
  console.log(`${files.size} files, ${stale.length} written`);
}
