import type { Address } from "viem";

import { NoServiceProvidersError } from "../errors/staking.ts";
import type { AnsContext } from "./AnsContext.ts";
import type { ContractName } from "./Manifest.ts";

/**
 * Where a contract of the deployment is.
 *
 * @throws {@link NoServiceProvidersError} where the deployment does not have it.
 * @example
 * addressOf(ans, "ServiceProviders");
 */
export function addressOf(context: AnsContext, contract: ContractName): Address {
  const address = context.addresses[contract];
  if (address === undefined) throw new NoServiceProvidersError(contract);
  return address;
}
