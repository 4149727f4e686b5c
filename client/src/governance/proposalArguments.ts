import { type Address, type Hex, keccak256, stringToBytes } from "viem";

import type { Created } from "./createdProposals.ts";

/** A proposal as the governor wants it told, which keeps nothing but its hash. */
export function proposalArguments({ calls, description }: Created): [Address[], bigint[], Hex[], Hex] {
  return [
    calls.map(({ target }) => target),
    calls.map(({ value }) => value),
    calls.map(({ data }) => data),
    keccak256(stringToBytes(description)),
  ];
}
