import { pad, toRlp, type Address, type Hex } from "viem";

/**
 * The extra data of a QBFT header, as of a genesis block: 32 bytes of anything, the validators, no vote, round 0, no
 * seals. A chain that asks a contract names no validators here.
 */
export function extraData(validators: Address[]): Hex {
  const sorted = validators.map((address): Hex => `0x${address.slice(2).toLowerCase()}`).toSorted();
  return toRlp([pad("0x", { size: 32 }), sorted, [], "0x", []]);
}
