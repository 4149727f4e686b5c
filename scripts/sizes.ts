// Holds every contract under the code size limits of EIP-170 and EIP-3860, and keeps snapshots/sizes.json true.
//
//   node scripts/sizes.ts            writes the snapshot
//   node scripts/sizes.ts --check    fails when the snapshot is out of date
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const deployedLimit = 24_576;
const creationLimit = 49_152;

type Sizes = Record<string, { deployed: number; creation: number }>;

const root = join(import.meta.dirname, "..");
const snapshotFile = join(root, "snapshots", "sizes.json");

const bytes = (hex: string) => (hex.length - 2) / 2;

/** Interfaces have no code; a library of internal functions has a stub that nobody deploys. */
function isDeployed(artifact: { deployedBytecode?: string; abi: { type: string }[] }): boolean {
  const { deployedBytecode = "0x", abi } = artifact;
  return deployedBytecode !== "0x" && abi.some(({ type }) => type !== "error" && type !== "event");
}

function measure(): Sizes {
  const sizes: Sizes = {};
  for (const file of globSync("artifacts/contracts/**/*.json", { cwd: root }).toSorted()) {
    const artifact = JSON.parse(readFileSync(join(root, file), "utf8"));
    if (!isDeployed(artifact)) continue;
    sizes[artifact.contractName] = {
      deployed: bytes(artifact.deployedBytecode),
      creation: bytes(artifact.bytecode),
    };
  }
  return sizes;
}

const sizes = measure();
const known: Sizes = existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, "utf8")) : {};

const rows = Object.entries(sizes).map(([name, { deployed, creation }]) => ({
  contract: name,
  deployed,
  change: deployed - (known[name]?.deployed ?? 0),
  "of limit": `${((100 * deployed) / deployedLimit).toFixed(1)} %`,
  creation,
}));
if (rows.length > 0) console.table(rows);

const tooLarge = Object.entries(sizes).filter(
  ([, { deployed, creation }]) => deployed > deployedLimit || creation > creationLimit,
);
for (const [name, { deployed, creation }] of tooLarge) {
  console.error(
    `${name} is too large: ${deployed} of ${deployedLimit} bytes deployed, ${creation} of ${creationLimit}.`,
  );
  process.exitCode = 1;
}

const text = `${JSON.stringify(sizes, null, 2)}\n`;
const outdated = !existsSync(snapshotFile) || readFileSync(snapshotFile, "utf8") !== text;
if (process.argv.includes("--check")) {
  if (outdated) {
    console.error("snapshots/sizes.json is out of date: run `npm run build` and commit it.");
    process.exitCode = 1;
  }
} else if (outdated) {
  mkdirSync(join(root, "snapshots"), { recursive: true });
  writeFileSync(snapshotFile, text);
}
