// Writes the genesis file of a sovereign ANS chain, or amends one. See docs/sovereign-chain.md.
//
//   npm run genesis -- --founders 0x...,0x...,0x...,0x... --admin 0x... --out genesis.json
//   npm run genesis -- --help
import { writeFileSync } from "node:fs";

import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { isHex } from "viem";

import { build } from "./deployment/build.ts";
import { run } from "./deployment/run.ts";
import { adapterAddress } from "./genesis/adapter.ts";
import { amended } from "./genesis/amended.ts";
import { beginningOf } from "./genesis/beginning.ts";
import { genesisOf } from "./genesis/genesis.ts";
import { GenesisError } from "./genesis/GenesisError.ts";
import { help } from "./genesis/help.ts";
import { optionsOf, type Options } from "./genesis/options.ts";
import { outOf } from "./genesis/out.ts";

await run(async (hre) => {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) return console.log(help);
  const out = outOf(options);
  const genesis = options.amend === undefined ? await begun(hre, options) : amended(options.amend, options);
  writeFileSync(out, `${JSON.stringify(genesis, null, 2)}\n`);
  console.log(`Wrote ${out}. Start every node with this file, the same to the byte: docs/sovereign-chain.md says how.`);
});

async function begun(hre: HardhatRuntimeEnvironment, options: Options): Promise<object> {
  const beginning = beginningOf(options);
  await build(hre);
  const { deployedBytecode } = await hre.artifacts.readArtifact("ValidatorAdapter");
  if (!isHex(deployedBytecode))
    throw new GenesisError("ValidatorAdapter has no code: run `npm run build` and see why.");
  console.log(`Chain ${beginning.chainId}, ${beginning.founders.length} founders, adapter at ${adapterAddress}.`);
  return genesisOf(beginning, deployedBytecode);
}
