import { type Address, isAddressEqual } from "viem";

import type { AnsContext } from "../context/AnsContext.ts";

/** What the manifest calls the contract at an address. */
export function contractNameOf(context: AnsContext, address: Address): string | undefined {
  return Object.entries(context.addresses).find(([, known]) => isAddressEqual(known, address))?.[0];
}
