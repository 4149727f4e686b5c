import { decodeFunctionData, type Hex, keccak256 } from "viem";
import { namehash } from "viem/ens";

import { InvalidMessageError } from "../../errors/offchain.ts";
import { dnsDecode } from "../../names/dnsDecode.ts";
import { extendedResolverAbi as abi } from "./extendedResolverAbi.ts";

/** What the OffchainResolver has a gateway asked: the `callData` of its lookups (EIP-3668), taken apart. */
export type Lookup = {
  /** The dotted name. */
  name: string;
  node: Hex;
  /** The call of a resolver profile, see {@link parseQuery}. */
  data: Hex;
  /** The `queryHash` of the answer. */
  queryHash: Hex;
};

/**
 * Takes the `callData` of a lookup apart.
 *
 * @throws {@link InvalidMessageError} for anything else.
 * @example
 * const { name, data } = parseLookup(callData);
 */
export function parseLookup(callData: Hex): Lookup {
  let args: readonly [Hex, Hex];
  try {
    ({ args } = decodeFunctionData({ abi, data: callData }));
  } catch {
    throw new InvalidMessageError("data", "is no call of resolve(bytes name, bytes data)");
  }
  const name = dnsDecode(args[0]);
  if (name === undefined) throw new InvalidMessageError("data", "does not hold a name in DNS wire form");
  return { name, node: namehash(name), data: args[1], queryHash: keccak256(callData) };
}
