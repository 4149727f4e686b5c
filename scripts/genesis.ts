// Writes the genesis file of a sovereign ANS chain, or amends one. See docs/sovereign-chain.md.
//
//   npm run genesis -- --founders 0x...,0x...,0x...,0x... --admin 0x... --out genesis.json
//   npm run genesis -- --help
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { isHex } from "viem";

import { build } from "./deployment/build.ts";
import { run } from "./deployment/run.ts";
import { adapterAddress } from "./genesis/adapter.ts";
import { beginningOf } from "./genesis/beginning.ts";
import { genesisOf } from "./genesis/genesis.ts";
import { GenesisError } from "./genesis/GenesisError.ts";
import { help } from "./genesis/help.ts";
import { optionsOf, type Options } from "./genesis/options.ts";
import { amend, toContract, toValidators } from "./genesis/transitions.ts";
import { addressesOf, blockOf, modeOf } from "./genesis/values.ts";

await run(async (hre) => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) return console.log(help);
  const out = outOf(options);
  const genesis = options.amend === undefined ? await newGenesis(hre, options) : amended(options.amend, options);
  writeFileSync(out, `${JSON.stringify(genesis, null, 2)}\n`);
  console.log(`Wrote ${out}. Start every node with this file, the same to the byte: docs/sovereign-chain.md says how.`);
});

/** The file to write; one that is there already is the genesis of some chain, and only an amendment may replace it. */
function outOf({ out, amend }: Options): string {
  if (out === undefined) throw new GenesisError("--out is missing: say where to write, as --out genesis.json.");
  if (existsSync(out) && (amend === undefined || resolve(out) !== resolve(amend))) {
    throw new GenesisError(`${out} is there already: remove it, or name another file with --out.`);
  }
  return out;
}

async function newGenesis(hre: HardhatRuntimeEnvironment, options: Options): Promise<object> {
  const beginning = beginningOf(options);
  await build(hre);
  const { deployedBytecode } = await hre.artifacts.readArtifact("ValidatorAdapter");
  if (!isHex(deployedBytecode))
    throw new GenesisError("ValidatorAdapter has no code: run `npm run build` and see why.");
  console.log(`Chain ${beginning.chainId}, ${beginning.founders.length} founders, adapter at ${adapterAddress}.`);
  return genesisOf(beginning, deployedBytecode);
}

function amended(file: string, options: Options): object {
  const { mode, "transition-block": at, validators } = options;
  if (at === undefined)
    throw new GenesisError("--transition-block is missing: give the first block with other validators.");
  if (mode === undefined)
    throw new GenesisError("--mode is missing: give contract, or blockheader to name validators.");
  if (modeOf(mode) === "contract" && validators !== undefined) {
    throw new GenesisError("--mode contract takes the validators from the adapter: leave out --validators.");
  }
  if (!existsSync(file)) throw new GenesisError(`There is no ${file}: name the chain's genesis file with --amend.`);
  const transition =
    modeOf(mode) === "contract"
      ? toContract(blockOf(at))
      : toValidators(blockOf(at), addressesOf("validators", validators, 4, 31));
  return amend(readFileSync(file, "utf8"), file, transition);
}
