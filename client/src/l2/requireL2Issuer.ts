import type { Address } from "viem";

import { NameNotFoundError } from "../errors/names.ts";
import type { L2 } from "./L2.ts";
import { l2Issuer } from "./l2Issuer.ts";

/** The issuer of a name on the L2, or why there is none. */
export async function requireL2Issuer(l2: L2, name: string): Promise<Address> {
  const issuer = await l2Issuer(l2, { name });
  if (issuer === null) {
    const advice = "The owner of the name on chain has to name an issuer there first.";
    throw new NameNotFoundError(`${name}, or a name above it, on chain ${l2.there.chainId}`, advice);
  }
  return issuer;
}
