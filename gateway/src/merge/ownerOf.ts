import type { Address } from "viem";

import type { Evidence } from "./Evidence.ts";

/** Whose name it is: whom the issuer granted it to, or whom it was transferred to last. */
export function ownerOf({ grant, transfers }: Evidence): Address {
  return transfers.at(-1)?.to ?? grant.owner;
}
