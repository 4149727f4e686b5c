import type { Address } from "viem";

import { adapterAddress } from "./adapter.ts";
import { GenesisError } from "./GenesisError.ts";

/** A change of how validators are found, from a block on. */
export type Transition =
  | { block: number; validatorselectionmode: "contract"; validatorcontractaddress: Address }
  | { block: number; validatorselectionmode: "blockheader"; validators: Address[] };

/** A genesis file as far as an amendment looks at it. */
type Amendable = { config: { qbft: object; transitions?: { qbft?: Transition[] } } };

/** From a block on, the adapter is asked. */
export function toContract(block: number): Transition {
  return { block, validatorselectionmode: "contract", validatorcontractaddress: adapterAddress };
}

/** The escape: from a block on, these are the validators, whatever any contract says. */
export function toValidators(block: number, validators: Address[]): Transition {
  return { block, validatorselectionmode: "blockheader", validators };
}

/** The genesis of a running chain with one more transition, which must come after those it has. */
export function amend(text: string, file: string, transition: Transition): object {
  const genesis = read(text, file);
  const former = genesis.config.transitions?.qbft ?? [];
  const last = Math.max(0, ...former.map(({ block }) => block));
  if (transition.block <= last) {
    throw new GenesisError(
      `${file} has a transition at block ${last} already: give a later block with --transition-block.`,
    );
  }
  const transitions = { ...genesis.config.transitions, qbft: [...former, transition] };
  return { ...genesis, config: { ...genesis.config, transitions } };
}

function read(text: string, file: string): Amendable {
  const no = new GenesisError(`${file} is no genesis file of a QBFT chain: name the file the nodes were started with.`);
  let genesis: Amendable | undefined;
  try {
    genesis = JSON.parse(text);
  } catch {
    throw no;
  }
  if (typeof genesis?.config?.qbft !== "object") throw no;
  return genesis;
}
