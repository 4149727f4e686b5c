import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters, stringToBytes } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import type { Registration } from "./Registration.ts";

const committed = parseAbiParameters(
  "uint256 chainId, address registrar, bytes32 labelHash, address owner, bytes32 secret, address resolver, " +
    "uint24 seat, bool resolvesToOwner, bool primary, bytes32 recordsHash",
);
const calls = parseAbiParameters("bytes[] records");

/**
 * The commitment to a registration: what {@link commit} writes on chain. Computed here, so that no node learns the name
 * before it is registered.
 *
 * @example
 * const commitment = commitmentOf(ans, registration);
 */
export function commitmentOf(context: AnsContext, registration: Registration): Hex {
  const { chainId, addresses } = context;
  const { label, owner, secret, resolver, seat, resolvesToOwner, primary, records } = registration;
  const labelHash = keccak256(stringToBytes(label));
  const recordsHash = keccak256(encodeAbiParameters(calls, [records]));
  const place = [BigInt(chainId), addresses.NameRegistrar] as const;
  const bound = [labelHash, owner, secret, resolver, seat, resolvesToOwner, primary, recordsHash] as const;
  return keccak256(encodeAbiParameters(committed, [...place, ...bound]));
}
