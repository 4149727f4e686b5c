import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";
import type { Registration } from "./Registration.ts";

const committed = parseAbiParameters([
  "uint256 chainId, address registrar, Registration registration",
  "struct Registration { string label; address owner; bytes32 secret; address resolver; uint24 seat; bool resolvesToOwner; bool primary; bytes[] records; }",
]);

/**
 * The commitment to a registration: what {@link commit} writes on chain. Computed here, so that no node learns the name
 * before it is registered.
 *
 * @example
 * const commitment = commitmentOf(ans, registration);
 */
export function commitmentOf(context: AnsContext, registration: Registration): Hex {
  const { chainId, addresses } = context;
  return keccak256(encodeAbiParameters(committed, [BigInt(chainId), addresses.NameRegistrar, registration]));
}
