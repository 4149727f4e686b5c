import { existsSync, readFileSync } from "node:fs";

import { GenesisError } from "./GenesisError.ts";
import type { Options } from "./options.ts";
import { amend, toContract, toValidators, type Transition } from "./transitions.ts";
import { addressesOf, blockOf, modeOf } from "./values.ts";

/** The genesis file of a running chain with the transition that the command line asks for. */
export function amended(file: string, options: Options): object {
  const transition = transitionOf(options);
  if (!existsSync(file)) throw new GenesisError(`There is no ${file}: name the chain's genesis file with --amend.`);
  return amend(readFileSync(file, "utf8"), file, transition);
}

function transitionOf({ mode, "transition-block": block, validators }: Options): Transition {
  if (block === undefined) {
    throw new GenesisError("--transition-block is missing: give the first block with other validators.");
  }
  if (mode === undefined) {
    throw new GenesisError("--mode is missing: give contract, or blockheader to name the validators.");
  }
  if (modeOf(mode) === "blockheader") {
    return toValidators(blockOf(block), addressesOf("validators", validators, 4, 31));
  }
  if (validators !== undefined) {
    throw new GenesisError("--mode contract takes the validators from the adapter: leave out --validators.");
  }
  return toContract(blockOf(block));
}
